import Corpus
import Foundation

/// Marks as lines of text that people can read, keep under version control and restore:
/// `id`, time, tags, page and line, title, with tabs between. A tab, line end or backslash in a
/// field stands as `\t`, `\n`, `\\`; a blank, comma or percent sign in a tag as `%20`.
enum MarksDump {
    static let header = "# broadsheet marks 1"

    static func text(of marks: [Mark], _ searches: [SavedSearch] = []) -> String {
        ([header] + searches.map(line) + marks.map(line)).joined(separator: "\n") + "\n"
    }

    static func marks(in text: String) throws(ArchiveError) -> [Mark] {
        var marks: [Mark] = []
        // By scalars: as characters, a carriage return and a line feed are one.
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, scalars) in lines.enumerated() {
            let line = Substring(scalars.last == "\r" ? scalars.dropLast() : scalars)
            if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
            marks.append(try mark(from: line, number: index + 1))
        }
        return marks
    }

    private static func line(_ mark: Mark) -> String {
        let time = mark.time.map { $0.formatted(timeStyle) } ?? "-"
        let tags = mark.tags.isEmpty ? "-" : mark.tags.map(escapedTag).joined(separator: ",")
        let place = "\(escaped(mark.anchor.place.page)):\(mark.anchor.place.line)"
        return [mark.id.rawValue, time, tags, place, escaped(mark.anchor.title)]
            .joined(separator: "\t")
    }

    private static func mark(from line: Substring, number: Int) throws(ArchiveError) -> Mark {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 5, !fields[0].isEmpty else {
            throw .unreadableDump(line: number, why: "five fields with tabs between are expected")
        }
        let time = try? Date(fields[1], strategy: timeStyle)
        guard time != nil || fields[1] == "-" else {
            throw .unreadableDump(line: number, why: "“\(fields[1])” is no time")
        }
        guard let colon = fields[3].lastIndex(of: ":"),
            let lineNumber = Int(fields[3][fields[3].index(after: colon)...])
        else {
            throw .unreadableDump(line: number, why: "“\(fields[3])” is no page and line")
        }
        let place = Place(page: unescaped(fields[3][..<colon]), line: lineNumber)
        let tags = fields[2] == "-" ? [] : fields[2].split(separator: ",").map(unescapedTag)
        return Mark(
            id: StoryID(fields[0]),
            anchor: Mark.Anchor(place: place, title: unescaped(fields[4][...])),
            time: time, tags: tags)
    }
}

extension MarksDump {
    private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static let meanings: [Unicode.Scalar: Unicode.Scalar] =
        ["t": "\t", "n": "\n", "r": "\r", "\\": "\\"]

    static func escaped(_ field: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in field.unicodeScalars {
            if let letter = meanings.first(where: { $0.value == scalar })?.key {
                text.append("\\")
                text.append(letter)
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    static func unescaped(_ field: Substring) -> String {
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in field.unicodeScalars {
            if isEscaped {
                text.append(meanings[scalar] ?? scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private static func escapedTag(_ tag: String) -> String {
        tag.addingPercentEncoding(withAllowedCharacters: tagCharacters) ?? tag
    }

    private static func unescapedTag(_ tag: Substring) -> String {
        tag.removingPercentEncoding ?? String(tag)
    }

    private static let tagCharacters = CharacterSet(charactersIn: " ,%-").inverted
        .subtracting(.controlCharacters).subtracting(.newlines)
}
