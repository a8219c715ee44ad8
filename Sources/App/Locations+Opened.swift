package import Foundation
import Glibc

/// An archive and the pages it was made from.
package struct OpenedArchive: Encodable, Hashable, Sendable {
    /// Path of the index file.
    package var index: String
    /// Canonical paths of the files and folders that were opened; enough to make the index again.
    package var roots: [String]

    package init(index: String, roots: [String]) {
        self.index = index
        self.roots = roots
    }
}

extension Locations {
    private static let lastFile = "last.json"
    /// More than any file of the state folder comes to, in bytes.
    static let longestState = 16 << 20

    /// Name of the index for what was opened: the same for the same canonical paths in any order.
    package static func indexName(for roots: [String]) -> String { hash(of: roots) + ".sqlite" }

    /// Sixteen digits that stand for some paths in any order.
    static func hash(of paths: [String]) -> String {
        // FNV-1a, 64 bits: a name, not a seal.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for (place, path) in Set(paths).sorted().enumerated() {
            // A zero byte between two paths, which only the multiplication sees.
            if place > 0 { hash = hash &* 0x100_0000_01B3 }
            for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// What was opened last, if that is known.
    package func lastOpened() -> OpenedArchive? {
        guard let folder = folder(.state),
            let text = WholeFile.text(at: folder + "/" + Self.lastFile, limit: Self.longestState),
            let json = JSONValue(text), let index = json["index"].string,
            let roots = json["roots"].strings
        else { return nil }
        return OpenedArchive(index: index, roots: roots)
    }

    /// Remembers what was opened; a reader of the file sees the old or the new state, no mixture.
    package func recordLastOpened(_ opened: OpenedArchive) throws(LocationError) {
        let path = try writableFile(Self.lastFile, for: .state)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(opened) else {
            throw .unwritable(path: path, code: EINVAL)
        }
        try Self.replace(path, with: data)
    }

    /// Puts a file in the place of another as a whole.
    ///
    /// It grows under one name for all processes, so that what a killed one leaves is used by the next,
    /// and is locked, so that two do not write into each other's.
    static func replace(_ path: String, with data: Data) throws(LocationError) {
        let temporary = path + ".new"
        let descriptor = try lockedFile(temporary)
        // Closing the descriptor gives the lock back.
        defer { close(descriptor) }
        do throws(LocationError) {
            guard ftruncate(descriptor, 0) == 0 else {
                throw .unwritable(path: path, code: errno)
            }
            try write(data, to: descriptor, of: path)
            guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
                throw .unwritable(path: path, code: errno)
            }
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Writes all of the data: where only a part finds room, it is the next write that says why.
    package static func write(
        _ data: Data, to descriptor: Int32, of path: String
    ) throws(LocationError) {
        var rest = data
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                throw .unwritable(path: path, code: count < 0 ? errno : ENOSPC)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Opens a file for this process alone, and makes it; while one waits for it, its name may have
    /// gone to another file.
    private static func lockedFile(_ path: String) throws(LocationError) -> Int32 {
        while true {
            let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw .unwritable(path: path, code: errno) }
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else {
                    let code = errno
                    close(descriptor)
                    throw .unwritable(path: path, code: code)
                }
            }
            var (opened, named) = (stat(), stat())
            if fstat(descriptor, &opened) == 0, lstat(path, &named) == 0,
                opened.st_ino == named.st_ino, opened.st_dev == named.st_dev
            {
                return descriptor
            }
            close(descriptor)
        }
    }
}
