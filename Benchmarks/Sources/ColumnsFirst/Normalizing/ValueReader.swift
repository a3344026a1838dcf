import TextKernels

@testable import NormalizationInside

/// Brings a raw value of a column into the texts that matching compares.
///
/// What is read is what `Normalization` reads; an e-mail address of letters, digits and dots takes a shorter way
/// to the same result.
enum ValueReader: Sendable {
    case given
    case family
    case company
    case email
    case street
    case city

    /// How many texts a value gives; those that it lacks are empty.
    var partCount: Int {
        switch self {
        case .given, .family: 5
        case .street: 2
        case .company, .email, .city: 1
        }
    }

    /// Appends the parts of a value.
    func read(_ raw: Span<UInt8>, into parts: inout PartList) {
        switch self {
        case .given: Self.readName(raw, isFamily: false, into: &parts)
        case .family: Self.readName(raw, isFamily: true, into: &parts)
        case .email: EmailReader.read(raw, into: &parts)
        case .company:
            parts.append(OrganizationNormalizer().parse(Self.text(raw))?.core)
        case .street:
            let read = AddressNormalizer().street(Self.text(raw))
            parts.append(read?.line)
            parts.append(read?.houseNumber)
        case .city:
            parts.append(AddressNormalizer().city(Self.text(raw)))
        }
    }

    /// What a cell in a column of given or of family names says: that name, given and family name where the cell
    /// is a whole name, middle names, generation.
    ///
    /// Whether the other column is empty, so that a cell of several words is a whole name, is known of rows, not of
    /// values: the row decides what it takes.
    private static func readName(_ raw: Span<UInt8>, isFamily: Bool, into parts: inout PartList) {
        let bytes = raw.indices.map { raw[$0] }
        let normalizer = PersonNameNormalizer()
        if let word = normalizer.plainWord(bytes) {
            parts.append(word)
            parts.append(isFamily ? [] : word)
            parts.append(isFamily ? word : [])
            parts.append([])
            parts.append([])
            return
        }
        let own = isFamily ? normalizer.familyParts(bytes) : normalizer.givenParts(bytes)
        let alone = normalizer.aloneParts(bytes, isFamily: isFamily)
        parts.append(isFamily ? own.family : own.given)
        parts.append(alone.given)
        parts.append(alone.family)
        parts.append(own.middle.isEmpty ? alone.middle : own.middle)
        parts.append(generation(own.generation))
    }

    private static func generation(_ number: UInt8) -> [UInt8] {
        number == 0 ? [] : [0x30 + min(number, 9)]
    }

    static func text(_ raw: Span<UInt8>) -> String {
        String(decoding: raw.indices.map { raw[$0] }, as: UTF8.self)
    }
}
