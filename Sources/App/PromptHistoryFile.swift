import Foundation
import Glibc
package import Interface

/// The history of prompts in files of the state folder, one line each, the newest last.
///
/// Several sessions may add to it at once: each reads under a lock what the others have written,
/// and puts the new file in the place of the old one as a whole.
package struct PromptHistoryFile: Sendable {
    private let locations: Locations
    /// More of a file is not read, and longer lines are not kept.
    private static let mostBytes = 1 << 20
    private static let longestLine = 2000

    package init(_ locations: Locations) { self.locations = locations }

    /// What is remembered; nothing where it cannot be read.
    package func lines(_ kind: PromptHistory.Kind) -> [String] {
        guard let folder = locations.folder(.state) else { return [] }
        return Self.lines(at: folder + "/" + Self.name(kind))
    }

    /// Remembers a line as the newest.
    package func add(_ line: String, _ kind: PromptHistory.Kind) throws(LocationError) {
        guard line.utf8.count <= Self.longestLine, !line.contains(where: \.isNewline) else {
            return
        }
        let name = Self.name(kind)
        let lock = try locations.writableFile(name + ".lock", for: .state)
        let descriptor = open(lock, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .unwritable(path: lock, code: errno) }
        // Closing gives the lock back, and so does the end of the process.
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX) == 0 else { throw .unwritable(path: lock, code: errno) }
        let path = String(lock.dropLast(".lock".count))
        let lines = PromptHistory.adding(line, to: Self.lines(at: path))
        try Locations.replace(path, with: Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    private static func name(_ kind: PromptHistory.Kind) -> String { "history.\(kind.rawValue)" }

    /// Only a file of one's own that is no link: others could make one search for their words.
    private static func lines(at path: String) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
            status.st_mode & S_IFMT == S_IFREG
        else { return [] }
        guard let bytes = WholeFile.bytes(of: descriptor, limit: mostBytes) else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { $0.utf8.count <= longestLine }.suffix(PromptHistory.longest)
    }
}
