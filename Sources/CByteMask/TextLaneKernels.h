// The kernels of CTextLanes.c for lanes of BITS bits; included once for each width.
//
// Names are those of the papers; see EditDistanceKernel.swift and JaroKernel.swift.
//
// The distance is not followed from byte to byte: at the end it is the length of the other text and the
// sum of the vertical differences, the number of ones in VP less those in VN. HP is kept as its
// complement, whose shift is the complement of (HP << 1) | 1.
//
// Which byte took which position is kept for each byte of the other text, so that Jaro's transpositions
// need no gathering: the lowest position left of those that were taken must hold that very byte.

// Bytes of a vector. From 16 bits on two of AVX2's registers, whose steps do not wait for each other; with lanes of
// eight bits that would be 64 texts of one length, which few lists have.
#if BITS == 8
#define ROW 32
#else
#define ROW 64
#endif

#define PASTED(name, bits) name##bits
#define EXPANDED(name, bits) PASTED(name, bits)
#define NAMED(name) EXPANDED(name, BITS)
#define LANES NAMED(lanes)
#define WORD NAMED(word)

typedef EXPANDED(NAMED(uint), _t) WORD;
typedef WORD LANES __attribute__((vector_size(ROW)));

// By pointers: passing vectors of 32 bytes by value would depend on what the processor has.
INLINE void NAMED(load)(LANES *row, const uint64_t *rows, uint8_t byte) {
    memcpy(row, rows + (size_t)byte * (ROW / 8), ROW);
}

// Turns each lane into the number of its ones.
// Warren, Hacker's Delight, section 5-1: sums of neighbours, each step twice as wide.
INLINE void NAMED(count)(LANES *lanes) {
    LANES x = *lanes;
    const LANES ones = ~(LANES){0};
    x = x - ((x >> 1) & (ones / 3));
    x = (x & (ones / 5)) + ((x >> 2) & (ones / 5));
    x = (x + (x >> 4)) & (ones / 17);
    for (int step = 8; step < BITS; step *= 2) x += x >> step;
    *lanes = x & 127;
}

// The low byte of each lane. By way of memory: taken from the vector one by one, lanes would draw the
// arithmetic before them into single bytes.
INLINE void NAMED(store)(const LANES *lanes, uint8_t *bytes) {
    WORD words[ROW * 8 / BITS];
    memcpy(words, lanes, ROW);
    __asm__ volatile("" : : "r"(words) : "memory");
    for (int lane = 0; lane < ROW * 8 / BITS; lane++) bytes[lane] = (uint8_t)words[lane];
}

INLINE void NAMED(edits)(
    const uint64_t *rows, const uint8_t *text, size_t count, uint64_t whole, int transposing,
    int8_t *differences) {
    const LANES zero = {0};
    LANES vp = ~zero, vn = zero, d0 = zero, previous = zero;
    for (size_t i = 0; i < count; i++) {
        LANES pm;
        NAMED(load)(&pm, rows, text[i]);
        LANES diagonal = (((pm & vp) + vp) ^ vp) | pm | vn;
        if (transposing) {
            LANES swappable = ~d0 & pm;
            diagonal |= (swappable + swappable) & previous;
            previous = pm;
        }
        d0 = diagonal;
        LANES hn = d0 & vp;
        LANES notHP = ~vn & (d0 | vp);
        LANES shifted = notHP + notHP;
        vp = (hn + hn) | (~d0 & shifted);
        vn = ~shifted & d0;
    }
    vp &= (WORD)whole;
    vn &= (WORD)whole;
    NAMED(count)(&vp);
    NAMED(count)(&vn);
    vp -= vn;
    NAMED(store)(&vp, (uint8_t *)differences);
}

INLINE void NAMED(jaro)(
    const uint64_t *rows, const uint8_t *text, size_t count, size_t window, uint8_t *common,
    uint8_t *transposed) {
    const LANES zero = {0};
    LANES reach = zero + (WORD)((UINT64_C(2) << window) - 1);
    LANES flagged = zero, taken[64];
    for (size_t i = 0; i < count; i++) {
        LANES positions;
        NAMED(load)(&positions, rows, text[i]);
        LANES free = positions & reach & ~flagged;
        taken[i] = free & (zero - free);
        flagged |= taken[i];
        reach += reach;
        if (i < window) reach |= 1;
    }
    LANES all = flagged;
    NAMED(count)(&all);
    NAMED(store)(&all, common);
    LANES moved = zero;
    for (size_t i = 0; i < count; i++) {
        LANES positions;
        NAMED(load)(&positions, rows, text[i]);
        LANES missing = (LANES)(taken[i] == zero);
        LANES next = flagged & (zero - flagged) & ~missing;
        // Both terms are -1 where they hold, and what is missing counts in both.
        moved += missing - (LANES)((positions & next) == zero);
        flagged ^= next;
    }
    NAMED(store)(&moved, transposed);
}

#undef WORD
#undef LANES
#undef NAMED
#undef EXPANDED
#undef PASTED
#undef ROW
#undef BITS
