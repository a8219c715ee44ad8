import Foundation
import Glibc

/// A folder for its owner alone that lives as long as this value.
///
/// A lock on the folder says that a process needs it. The kernel takes the lock away with the
/// process, however that ends, and then the next session may sweep the folder: neither a number that
/// another process may have by now nor a clock is asked.
package final class PrivateFolder {
    package let path: String
    private let lock: Int32

    /// Nil when there is no place for it; `errno` says why.
    package init?(in base: String = TemporaryName.base) {
        while true {
            var template = TemporaryName.folder(in: base)
            guard mkdtemp(&template) != nil else { return nil }
            let path = String(
                decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard lock >= 0 || errno == ENOENT else { return nil }
            if lock >= 0 { Self.take(lock) }
            // Before it was locked, somebody's sweep may have taken it for one that nobody needs.
            if lock >= 0, Self.isThere(path, as: lock) {
                self.path = path
                self.lock = lock
                return
            }
            if lock >= 0 { close(lock) }
        }
    }

    /// A file system that knows no locks gives none, and no sweep gets one there either.
    private static func take(_ lock: Int32) {
        while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    }

    private static func isThere(_ path: String, as descriptor: Int32) -> Bool {
        var found = stat()
        var held = stat()
        return lstat(path, &found) == 0 && fstat(descriptor, &held) == 0
            && found.st_ino == held.st_ino && found.st_dev == held.st_dev
    }

    deinit {
        // An editor may have left files of its own in it.
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }
}
