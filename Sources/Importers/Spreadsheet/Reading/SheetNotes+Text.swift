import RecordModel

extension SheetNotes.Sort {
    /// The stable code of a sort of note, how bad it is, and a sentence.
    var text: (code: String, severity: Diagnostic.Severity, message: String) {
        switch self {
        case .hiddenSheet:
            ("sheet.hidden", .info, "it is hidden; it is read like the others.")
        case .preamble:
            ("sheet.preamble", .info, "rows above the table were skipped.")
        case .noHeader:
            ("sheet.noHeader", .info, "it has no header; columns are known by their values.")
        case .duplicateHeader:
            (
                "sheet.duplicateHeader", .info,
                "several columns have the same header; all are kept."
            )
        case .repeatedHeader:
            (
                "sheet.repeatedHeader", .warning,
                "the header stands again among the rows; skipped."
            )
        case .footer:
            ("sheet.footer", .info, "rows below the table were skipped.")
        case .longRow:
            (
                "sheet.longRow", .warning,
                "cells stand outside of the header's columns; they are kept in further columns."
            )
        case .recordTooLarge:
            ("sheet.recordTooLarge", .error, "a row is larger than 64 MiB and was rejected.")
        case .repeatedRecord:
            (
                "key.repeatedRecord", .info,
                "a row is equal to an earlier one; its key is numbered."
            )
        case .repeatedID:
            (
                "key.repeatedID", .warning,
                "an id stands on several rows with different content; the later ones are numbered."
            )
        default: cellText
        }
    }

    private var cellText: (code: String, severity: Diagnostic.Severity, message: String) {
        switch self {
        case .errorCell:
            (
                "sheet.errorCell", .warning,
                "a cell holds an error such as #N/A instead of a value; it is kept as that text."
            )
        case .formulaWithoutValue:
            (
                "sheet.formulaWithoutValue", .warning,
                "a formula was saved without its result, so its cell is empty; open the file with"
                    + " its program and save it again."
            )
        case .mergedCells:
            (
                "sheet.mergedCells", .info,
                "cells are merged; the value stands in the first of them only."
            )
        case .hiddenRows:
            ("sheet.hiddenRows", .info, "rows are hidden (a filter, for instance); they are read.")
        case .hiddenColumns:
            ("sheet.hiddenColumns", .info, "columns are hidden; they are read.")
        case .remarks:
            ("sheet.remarks", .info, "remarks on cells (comments) are not read.")
        case .impossibleDate:
            (
                "sheet.impossibleDate", .warning,
                "a number that is formatted as a date is none; it is kept as a number."
            )
        case .missingString:
            (
                "sheet.missingString", .warning,
                "a cell refers to a text that the workbook lacks; it holds the reference instead."
            )
        case .tooManyColumns:
            (
                "sheet.tooManyColumns", .error,
                "cells right of column 16,384 were left out; no spreadsheet program shows them."
            )
        default:
            (
                "sheet.repeatedBeyondLimit", .error,
                "a row or cell is repeated more often than a sheet is long; the rest was left out."
            )
        }
    }
}
