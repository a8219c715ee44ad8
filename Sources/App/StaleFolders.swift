import Foundation
import Glibc

/// Private folders of sessions that were killed before they could take them away.
///
/// Only what could be nothing else is touched: a folder of a name of ours that belongs to this
/// account, is open to nobody else, is locked by no process and holds files alone. No link is
/// followed, and what is in the folder is named by the folder that is held open.
package enum StaleFolders {
    /// Removes them; gives their number.
    @discardableResult
    package static func sweep(in base: String = TemporaryName.base) -> Int {
        let descriptor = open(base, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        return names(in: descriptor).filter(TemporaryName.isFolder).count {
            remove($0, in: descriptor)
        }
    }

    private static func remove(_ name: String, in base: Int32) -> Bool {
        let folder = openat(base, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        guard isOwn(folder), flock(folder, LOCK_EX | LOCK_NB) == 0 else { return false }
        let files = names(in: folder)
        guard files.allSatisfy({ isNoFolder($0, in: folder) }) else { return false }
        for file in files { unlinkat(folder, file, 0) }
        return unlinkat(base, name, AT_REMOVEDIR) == 0
    }

    private static func isOwn(_ folder: Int32) -> Bool {
        var found = stat()
        return fstat(folder, &found) == 0 && found.st_uid == geteuid()
            && found.st_mode & 0o777 == 0o700
    }

    private static func isNoFolder(_ name: String, in folder: Int32) -> Bool {
        var found = stat()
        return fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0
            && found.st_mode & S_IFMT != S_IFDIR
    }

    /// What is in a folder, in no order.
    private static func names(in folder: Int32) -> [String] {
        // The stream closes the descriptor it is given; no program that is started has it too.
        guard let stream = fdopendir(fcntl(folder, F_DUPFD_CLOEXEC, 0)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
