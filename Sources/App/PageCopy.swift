import Corpus
import Export
import Foundation
import Glibc

/// A page's bytes in a private folder, to be looked at with any program: whatever that does, the
/// page itself is not within its reach.
final class PageCopy {
    let path: String
    private let folder: PrivateFolder
    private let bytes: [UInt8]

    /// Nil when there is no place for it; then nothing of it is left either.
    init?(of page: PageFile) {
        guard let folder = PrivateFolder() else { return nil }
        self.folder = folder
        let stem = page.path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
        let name = ExportName.make(
            title: String(stem), fallback: "page", fileExtension: "txt", copy: 1)
        path = folder.path + "/" + name
        bytes = page.bytes
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o400)
        guard file >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        guard handle.writes(Data(bytes)) else { return nil }
    }

    /// Whether somebody has written something else into it, in vain.
    var wasChanged: Bool {
        FileManager.default.contents(atPath: path).map { Array($0) != bytes } ?? false
    }
}
