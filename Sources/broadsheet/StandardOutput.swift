import Export
import Glibc
import Terminal

/// Standard output: data, and nothing in it that acts on a terminal.
struct StandardOutput {
    private var pending: [UInt8] = []
    private static let chunk = 1 << 16

    /// Writes one line. Control and invisible characters of the text become visible marks.
    mutating func line(_ text: String) throws(Failure) {
        try append(Visible.line(text) + "\n")
    }

    /// Writes one object on a line of its own.
    mutating func json(_ value: some Encodable) throws(Failure) {
        try append(JSONText.text(value))
    }

    /// Writes a document that an exporter made safe.
    mutating func document(_ text: String) throws(Failure) {
        try append(text)
    }

    /// Writes these lines and nothing more, see `line`.
    static func print(lines: some Sequence<String>) throws(Failure) {
        var output = StandardOutput()
        for line in lines { try output.line(line) }
        try output.finish()
    }

    /// Writes this object and nothing more.
    static func print(json: some Encodable) throws(Failure) {
        var output = StandardOutput()
        try output.json(json)
        try output.finish()
    }

    /// Writes a document that an exporter made safe, and nothing more.
    static func print(document: String) throws(Failure) {
        var output = StandardOutput()
        try output.document(document)
        try output.finish()
    }

    /// Hands over what is pending; without this call the end of the data is missing.
    mutating func finish() throws(Failure) {
        try Self.write(pending[...])
        pending = []
    }

    private mutating func append(_ text: String) throws(Failure) {
        pending.append(contentsOf: text.utf8)
        if pending.count >= Self.chunk { try finish() }
    }

    private static func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw .closedPipe
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw Failure(code: .unwritable, message: "cannot write the output: \(reason)")
            }
        }
    }
}
