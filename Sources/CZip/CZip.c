#include "CZip.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>

struct czip_archive {
    zip_t *zip;
    czip_read read;
    void *context;
    int64_t size;
    int64_t position;
    zip_error_t error;
};

struct czip_stream {
    zip_file_t *file;
};

static int32_t status_of(int code) {
    switch (code) {
        case ZIP_ER_OK: return CZIP_OK;
        case ZIP_ER_NOZIP: return CZIP_NOT_AN_ARCHIVE;
        case ZIP_ER_MEMORY: return CZIP_NO_MEMORY;
        case ZIP_ER_NOPASSWD:
        case ZIP_ER_WRONGPASSWD:
        case ZIP_ER_ENCRNOTSUPP: return CZIP_ENCRYPTED;
        case ZIP_ER_COMPNOTSUPP:
        case ZIP_ER_MULTIDISK:
        case ZIP_ER_OPNOTSUPP: return CZIP_UNSUPPORTED;
        case ZIP_ER_READ:
        case ZIP_ER_SEEK:
        case ZIP_ER_TELL:
        case ZIP_ER_OPEN: return CZIP_READ_FAILED;
        default: return CZIP_DAMAGED;
    }
}

static int64_t read_source(struct czip_archive *archive, void *data, zip_uint64_t length) {
    int64_t wanted = archive->size - archive->position;
    if ((zip_uint64_t)wanted > length) wanted = (int64_t)length;
    if (wanted <= 0) return 0;
    int64_t got = archive->read(archive->context, archive->position, data, wanted);
    if (got < 0) {
        zip_error_set(&archive->error, ZIP_ER_READ, 0);
        return -1;
    }
    archive->position += got;
    return got;
}

/// Answers libzip's commands for a source that can be read anywhere.
static zip_int64_t answer(
    void *state, void *data, zip_uint64_t length, zip_source_cmd_t command) {
    struct czip_archive *archive = state;
    switch (command) {
        case ZIP_SOURCE_OPEN:
            archive->position = 0;
            return 0;
        case ZIP_SOURCE_READ: return read_source(archive, data, length);
        case ZIP_SOURCE_CLOSE: return 0;
        case ZIP_SOURCE_STAT: {
            if (length < sizeof(zip_stat_t)) return -1;
            zip_stat_t *stat = data;
            zip_stat_init(stat);
            stat->size = (zip_uint64_t)archive->size;
            stat->valid |= ZIP_STAT_SIZE;
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_ERROR: return zip_error_to_data(&archive->error, data, length);
        case ZIP_SOURCE_SEEK: {
            zip_int64_t offset = zip_source_seek_compute_offset(
                (zip_uint64_t)archive->position, (zip_uint64_t)archive->size, data, length,
                &archive->error);
            if (offset < 0) return -1;
            archive->position = offset;
            return 0;
        }
        case ZIP_SOURCE_TELL: return archive->position;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                ZIP_SOURCE_ERROR, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
                ZIP_SOURCE_FREE, -1);
        case ZIP_SOURCE_FREE: return 0;
        default: zip_error_set(&archive->error, ZIP_ER_OPNOTSUPP, 0); return -1;
    }
}

czip_archive *czip_open(int64_t size, czip_read read, void *context, int32_t *status) {
    struct czip_archive *archive = calloc(1, sizeof(struct czip_archive));
    if (archive == NULL) {
        *status = CZIP_NO_MEMORY;
        return NULL;
    }
    archive->read = read;
    archive->context = context;
    archive->size = size;
    zip_error_init(&archive->error);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(answer, archive, &error);
    if (source != NULL) {
        archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (archive->zip == NULL) zip_source_free(source);
    }
    *status = archive->zip == NULL ? status_of(zip_error_code_zip(&error)) : CZIP_OK;
    zip_error_fini(&error);
    if (archive->zip != NULL) return archive;
    czip_close(archive);
    return NULL;
}

void czip_close(czip_archive *archive) {
    if (archive == NULL) return;
    if (archive->zip != NULL) zip_discard(archive->zip);
    zip_error_fini(&archive->error);
    free(archive);
}

int64_t czip_entry_count(const czip_archive *archive) {
    return zip_get_num_entries(archive->zip, 0);
}

int32_t czip_entry_at(const czip_archive *archive, int64_t index, czip_entry *entry) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) < 0) return CZIP_DAMAGED;
    entry->size = stat.valid & ZIP_STAT_SIZE ? (int64_t)stat.size : -1;
    entry->compressed_size = stat.valid & ZIP_STAT_COMP_SIZE ? (int64_t)stat.comp_size : -1;
    entry->is_encrypted =
        stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE;
    return CZIP_OK;
}

int64_t czip_entry_name(
    const czip_archive *archive, int64_t index, uint8_t *buffer, int64_t capacity) {
    const char *name = zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
    if (name == NULL) return 0;
    int64_t length = (int64_t)strlen(name);
    if (buffer != NULL && length <= capacity) memcpy(buffer, name, (size_t)length);
    return length;
}

czip_stream *czip_stream_open(czip_archive *archive, int64_t index, int32_t *status) {
    struct czip_stream *stream = calloc(1, sizeof(struct czip_stream));
    if (stream == NULL) {
        *status = CZIP_NO_MEMORY;
        return NULL;
    }
    stream->file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
    if (stream->file == NULL) {
        *status = status_of(zip_error_code_zip(zip_get_error(archive->zip)));
        free(stream);
        return NULL;
    }
    *status = CZIP_OK;
    return stream;
}

int64_t czip_stream_read(czip_stream *stream, uint8_t *buffer, int64_t capacity) {
    zip_int64_t got = zip_fread(stream->file, buffer, (zip_uint64_t)capacity);
    if (got >= 0) return got;
    int32_t status = status_of(zip_error_code_zip(zip_file_get_error(stream->file)));
    return -(int64_t)(status == CZIP_OK ? CZIP_DAMAGED : status);
}

void czip_stream_close(czip_stream *stream) {
    if (stream == NULL) return;
    zip_fclose(stream->file);
    free(stream);
}
