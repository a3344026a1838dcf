#ifndef RECOLLECT_CPHONENUMBER_H
#define RECOLLECT_CPHONENUMBER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What the library makes of one text. Plain data: no type of the library is visible.
typedef struct {
    /// 1 where the text could be parsed at all; the rest is zero otherwise.
    int32_t isParsed;
    /// 1 where the number of digits fits the plan of its country, 0 where it does not.
    int32_t isPossible;
    /// The country calling code, such as 49.
    int32_t countryCode;
    /// The number of bytes used in `national`.
    int32_t nationalLength;
    /// The number of bytes used in `extension`.
    int32_t extensionLength;
    /// The national significant number, with leading zeros where they belong to it (Italy).
    uint8_t national[24];
    /// The extension's digits.
    uint8_t extension[16];
} recollect_phone;

/// Parses a text as dialled in a region. Wraps a C++ class that Swift cannot see.
///
/// `region` is ISO 3166 alpha-2 in upper case, two bytes; "ZZ" where none is known.
void recollect_phone_parse(
    const uint8_t *_Nonnull text, int32_t textLength, const uint8_t *_Nonnull region,
    recollect_phone *_Nonnull result);

/// How well a text is a telephone number as dialled in a region: 0 none, 1 of a wrong length,
/// 2 possible, 3 valid by the plan of its country. Wraps a C++ class that Swift cannot see.
///
/// `owner` gets the region that the number belongs to, two letters, "ZZ" where that is not clear.
int32_t recollect_phone_validity(
    const uint8_t *_Nonnull text, int32_t textLength, const uint8_t *_Nonnull region,
    uint8_t *_Nonnull owner);

/// The region that a number which says its country belongs to, as `recollect_phone_validity` has it, at
/// less than half of its cost. Wraps a C++ class that Swift cannot see.
void recollect_phone_owner(
    const uint8_t *_Nonnull text, int32_t textLength, uint8_t *_Nonnull owner);

/// The country calling code of a region, 0 where there is none. Wraps a C++ class.
int32_t recollect_phone_country_code(const uint8_t *_Nonnull region);

/// The numbering plans that the library was built with: its own serialised `PhoneMetadataCollection`
/// (phonemetadata.proto), which stays where it is as long as the process runs. Wraps two C++ functions
/// that are no part of the library's headers; NULL and 0 where the installed library does not show them.
const uint8_t *_Nullable recollect_phone_metadata(int32_t *_Nonnull length);

#ifdef __cplusplus
}
#endif

#endif
