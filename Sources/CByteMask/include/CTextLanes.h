#ifndef CTEXTLANES_H
#define CTEXTLANES_H

#include <stddef.h>
#include <stdint.h>

// Bit-parallel comparisons of one text with up to 32 others in the lanes of a vector.
//
// For Swift because it cannot compile a function for a processor and choose at run time: AVX2 has
// registers of 32 bytes, which halves the work of the SSE2 that every x86-64 has. Beyond that, code over
// Swift's own vectors of 32 bytes was at times turned into loops over lanes, a hundred times slower.
//
// Common to both: lanes have `bits` bits (8, 16, 32 or 64) and are little-endian; there are 32 of 8 or 16
// bits, 16 of 32, 8 of 64. `rows` has a row for each of the 256 byte values: the positions at which the byte
// stands in each lane's text. `text` is the text that all are compared with. One number a lane is
// written to the results.

/// By how much each edit distance differs from the length of `text`.
/// - whole: a one for each position of the lanes' texts, which are all equally long.
/// - transposing: whether a swap of neighbours is one edit (optimal string alignment).
void ctextlanes_edits(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, uint64_t whole,
    int transposing, int8_t *differences);

/// How many bytes each lane's text has in common with `text` in the sense of Jaro, and how many of
/// these stand in another order.
/// - count: at most 64.
/// - window: how far apart equal bytes may stand.
void ctextlanes_jaro(
    const uint64_t *rows, int bits, const uint8_t *text, size_t count, size_t window,
    uint8_t *common, uint8_t *transposed);

/// The positions, among 16 bytes, of those that equal one: bit `i` for byte `i`.
///
/// Beside `cbytemask_among` for texts that already are in two registers.
static inline uint32_t ctextlanes_equal16(uint64_t low, uint64_t high, uint8_t byte);

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint32_t ctextlanes_equal16(uint64_t low, uint64_t high, uint8_t byte) {
    __m128i text = _mm_set_epi64x((long long)high, (long long)low);
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(text, _mm_set1_epi8((char)byte)));
}

#else

static inline uint32_t ctextlanes_equal8(uint64_t word, uint8_t byte) {
    uint64_t rest = word ^ (uint64_t)byte * 0x0101010101010101u;
    uint64_t tops = ~(((rest & 0x7f7f7f7f7f7f7f7fu) + 0x7f7f7f7f7f7f7f7fu) | rest) & 0x8080808080808080u;
    return (uint32_t)((tops >> 7) * 0x0102040810204080u >> 56);
}

static inline uint32_t ctextlanes_equal16(uint64_t low, uint64_t high, uint8_t byte) {
    return ctextlanes_equal8(low, byte) | ctextlanes_equal8(high, byte) << 8;
}

#endif
#endif
