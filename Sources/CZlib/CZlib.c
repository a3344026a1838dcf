#include "CZlib.h"

#include <stdlib.h>
#include <zlib.h>

struct czlib_inflater {
    z_stream stream;
};

// 15 bits of window, and 16 for gzip's own header and checksum.
static const int gzip_window = 15 + 16;

czlib_inflater *czlib_open(void) {
    czlib_inflater *inflater = calloc(1, sizeof *inflater);
    if (inflater == NULL) return NULL;
    if (inflateInit2(&inflater->stream, gzip_window) != Z_OK) {
        free(inflater);
        return NULL;
    }
    return inflater;
}

int32_t czlib_step(
    czlib_inflater *inflater, const uint8_t *input, int32_t input_count, uint8_t *output,
    int32_t output_count, int32_t *used, int32_t *written) {
    z_stream *stream = &inflater->stream;
    // zlib does not write through next_in; its declaration predates const.
    stream->next_in = (Bytef *)input;
    stream->avail_in = (uInt)input_count;
    stream->next_out = output;
    stream->avail_out = (uInt)output_count;
    int status = inflate(stream, Z_NO_FLUSH);
    *used = input_count - (int32_t)stream->avail_in;
    *written = output_count - (int32_t)stream->avail_out;
    switch (status) {
    case Z_STREAM_END: return CZLIB_MEMBER_END;
    case Z_OK:
    case Z_BUF_ERROR: return CZLIB_GOING_ON;
    case Z_MEM_ERROR: return CZLIB_NO_MEMORY;
    default: return CZLIB_DAMAGED;
    }
}

int32_t czlib_restart(czlib_inflater *inflater) {
    return inflateReset(&inflater->stream) == Z_OK;
}

void czlib_close(czlib_inflater *inflater) {
    if (inflater == NULL) return;
    inflateEnd(&inflater->stream);
    free(inflater);
}

// deflateBound wants a stream; what gzip's header and trailer add is 18 bytes.
int64_t czlib_deflate_bound(int64_t count) {
    return (int64_t)compressBound((uLong)count) + 18;
}

int64_t czlib_deflate(const uint8_t *input, int64_t input_count, uint8_t *output, int64_t room) {
    z_stream stream = {0};
    if (input_count > INT32_MAX || room > UINT32_MAX) return -1;
    if (deflateInit2(
            &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY)
        != Z_OK)
        return -1;
    stream.next_in = (Bytef *)input;
    stream.avail_in = (uInt)input_count;
    stream.next_out = output;
    stream.avail_out = (uInt)room;
    int status = deflate(&stream, Z_FINISH);
    int64_t written = room - (int64_t)stream.avail_out;
    deflateEnd(&stream);
    return status == Z_STREAM_END ? written : -1;
}
