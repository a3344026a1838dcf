import RecordModel

/// Fields that are a property each.
extension VCardFieldLines {
    /// Writes a value that is not part of a structure.
    mutating func write(_ value: FieldValue, into lines: inout VCardLines) {
        let text = value.text
        switch value.field {
        case .email: writeLabelled("EMAIL", value, VCardLines.text(text), into: &lines)
        case .phone: writeLabelled("TEL", value, VCardLines.text(text), into: &lines)
        case .fax: writeLabelled("TEL;TYPE=FAX", value, VCardLines.text(text), into: &lines)
        case .url: writeLabelled("URL", value, VCardLines.uri(text), into: &lines)
        case .jobTitle: lines.append("TITLE", value: VCardLines.text(text))
        case .role: lines.append("ROLE", value: VCardLines.text(text))
        case .note: lines.append("NOTE", value: VCardLines.text(text))
        case .birthDate: lines.append("BDAY", value: VCardLines.text(text))
        case .birthPlace: lines.append("BIRTHPLACE", value: VCardLines.text(text))
        case .language: lines.append("LANG", value: VCardLines.text(text))
        case .createdAt: lines.append("CREATED", value: VCardLines.text(text))
        case .modifiedAt: lines.append("REV", value: VCardLines.text(text))
        case .maidenName: lines.append("X-MAIDENNAME", value: VCardLines.text(text))
        case .gender:
            lines.append(version == .v4 ? "GENDER" : "X-GENDER", value: VCardLines.text(text))
        case .phoneticName: writePhoneticName(value, into: &lines)
        case .instantMessage:
            lines.append(Self.serviceHead("IMPP", value.label), value: VCardLines.uri(text))
        case .socialProfile:
            lines.append(
                Self.serviceHead("X-SOCIALPROFILE", value.label), value: VCardLines.uri(text))
        case .familyName, .givenName, .middleName, .prefix, .suffix, .nickname, .tags,
            .organization, .department, .recordKey, .street, .houseNumber, .unit, .addressLine2,
            .locality, .city, .region, .postalCode, .country, .postOfficeBox, .fullAddress,
            .unmapped:
            break  // Written together with others, or by what is preserved.
        case .fullName where kind == .contact: break
        default: writeOwn(value, into: &lines)
        }
    }

    /// A field for which there is no property in any standard.
    mutating func writeOwn(_ value: FieldValue, into lines: inout VCardLines) {
        let name = "X-RECOLLECT-" + value.field.rawValue.uppercased()
        writeLabelled(name, value, VCardLines.text(value.text), into: &lines)
    }

    private mutating func writeLabelled(
        _ name: String, _ value: FieldValue, _ text: [UInt8], into lines: inout VCardLines
    ) {
        let (head, item) = head(name, label: value.label)
        lines.append(head, value: text)
        writeLabel(value.label, item, into: &lines)
    }

    private func writePhoneticName(_ value: FieldValue, into lines: inout VCardLines) {
        let name =
            switch value.label {
            case "given": "X-PHONETIC-FIRST-NAME"
            case "middle": "X-PHONETIC-MIDDLE-NAME"
            case "family": "X-PHONETIC-LAST-NAME"
            default: "SOUND;TYPE=X-IRMC-N"
            }
        lines.append(name, value: VCardLines.text(value.text))
    }

    private static func serviceHead(_ name: String, _ label: String?) -> String {
        label.map { "\(name);X-SERVICE-TYPE=\(VCardLines.parameterValue($0))" } ?? name
    }

    /// The head of a property with a label: a `TYPE` where there is one for it, else a group whose
    /// `X-ABLabel` says it.
    mutating func head(_ name: String, label: String?) -> (head: String, item: Int?) {
        guard let label, !label.isEmpty else { return (name, nil) }
        switch label {
        case "work": return (name + ";TYPE=WORK", nil)
        case "home": return (name + ";TYPE=HOME", nil)
        case "mobile": return (name + ";TYPE=CELL", nil)
        case "pager": return (name + ";TYPE=PAGER", nil)
        default:
            defer { nextItem += 1 }
            return ("item\(nextItem)." + name, nextItem)
        }
    }

    /// Writes the label of a group.
    func writeLabel(_ label: String?, _ item: Int?, into lines: inout VCardLines) {
        guard let label, let item else { return }
        lines.append("item\(item).X-ABLabel", value: VCardLines.text(label))
    }
}
