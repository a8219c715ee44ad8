import Foundation
import Glibc

/// A folder into which documents are written, and out of which nothing gets.
///
/// The folder is held open: files are made relative to it, only where nothing stands yet, and no
/// link is followed. What was written is on the disk when the call returns.
package struct ExportFolder: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// Opens the folder, making it if its parent is there.
    package init(_ path: String) throws(ExportError) {
        let path = path.isEmpty ? "." : path
        descriptor = try Self.open(path)
        self.path = path
    }

    deinit { close(descriptor) }

    /// Writes under the title's name and returns the path; a name that is taken gets a number.
    package func write(
        _ document: String, title: String, fallback: String, format: Format
    ) throws(ExportError) -> String {
        try write(document) { copy in
            ExportName.make(
                title: title, fallback: fallback, fileExtension: format.fileExtension, copy: copy)
        }
    }

    /// Writes under the name a person gave; a name that is taken gets a number: `a-2.md`.
    package func write(_ document: String, as name: String) throws(ExportError) -> String {
        guard !name.isEmpty, name != ".", name != "..", !name.contains("/"), !name.contains("\0")
        else { throw ExportError(path: name, code: EINVAL) }
        let dot = name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 }
        let stem = name[..<(dot ?? name.endIndex)]
        let ending = name[(dot ?? name.endIndex)...]
        return try write(document) { copy in copy == 1 ? name : "\(stem)-\(copy)\(ending)" }
    }

    private func write(
        _ document: String, named name: (_ copy: Int) -> String
    ) throws(ExportError) -> String {
        for copy in 1...9999 {
            let name = name(copy)
            let file = openat(
                descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
            if file >= 0 {
                try fill(file, with: document, name: name)
                return path == "." ? name : path + (path.hasSuffix("/") ? "" : "/") + name
            }
            guard errno == EEXIST else { throw ExportError(path: name, code: errno) }
        }
        throw ExportError(path: name(1), code: EEXIST)
    }

    /// Leaves no half-written file behind.
    private func fill(_ file: Int32, with document: String, name: String) throws(ExportError) {
        let failure = Self.writeAll(document, to: file) ?? (fsync(file) == 0 ? nil : errno)
        let closing = close(file) == 0 ? nil : errno
        if let code = failure ?? closing {
            unlinkat(descriptor, name, 0)
            throw ExportError(path: name, code: code)
        }
        // The name is durable only when the folder is. Some file systems cannot say: no error.
        fsync(descriptor)
    }

    private static func open(_ path: String) throws(ExportError) -> Int32 {
        if mkdir(path, 0o777) != 0, errno != EEXIST {
            throw ExportError(path: path, code: errno)
        }
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ExportError(path: path, code: errno) }
        return descriptor
    }

    /// The error number of a write that failed.
    private static func writeAll(_ document: String, to file: Int32) -> Int32? {
        var document = document
        return document.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                let count = Glibc.write(file, rest.baseAddress, rest.count)
                if count > 0 {
                    start += count
                } else if errno != EINTR {
                    return errno
                }
            }
            return nil
        }
    }
}
