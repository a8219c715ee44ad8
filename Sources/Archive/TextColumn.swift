import GRDB

/// A column of texts that has an index, and the keys of the rows in which a text stands.
///
/// A desk may hold as many stories as the archive has. To ask for each of them costs eight times as
/// much as to walk along the index, so that whoever asks for many walks.
struct TextColumn {
    let table: String
    let name: String

    static let storyID = TextColumn(table: "story", name: "id")
    static let storyTitle = TextColumn(table: "story", name: "title")
    static let pagePath = TextColumn(table: "page", name: "path")

    /// The texts that stand in the column, each with the key of one row that has it.
    func keys<Text: Hashable>(
        of texts: Set<Text>, _ db: Database, as written: (Text) -> String,
        from read: (String) -> Text
    ) throws -> [Text: Int64] {
        var keys: [Text: Int64] = [:]
        if try db.isWorthAWalk(along: table, for: texts.count) {
            let all = try db.cachedStatement(sql: "SELECT \(name), key FROM \(table)")
            try all.forEachRow(with: []) { row in
                let text = read(row.text(0))
                if texts.contains(text) { keys[text] = row.number(1) }
                return true
            }
        } else {
            let one = try db.cachedStatement(sql: "SELECT key FROM \(table) WHERE \(name) = ?")
            for text in texts {
                try one.forEachRow(with: [written(text)]) { row in
                    keys[text] = row.number(0)
                    return false
                }
            }
        }
        return keys
    }
}

extension Database {
    /// Whether to walk along a table is quicker than to ask for so many of its rows.
    func isWorthAWalk(along table: String, for count: Int) throws -> Bool {
        if count < 64 { return false }
        let rows = try Int.fetchOne(self, cachedSQL: "SELECT count(*) FROM \(table)") ?? 0
        return count > rows / 8
    }
}
