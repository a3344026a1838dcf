#ifndef CZIP_H
#define CZIP_H

// A shim over libzip 1.7 and later, for Importers alone.
//
// libzip's sources are told what to do through a callback with a union of commands and its constants are
// macros, neither of which Swift can use. So this header has fixed-width integers and types of our own only.
//
// A handle is used from one thread at a time. Names are UTF-8.

#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#define CZIP_NULLABLE _Nullable
#else
#define CZIP_NULLABLE
#endif

typedef struct czip_archive czip_archive;
typedef struct czip_stream czip_stream;

/// What went wrong; a stream's read returns these negated.
enum {
    CZIP_OK = 0,
    CZIP_NOT_AN_ARCHIVE = 1,
    CZIP_DAMAGED = 2,
    CZIP_ENCRYPTED = 3,
    CZIP_UNSUPPORTED = 4,
    CZIP_READ_FAILED = 5,
    CZIP_NO_MEMORY = 6,
};

/// One entry as the central directory tells of it; sizes are -1 where it does not.
typedef struct {
    int64_t size;
    int64_t compressed_size;
    int32_t is_encrypted;
} czip_entry;

/// Reads up to count bytes at an offset into a buffer; returns how many, 0 at the end, -1 where it fails.
typedef int64_t (*czip_read)(void *context, int64_t offset, uint8_t *buffer, int64_t count);

/// Opens an archive of so many bytes; NULL with a status where it is none. (Callback with commands.)
czip_archive *CZIP_NULLABLE czip_open(
    int64_t size, czip_read read, void *context, int32_t *status);

/// Closes an archive, after its streams. (Type of the library.)
void czip_close(czip_archive *CZIP_NULLABLE archive);

/// The number of entries. (Type of the library.)
int64_t czip_entry_count(const czip_archive *archive);

/// Describes an entry; returns a status. (Macros and a struct that says which members are valid.)
int32_t czip_entry_at(const czip_archive *archive, int64_t index, czip_entry *entry);

/// Copies an entry's name without an ending zero; returns the bytes that the whole name needs. (Macros.)
int64_t czip_entry_name(
    const czip_archive *archive, int64_t index, uint8_t *CZIP_NULLABLE buffer, int64_t capacity);

/// Opens an entry for reading; NULL with a status where it cannot be. (Type of the library.)
czip_stream *CZIP_NULLABLE czip_stream_open(
    czip_archive *archive, int64_t index, int32_t *status);

/// Reads on; returns the bytes read, 0 at the end (the checksum is then right), else a negated status.
/// (Type of the library.)
int64_t czip_stream_read(czip_stream *stream, uint8_t *buffer, int64_t capacity);

/// Closes a stream. (Type of the library.)
void czip_stream_close(czip_stream *CZIP_NULLABLE stream);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
