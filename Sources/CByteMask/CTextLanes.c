#include "CTextLanes.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))

#define BITS 8
#include "TextLaneKernels.h"
#define BITS 16
#include "TextLaneKernels.h"
#define BITS 32
#include "TextLaneKernels.h"
#define BITS 64
#include "TextLaneKernels.h"

INLINE void edits(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, uint64_t whole,
    int transposing, int8_t *differences) {
    switch (bits) {
    case 8: edits8(rows, text, count, whole, transposing, differences); break;
    case 16: edits16(rows, text, count, whole, transposing, differences); break;
    case 32: edits32(rows, text, count, whole, transposing, differences); break;
    default: edits64(rows, text, count, whole, transposing, differences);
    }
}

INLINE void jaro(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, size_t window,
    uint8_t *common, uint8_t *transposed) {
    switch (bits) {
    case 8: jaro8(rows, text, count, window, common, transposed); break;
    case 16: jaro16(rows, text, count, window, common, transposed); break;
    case 32: jaro32(rows, text, count, window, common, transposed); break;
    default: jaro64(rows, text, count, window, common, transposed);
    }
}

#if defined(__x86_64__)

__attribute__((target("avx2"))) static void edits_avx2(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, uint64_t whole,
    int transposing, int8_t *differences) {
    if (transposing) edits(rows, bits, text, count, whole, 1, differences);
    else edits(rows, bits, text, count, whole, 0, differences);
}

__attribute__((target("avx2"))) static void jaro_avx2(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, size_t window,
    uint8_t *common, uint8_t *transposed) {
    jaro(rows, bits, text, count, window, common, transposed);
}

#define WIDE __builtin_cpu_supports("avx2")
#else
#define WIDE 0
#define edits_avx2 edits
#define jaro_avx2 jaro
#endif

void ctextlanes_edits(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, uint64_t whole,
    int transposing, int8_t *differences) {
    if (WIDE) edits_avx2(rows, bits, text, count, whole, transposing, differences);
    else if (transposing) edits(rows, bits, text, count, whole, 1, differences);
    else edits(rows, bits, text, count, whole, 0, differences);
}

void ctextlanes_jaro(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, size_t window,
    uint8_t *common, uint8_t *transposed) {
    if (WIDE) jaro_avx2(rows, bits, text, count, window, common, transposed);
    else jaro(rows, bits, text, count, window, common, transposed);
}
