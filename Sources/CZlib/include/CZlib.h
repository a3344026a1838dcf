#ifndef CZLIB_H
#define CZLIB_H

// A shim over zlib's gzip, both ways, for Importers alone.
//
// zlib's stream is opened through a macro (`inflateInit2`) and holds pointers that the caller moves,
// which Swift cannot see and should not. So this header has an opaque handle and fixed-width integers.
//
// A handle is used from one thread at a time.

#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#define CZLIB_NULLABLE _Nullable
#else
#define CZLIB_NULLABLE
#endif

typedef struct czlib_inflater czlib_inflater;

/// How far a step came.
enum {
    /// More input or more room is needed.
    CZLIB_GOING_ON = 0,
    /// A member ended and its checksum is right; another may follow after `czlib_restart`.
    CZLIB_MEMBER_END = 1,
    /// The input is no gzip, damaged, or its checksum is wrong.
    CZLIB_DAMAGED = 2,
    CZLIB_NO_MEMORY = 3,
};

/// Opens a decompressor of gzip; NULL where memory is short. (Macro.)
czlib_inflater *CZLIB_NULLABLE czlib_open(void);

/// Decompresses as much as fits; the two counts say how much was used up and how much was written.
/// (Struct with moving pointers.)
int32_t czlib_step(
    czlib_inflater *inflater, const uint8_t *input, int32_t input_count, uint8_t *output,
    int32_t output_count, int32_t *used, int32_t *written);

/// Makes ready for the next member of the same stream; 0 where that fails. (Type of the library.)
int32_t czlib_restart(czlib_inflater *inflater);

/// Closes a decompressor. (Type of the library.)
void czlib_close(czlib_inflater *CZLIB_NULLABLE inflater);

/// The most bytes that compressing so many can give. (Type of the library.)
int64_t czlib_deflate_bound(int64_t count);

/// Compresses all at once as gzip without a time; the bytes written, or -1 where memory or room is
/// short. (Macro, struct with moving pointers.)
int64_t czlib_deflate(const uint8_t *input, int64_t input_count, uint8_t *output, int64_t room);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
