/// Settings as people write them: tables of keys and values, each with the place where it stands, so
/// that whoever gives them a meaning can point at what has none.
///
/// What is read of TOML 1.0 is what settings need: tables, bare and quoted keys, strings of one
/// line, integers, booleans and arrays. Anything else is refused with its place, never guessed at.
package struct TOMLDocument: Hashable, Sendable {
    /// In the order of the file; the first has no name and holds what stands above all headers.
    package let tables: [TOMLTable]

    package init(_ text: String) throws(TOMLFailure) {
        var parser = TOMLParser(text)
        tables = try parser.document()
    }
}

/// A place in a file, counted from 1; the column in characters.
package struct TOMLPlace: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// A place so many characters further on in the same line.
    package func moved(by columns: Int) -> TOMLPlace {
        TOMLPlace(line: line, column: column + columns)
    }
}

package struct TOMLTable: Hashable, Sendable {
    /// The parts of the header's name: `keys` and `reader` of `[keys.reader]`.
    package let name: [String]
    package let place: TOMLPlace
    package internal(set) var entries: [TOMLEntry] = []
}

package struct TOMLEntry: Hashable, Sendable {
    package let key: String
    /// Where the key's first character stands, behind a quote if it has one.
    package let place: TOMLPlace
    package let value: TOMLValue
}

package struct TOMLValue: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case string(String)
        case integer(Int)
        case boolean(Bool)
        case array([TOMLValue])
    }

    package let content: Content
    package let place: TOMLPlace
}

/// What cannot be read or has no meaning, and where.
package struct TOMLFailure: Error, Hashable, CustomStringConvertible {
    package let place: TOMLPlace
    package let english: String
    package let chinese: String

    package init(_ place: TOMLPlace, _ english: String, _ chinese: String) {
        self.place = place
        self.english = english
        self.chinese = chinese
    }

    package var line: Int { place.line }
    package var column: Int { place.column }
    package var description: String { "line \(line), column \(column): \(english)" }
}
