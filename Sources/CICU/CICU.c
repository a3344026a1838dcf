#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

enum { STACK_UNITS = 512 };

/// UTF-16 text in a buffer on the stack, or on the heap where it is too small.
struct units {
    UChar stack[STACK_UNITS];
    UChar *text;
    int32_t length;
    int32_t capacity;
};

static void units_init(struct units *units) {
    units->text = units->stack;
    units->length = 0;
    units->capacity = STACK_UNITS;
}

static void units_free(struct units *units) {
    if (units->text != units->stack) free(units->text);
}

/// Makes room without keeping the content.
static UErrorCode units_reserve(struct units *units, int32_t capacity) {
    if (capacity <= units->capacity) return U_ZERO_ERROR;
    UChar *text = malloc((size_t)capacity * sizeof(UChar));
    if (text == NULL) return U_MEMORY_ALLOCATION_ERROR;
    units_free(units);
    units->text = text;
    units->capacity = capacity;
    return U_ZERO_ERROR;
}

static UErrorCode units_from_utf8(struct units *units, const uint8_t *source, int32_t length) {
    UErrorCode status = units_reserve(units, length);  // never more units than bytes
    if (U_FAILURE(status)) return status;
    u_strFromUTF8WithSub(
        units->text, units->capacity, &units->length, (const char *)source, length, 0xFFFD, NULL,
        &status);
    return status == U_STRING_NOT_TERMINATED_WARNING ? U_ZERO_ERROR : status;
}

static int32_t units_to_utf8(const struct units *units, uint8_t *destination, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    int32_t needed = 0;
    u_strToUTF8WithSub(
        (char *)destination, capacity, &needed, units->text, units->length, 0xFFFD, NULL, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -(int32_t)status;
    return needed;
}

int32_t cicu_major_version(void) {
    UVersionInfo version;
    u_getVersion(version);
    return version[0];
}

int32_t cicu_normalize(
    int32_t form, const uint8_t *source, int32_t length, uint8_t *destination, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = form == CICU_NFC ? unorm2_getNFCInstance(&status)
                                                      : unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status)) return -(int32_t)status;
    struct units input, output;
    units_init(&input);
    units_init(&output);
    status = units_from_utf8(&input, source, length);
    if (U_SUCCESS(status)) {
        output.length = unorm2_normalize(
            normalizer, input.text, input.length, output.text, output.capacity, &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            status = units_reserve(&output, output.length);
            if (U_SUCCESS(status)) {
                output.length = unorm2_normalize(
                    normalizer, input.text, input.length, output.text, output.capacity, &status);
            }
        }
    }
    int32_t result =
        U_FAILURE(status) ? -(int32_t)status : units_to_utf8(&output, destination, capacity);
    units_free(&input);
    units_free(&output);
    return result;
}

cicu_transliterator *cicu_transliterator_open(
    const uint8_t *rules, int32_t length, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UParseError position;
    struct units units;
    units_init(&units);
    code = units_from_utf8(&units, rules, length);
    UTransliterator *handle = NULL;
    if (U_SUCCESS(code)) {
        static const UChar id[] = {'c', 'i', 'c', 'u'};
        handle = utrans_openU(id, 4, UTRANS_FORWARD, units.text, units.length, &position, &code);
    }
    units_free(&units);
    *status = U_FAILURE(code) ? -(int32_t)code : 0;
    return U_FAILURE(code) ? NULL : (cicu_transliterator *)handle;
}

void cicu_transliterator_close(cicu_transliterator *transliterator) {
    utrans_close((UTransliterator *)transliterator);
}

int32_t cicu_transliterate(
    const cicu_transliterator *transliterator, const uint8_t *source, int32_t length,
    uint8_t *destination, int32_t capacity) {
    struct units units;
    units_init(&units);
    UErrorCode status = U_ZERO_ERROR;
    int32_t wanted = 4 * length + 16;
    // The text is transliterated in place, so an overflow has spoilt it: begin again with more room.
    for (int attempt = 0; attempt < 3; attempt++) {
        status = units_reserve(&units, wanted);
        if (U_FAILURE(status)) break;
        status = units_from_utf8(&units, source, length);
        if (U_FAILURE(status)) break;
        int32_t limit = units.length;
        utrans_transUChars(
            (const UTransliterator *)transliterator, units.text, &units.length, units.capacity, 0,
            &limit, &status);
        if (status != U_BUFFER_OVERFLOW_ERROR) break;
        wanted = units.length + 16;
    }
    int32_t result =
        U_FAILURE(status) ? -(int32_t)status : units_to_utf8(&units, destination, capacity);
    units_free(&units);
    return result;
}

struct cicu_converter {
    UConverter *converter;
    UChar pending_high;  // a lead surrogate at the end of the last block
    int32_t malformed;
};

/// Counts what cannot be decoded, then lets ICU write U+FFFD for it.
static void count_malformed(
    const void *context, UConverterToUnicodeArgs *args, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *status) {
    if (reason <= UCNV_IRREGULAR) {
        (*(int32_t *)context)++;
        static const UChar replacement = 0xFFFD;
        *status = U_ZERO_ERROR;
        ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
    }
    (void)units;
    (void)length;
}

cicu_converter *cicu_converter_open(const char *name, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    cicu_converter *result = calloc(1, sizeof(cicu_converter));
    if (result == NULL) code = U_MEMORY_ALLOCATION_ERROR;
    if (U_SUCCESS(code)) result->converter = ucnv_open(name, &code);
    if (U_SUCCESS(code)) {
        ucnv_setToUCallBack(
            result->converter, count_malformed, &result->malformed, NULL, NULL, &code);
    }
    *status = U_FAILURE(code) ? -(int32_t)code : 0;
    if (U_SUCCESS(code)) return result;
    cicu_converter_close(result);
    return NULL;
}

void cicu_converter_close(cicu_converter *converter) {
    if (converter == NULL) return;
    if (converter->converter != NULL) ucnv_close(converter->converter);
    free(converter);
}

int32_t cicu_converter_decode(
    cicu_converter *converter, const uint8_t *source, int32_t length, int32_t is_last,
    uint8_t *destination, int32_t capacity, int32_t *malformed) {
    const char *from = (const char *)source;
    const char *end = from + length;
    UChar block[STACK_UNITS];
    int32_t written = 0;
    converter->malformed = 0;
    for (;;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar *to = block;
        if (converter->pending_high != 0) *to++ = converter->pending_high;
        converter->pending_high = 0;
        ucnv_toUnicode(
            converter->converter, &to, block + STACK_UNITS, &from, end, NULL, (UBool)is_last,
            &status);
        int32_t has_more = status == U_BUFFER_OVERFLOW_ERROR;
        if (U_FAILURE(status) && !has_more) return -(int32_t)status;
        int32_t count = (int32_t)(to - block);
        if (count > 0 && U16_IS_LEAD(block[count - 1]) && (has_more || !is_last)) {
            converter->pending_high = block[--count];
        }
        int32_t needed = 0;
        status = U_ZERO_ERROR;
        u_strToUTF8WithSub(
            (char *)destination + written, capacity - written, &needed, block, count, 0xFFFD, NULL,
            &status);
        if (U_FAILURE(status)) return -(int32_t)status;
        written += needed;
        if (!has_more) break;
    }
    *malformed += converter->malformed;
    return written;
}

/// Counts what has no code in the target, then lets ICU write its substitute.
static void count_unmappable(
    const void *context, UConverterFromUnicodeArgs *args, const UChar *units, int32_t length,
    UChar32 code_point, UConverterCallbackReason reason, UErrorCode *status) {
    if (reason <= UCNV_IRREGULAR) (*(int32_t *)context)++;
    UCNV_FROM_U_CALLBACK_SUBSTITUTE(NULL, args, units, length, code_point, reason, status);
}

int32_t cicu_encode(
    const char *name, const uint8_t *source, int32_t length, uint8_t *destination,
    int32_t capacity, int32_t *unmappable) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) return -(int32_t)status;
    int32_t count = 0;
    struct units units;
    units_init(&units);
    ucnv_setFromUCallBack(converter, count_unmappable, &count, NULL, NULL, &status);
    if (U_SUCCESS(status)) status = units_from_utf8(&units, source, length);
    int32_t needed = 0;
    if (U_SUCCESS(status)) {
        needed = ucnv_fromUChars(
            converter, (char *)destination, capacity, units.text, units.length, &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) status = U_ZERO_ERROR;
    }
    units_free(&units);
    ucnv_close(converter);
    *unmappable = count;
    return U_FAILURE(status) ? -(int32_t)status : needed;
}

int32_t cicu_detect(const uint8_t *source, int32_t length, char *name, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return -(int32_t)status;
    ucsdet_setText(detector, (const char *)source, length, &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    int32_t confidence = match == NULL ? 0 : ucsdet_getConfidence(match, &status);
    const char *found = match == NULL ? "" : ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && found != NULL) {
        strncpy(name, found, (size_t)capacity - 1);
        name[capacity - 1] = 0;
    }
    ucsdet_close(detector);
    return U_FAILURE(status) ? -(int32_t)status : confidence;
}

int32_t cicu_is_wide(uint32_t code_point) {
    int32_t width = u_getIntPropertyValue((UChar32)code_point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}
