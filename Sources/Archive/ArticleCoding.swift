import Corpus
import GRDB

/// Articles as the index stores them: every field, in the order of the type, without names.
///
/// The form belongs to `IndexSchema.stamp`: change one and change the other.
enum ArticleCoding {
    static func encode(_ article: Article) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(article.kind.rawValue)
        writer.write(article.section)
        writer.write(article.series)
        write(article.byline, to: &writer)
        writer.write(article.dateline)
        writer.write(article.source)
        writer.write(article.blocks) { writer, block in
            writer.write(block.role.rawValue)
            writer.write(block.text)
            writer.write(block.lines) { $0.write($1) }
            writer.write(block.joins) { writer, join in
                writer.write(join.offset)
                writer.write(Int(bitPattern: UInt(join.confidence.bitPattern)))
                writer.write(join.why) { $0.write($1) }
            }
        }
        writer.write(article.gaps) { writer, gap in
            writer.write(gap.after)
            writer.write(gap.why)
        }
        return writer.bytes
    }

    static func decode(
        _ bytes: UnsafeRawBufferPointer, id: StoryID
    ) throws(ByteReader.Malformed) -> Article {
        var reader = ByteReader(bytes)
        guard let kind = Article.Kind(rawValue: try reader.text()) else { throw .init() }
        let section = try reader.optionalText()
        let series = try reader.optionalText()
        let byline = try reader.list(of: person)
        let dateline = try reader.optionalText()
        let source = try reader.optionalText()
        let blocks = try reader.list(of: block)
        let gaps = try reader.list { reader throws(ByteReader.Malformed) in
            Gap(after: try reader.number(), why: try reader.text())
        }
        return Article(
            id: id, kind: kind, section: section, series: series, byline: byline,
            dateline: dateline, source: source, blocks: blocks, gaps: gaps)
    }

    /// The byline alone, for the rows of lists.
    static func encode(_ byline: [Person]) -> [UInt8] {
        var writer = ByteWriter()
        write(byline, to: &writer)
        return writer.bytes
    }

    private static func decodeByline(
        _ bytes: UnsafeRawBufferPointer
    ) throws(ByteReader.Malformed) -> [Person] {
        var reader = ByteReader(bytes)
        return try reader.list(of: person)
    }

    private static func write(_ byline: [Person], to writer: inout ByteWriter) {
        writer.write(byline) { writer, person in
            writer.write(person.name)
            writer.write(person.role)
        }
    }

    private static func person(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Person {
        Person(name: try reader.text(), role: try reader.text())
    }

    private static func block(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Block {
        guard let role = Block.Role(rawValue: try reader.text()) else { throw .init() }
        return Block(
            role: role,
            text: try reader.text(),
            lines: try reader.list { reader throws(ByteReader.Malformed) in try reader.number() },
            joins: try reader.list(of: join))
    }

    private static func join(_ reader: inout ByteReader) throws(ByteReader.Malformed) -> Join {
        Join(
            offset: try reader.number(),
            confidence: Double(bitPattern: UInt64(UInt(bitPattern: try reader.number()))),
            why: try reader.list { reader throws(ByteReader.Malformed) in try reader.text() })
    }
}

extension ArticleCoding {
    /// The article in a column of a row.
    static func article(_ row: Row, column: Int, id: StoryID) throws -> Article {
        try row.withBytes(ofColumn: column) { try article(in: $0, id: id) }
    }

    static func article(in bytes: UnsafeRawBufferPointer, id: StoryID) throws -> Article {
        try ByteReader.noticingDamage { () throws(ByteReader.Malformed) in
            try decode(bytes, id: id)
        }
    }

    static func byline(in bytes: UnsafeRawBufferPointer) throws -> [Person] {
        try ByteReader.noticingDamage { () throws(ByteReader.Malformed) in
            try decodeByline(bytes)
        }
    }
}

extension ByteReader {
    /// What the index holds and cannot be read is damage to the index.
    static func noticingDamage<Value>(_ read: () throws(Malformed) -> Value) throws -> Value {
        do throws(Malformed) {
            return try read()
        } catch {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
    }
}
