/// The bytes of one page dump, exactly as they were found.
package struct PageFile: Hashable, Sendable {
    /// Path as the user would write it; the last component names the page.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The file's own name, such as `003_f7f43db65705d640.txt`.
    package var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

/// One physical line of a page.
package struct Line: Hashable, Sendable {
    /// Physical line number, counted from 1.
    package var number: Int
    /// Where the line stands in the file, in bytes, without its line end.
    package var bytes: Range<Int>
    /// The decoded text as it stands there, without its line end.
    package var text: String

    package init(number: Int, bytes: Range<Int>, text: String) {
        self.number = number
        self.bytes = bytes
        self.text = text
    }

    /// Nothing but white space: Unicode's, and the four separators U+001C to U+001F.
    package var isBlank: Bool {
        text.unicodeScalars.allSatisfy { Glyph.isBlank($0.value) }
    }
}

/// How one page was read.
///
/// Every non-blank line stands exactly once in `articles`, `sections`, `repeats` or `unplaced`.
package struct Page: Hashable, Sendable {
    /// Path of the file the page was read from.
    package var path: String
    package var encoding: TextEncoding
    package var defects: [Defect]
    package var issue: IssueFacts
    /// All physical lines, blank ones too: `lines[n - 1].number == n`.
    package var lines: [Line]
    package var articles: [Article]
    package var sections: [SectionLabel]
    package var repeats: [Repeat]
    package var unplaced: [Fragment]

    package init(
        path: String, encoding: TextEncoding, defects: [Defect] = [], issue: IssueFacts,
        lines: [Line], articles: [Article] = [], sections: [SectionLabel] = [],
        repeats: [Repeat] = [], unplaced: [Fragment] = []
    ) {
        self.path = path
        self.encoding = encoding
        self.defects = defects
        self.issue = issue
        self.lines = lines
        self.articles = articles
        self.sections = sections
        self.repeats = repeats
        self.unplaced = unplaced
    }
}

/// The character encoding a page was decoded from.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
}

/// Something odd about a page's bytes: noted beside the result, never thrown.
package struct Defect: Hashable, Sendable {
    /// Physical line, counted from 1; nil when it concerns the whole file.
    package var line: Int?
    /// A sentence for people.
    package var what: String

    package init(line: Int?, what: String) {
        self.line = line
        self.what = what
    }
}

/// A label (栏目) that heads the stories behind it until the next one.
package struct SectionLabel: Hashable, Sendable {
    package var text: String
    package var lines: [Int]

    package init(text: String, lines: [Int]) {
        self.text = text
        self.lines = lines
    }
}

/// A line that says again what another line says; the other one stands in its place.
package struct Repeat: Hashable, Sendable {
    package var line: Int
    package var of: Int
    /// Why the other copy stands, strongest first.
    package var why: [String]

    package init(line: Int, of: Int, why: [String] = []) {
        self.line = line
        self.of = of
        self.why = why
    }
}

/// Text that belongs to no story as far as the page tells.
package struct Fragment: Hashable, Sendable {
    package var text: String
    package var lines: [Int]
    package var why: String

    package init(text: String, lines: [Int], why: String) {
        self.text = text
        self.lines = lines
        self.why = why
    }
}
