#ifndef CBYTEMASK_H
#define CBYTEMASK_H

#include <stdint.h>
#include "CTextLanes.h"

// Which of 64 bytes fulfil a condition, one bit a byte, the first byte lowest.
//
// For Swift because its vector types have no instruction that gathers a comparison into an integer
// (`pmovmskb` of SSE2): that is a compiler intrinsic, which Swift does not see. Inline, since a call
// would cost as much as the work. Elsewhere the same is done with words of eight bytes.

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t cbytemask_gather(__m128i a, __m128i b, __m128i c, __m128i d) {
    return (uint64_t)(uint32_t)_mm_movemask_epi8(a) |
           (uint64_t)(uint32_t)_mm_movemask_epi8(b) << 16 |
           (uint64_t)(uint32_t)_mm_movemask_epi8(c) << 32 |
           (uint64_t)(uint32_t)_mm_movemask_epi8(d) << 48;
}

static inline __m128i cbytemask_load(const uint8_t *bytes, int part) {
    return _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
}

static inline __m128i cbytemask_among5(__m128i v, __m128i a, __m128i b, __m128i c, __m128i d, __m128i e) {
    __m128i low = _mm_or_si128(_mm_cmpeq_epi8(v, a), _mm_cmpeq_epi8(v, b));
    __m128i high = _mm_or_si128(_mm_cmpeq_epi8(v, c), _mm_cmpeq_epi8(v, d));
    return _mm_or_si128(_mm_or_si128(low, high), _mm_cmpeq_epi8(v, e));
}

/// The bytes that equal one of five.
static inline uint64_t cbytemask_among(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d, uint8_t e) {
    __m128i va = _mm_set1_epi8((char)a), vb = _mm_set1_epi8((char)b), vc = _mm_set1_epi8((char)c);
    __m128i vd = _mm_set1_epi8((char)d), ve = _mm_set1_epi8((char)e);
    return cbytemask_gather(
        cbytemask_among5(cbytemask_load(bytes, 0), va, vb, vc, vd, ve),
        cbytemask_among5(cbytemask_load(bytes, 1), va, vb, vc, vd, ve),
        cbytemask_among5(cbytemask_load(bytes, 2), va, vb, vc, vd, ve),
        cbytemask_among5(cbytemask_load(bytes, 3), va, vb, vc, vd, ve));
}

/// The bytes above 127.
static inline uint64_t cbytemask_high(const uint8_t *bytes) {
    return cbytemask_gather(
        cbytemask_load(bytes, 0), cbytemask_load(bytes, 1), cbytemask_load(bytes, 2),
        cbytemask_load(bytes, 3));
}

#else

// Mycroft's test for a zero byte in its exact form (Warren, Hacker's Delight, section 6-1), and the
// multiplication that gathers the eight top bits.
static inline uint64_t cbytemask_word(const uint8_t *bytes) {
    uint64_t word = 0;
    for (int i = 7; i >= 0; i--) word = word << 8 | bytes[i];
    return word;
}

static inline uint64_t cbytemask_equal8(uint64_t word, uint8_t byte) {
    uint64_t rest = word ^ (uint64_t)byte * 0x0101010101010101u;
    return ~(((rest & 0x7f7f7f7f7f7f7f7fu) + 0x7f7f7f7f7f7f7f7fu) | rest) & 0x8080808080808080u;
}

static inline uint64_t cbytemask_gather8(uint64_t tops) {
    return (tops >> 7) * 0x0102040810204080u >> 56;
}

static inline uint64_t cbytemask_among(
    const uint8_t *bytes, uint8_t a, uint8_t b, uint8_t c, uint8_t d, uint8_t e) {
    uint64_t mask = 0;
    for (int part = 0; part < 8; part++) {
        uint64_t word = cbytemask_word(bytes + 8 * part);
        uint64_t tops = cbytemask_equal8(word, a) | cbytemask_equal8(word, b) |
                        cbytemask_equal8(word, c) | cbytemask_equal8(word, d) |
                        cbytemask_equal8(word, e);
        mask |= cbytemask_gather8(tops) << (8 * part);
    }
    return mask;
}

static inline uint64_t cbytemask_high(const uint8_t *bytes) {
    uint64_t mask = 0;
    for (int part = 0; part < 8; part++) {
        mask |= cbytemask_gather8(cbytemask_word(bytes + 8 * part) & 0x8080808080808080u) << (8 * part);
    }
    return mask;
}

#endif
#endif
