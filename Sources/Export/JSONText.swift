import Foundation

/// JSON as the program writes it, into files and to standard output.
package enum JSONText {
    package enum Layout: Sendable {
        /// On one line.
        case line
        /// Indented, for people.
        case indented
    }

    /// JSON made elsewhere, with the same care for what would act or hide.
    package static func guarded(_ json: String) -> String { VisibleMarks.escaped(json: json) }

    /// The value with sorted members and a line feed behind it. Every character is kept; those
    /// that would act on a terminal or hide are written as `\u202e`.
    package static func text(_ value: some Encodable, layout: Layout = .line) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if layout == .indented { encoder.outputFormatting.insert(.prettyPrinted) }
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        do {
            let data = try encoder.encode(value)
            return VisibleMarks.escaped(json: String(decoding: data, as: UTF8.self)) + "\n"
        } catch {
            preconditionFailure("numbers, strings, lists and objects always encode: \(error)")
        }
    }
}
