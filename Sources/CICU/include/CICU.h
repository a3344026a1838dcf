#ifndef CICU_H
#define CICU_H

// A shim over ICU 72 and later, for TextKernels alone.
//
// ICU renames its functions in each version with macros (ucnv_open_72), which Swift cannot see, and its
// types would clash with those that Foundation brings. So this header has fixed-width integers and
// types of our own only.
//
// All texts are UTF-8 unless said otherwise. A function that fills a buffer returns the number of bytes that the
// whole result needs; when that is more than the capacity, the content is undefined and the caller
// grows the buffer and calls again. A negative result is the negated ICU error code.

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__clang__)
#pragma clang assume_nonnull begin
#define CICU_NULLABLE _Nullable
#else
#define CICU_NULLABLE
#endif

typedef struct cicu_transliterator cicu_transliterator;
typedef struct cicu_converter cicu_converter;

/// Which normalisation form cicu_normalize makes.
enum {
    CICU_NFC = 0,
    CICU_NFKC_CASEFOLD = 1,
};

/// Major version of the ICU that is loaded. (Renamed function.)
int32_t cicu_major_version(void);

/// Normalises; malformed input becomes U+FFFD. (Renamed functions.)
int32_t cicu_normalize(
    int32_t form, const uint8_t *CICU_NULLABLE source, int32_t length,
    uint8_t *CICU_NULLABLE destination, int32_t capacity);

/// Opens a transliterator from rules in ICU's rule language; the handle may be used from many
/// threads at once. NULL with a code in status where the rules do not compile. (Renamed functions.)
cicu_transliterator *CICU_NULLABLE cicu_transliterator_open(
    const uint8_t *rules, int32_t length, int32_t *status);

/// Closes a transliterator. (Renamed function.)
void cicu_transliterator_close(cicu_transliterator *CICU_NULLABLE transliterator);

/// Transliterates; malformed input becomes U+FFFD. (Renamed function.)
int32_t cicu_transliterate(
    const cicu_transliterator *transliterator, const uint8_t *CICU_NULLABLE source,
    int32_t length, uint8_t *CICU_NULLABLE destination, int32_t capacity);

/// Opens a streaming converter from the encoding of this name to UTF-8. (Renamed functions.)
cicu_converter *CICU_NULLABLE cicu_converter_open(const char *name, int32_t *status);

/// Closes a converter. (Renamed function.)
void cicu_converter_close(cicu_converter *CICU_NULLABLE converter);

/// Converts one chunk and keeps an unfinished sequence for the next call. The capacity must be at least
/// 3 * length + 64. Malformed sequences become U+FFFD and are added to *malformed. Returns the number of
/// bytes written, or a negated code. (Renamed functions, callback.)
int32_t cicu_converter_decode(
    cicu_converter *converter, const uint8_t *CICU_NULLABLE source, int32_t length,
    int32_t is_last, uint8_t *destination, int32_t capacity, int32_t *malformed);

/// Encodes UTF-8 into the encoding of this name; characters without a code there become its
/// substitute and are added to *unmappable. (Renamed functions, callback.)
int32_t cicu_encode(
    const char *name, const uint8_t *CICU_NULLABLE source, int32_t length,
    uint8_t *CICU_NULLABLE destination, int32_t capacity, int32_t *unmappable);

/// The charset detector's first guess for a sample: writes its zero-terminated name, returns its
/// confidence from 0 to 100. (Renamed functions.)
int32_t cicu_detect(const uint8_t *source, int32_t length, char *name, int32_t capacity);

/// 1 where the code point's East Asian width is wide or full-width. (Renamed function, macro.)
int32_t cicu_is_wide(uint32_t code_point);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#ifdef __cplusplus
}
#endif

#endif
