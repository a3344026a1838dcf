#include "CPhoneNumber.h"

#include <phonenumbers/logger.h>
#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// Declared by a header of the library that is not installed; weak, because another build may hide them.
namespace i18n::phonenumbers {
int metadata_size() __attribute__((weak));
const void *metadata_get() __attribute__((weak));
}  // namespace i18n::phonenumbers

namespace {

// The library writes some failures to standard output, which belongs to the answer.
PhoneNumberUtil *quiet() {
    static PhoneNumberUtil *const instance = [] {
        PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
        util->SetLogger(new i18n::phonenumbers::NullLogger());
        return util;
    }();
    return instance;
}

int32_t copy(const std::string &from, uint8_t *to, size_t room) {
    if (from.size() > room) return -1;
    std::memcpy(to, from.data(), from.size());
    return static_cast<int32_t>(from.size());
}

}  // namespace

extern "C" void recollect_phone_parse(
    const uint8_t *text, int32_t textLength, const uint8_t *region, recollect_phone *result) {
    std::memset(result, 0, sizeof *result);
    PhoneNumber number;
    const std::string input(reinterpret_cast<const char *>(text), textLength);
    const std::string from(reinterpret_cast<const char *>(region), 2);
    if (quiet()->Parse(input, from, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return;
    std::string national;
    quiet()->GetNationalSignificantNumber(number, &national);
    const int32_t nationalLength = copy(national, result->national, sizeof result->national);
    const int32_t extensionLength =
        copy(number.extension(), result->extension, sizeof result->extension);
    if (nationalLength < 0 || extensionLength < 0) return;
    result->nationalLength = nationalLength;
    result->extensionLength = extensionLength;
    result->countryCode = number.country_code();
    result->isPossible = quiet()->IsPossibleNumberWithReason(number) == PhoneNumberUtil::IS_POSSIBLE;
    result->isParsed = 1;
}

extern "C" int32_t recollect_phone_validity(
    const uint8_t *text, int32_t textLength, const uint8_t *region, uint8_t *owner) {
    std::memcpy(owner, "ZZ", 2);
    PhoneNumber number;
    const std::string input(reinterpret_cast<const char *>(text), textLength);
    const std::string from(reinterpret_cast<const char *>(region), 2);
    if (quiet()->Parse(input, from, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
    std::string code;
    quiet()->GetRegionCodeForNumber(number, &code);
    if (code.size() == 2) std::memcpy(owner, code.data(), 2);
    if (quiet()->IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE) return 1;
    return quiet()->IsValidNumber(number) ? 3 : 2;
}

extern "C" void recollect_phone_owner(const uint8_t *text, int32_t textLength, uint8_t *owner) {
    std::memcpy(owner, "ZZ", 2);
    PhoneNumber number;
    const std::string input(reinterpret_cast<const char *>(text), textLength);
    if (quiet()->Parse(input, "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return;
    std::string code;
    quiet()->GetRegionCodeForNumber(number, &code);
    if (code.size() == 2) std::memcpy(owner, code.data(), 2);
}

extern "C" int32_t recollect_phone_country_code(const uint8_t *region) {
    return quiet()->GetCountryCodeForRegion(
        std::string(reinterpret_cast<const char *>(region), 2));
}

extern "C" const uint8_t *recollect_phone_metadata(int32_t *length) {
    *length = 0;
    if (!i18n::phonenumbers::metadata_size || !i18n::phonenumbers::metadata_get) return nullptr;
    *length = i18n::phonenumbers::metadata_size();
    return static_cast<const uint8_t *>(i18n::phonenumbers::metadata_get());
}
