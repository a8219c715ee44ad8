import Foundation
import GRDB

/// Statements that are prepared once for each connection.
extension Database {
    /// `tableExists(_:)` for tables of the file alone, by one statement instead of several: it is
    /// asked at every start.
    func has(table name: String) throws -> Bool {
        try Bool.fetchOne(
            self, cachedSQL: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?",
            arguments: [name]) ?? false
    }

    func execute(cachedSQL sql: String, arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension Row {
    static func fetchOne(
        _ db: Database, cachedSQL sql: String, arguments: StatementArguments = []
    ) throws -> Row? {
        try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    static func fetchAll(
        _ db: Database, cachedSQL sql: String, arguments: StatementArguments = []
    ) throws -> [Row] {
        try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }

    /// The bytes of a column, without a copy of them; none where it is NULL.
    func withBytes<Value>(
        ofColumn column: Int, _ body: (UnsafeRawBufferPointer) throws -> Value
    ) throws -> Value {
        try withUnsafeData(atIndex: column) { data in
            guard let data else { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
            return try data.withUnsafeBytes(body)
        }
    }
}

extension DatabaseValueConvertible where Self: StatementColumnConvertible {
    static func fetchOne(
        _ db: Database, cachedSQL sql: String, arguments: StatementArguments = []
    ) throws -> Self? {
        try fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
    }

    static func fetchAll(
        _ db: Database, cachedSQL sql: String, arguments: StatementArguments = []
    ) throws -> [Self] {
        try fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
    }
}
