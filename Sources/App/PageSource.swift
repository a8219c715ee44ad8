package import Corpus
import Glibc
package import Language

/// A page and the bytes it was read from.
package struct PageSource: Sendable {
    /// In bytes, more than a newspaper's whole issue; what stands behind it is not read.
    package static let sizeLimit = 64 << 20

    package var page: Page
    package var bytes: [UInt8]

    /// Reads a file as a page. One that is larger than the limit is read to the last line that
    /// ends before it, and the page says so among its defects.
    package init(
        path: String, model: CharacterModel = CharacterModel(), limit: Int = Self.sizeLimit
    ) throws(FileProblem) {
        var bytes = try Self.read(path, limit: limit)
        let isCut = bytes.count > limit
        if isCut {
            let lineEnd = bytes[..<limit].lastIndex(of: 0x0A).map { $0 + 1 }
            bytes.removeSubrange((lineEnd ?? limit)...)
        }
        page = PageReader.read(PageFile(path: path, bytes: bytes), model: model)
        self.bytes = bytes
        if isCut {
            page.defects.append(
                Defect(line: nil, what: "larger than \(limit) bytes: only its beginning was read"))
        }
    }

    /// At most 64 kB more than the limit, so that the caller sees that there is more.
    private static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileProblem(path: path, code: EINVAL)
        }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count > 0 {
                bytes.append(contentsOf: chunk[..<count])
            } else if count == 0 {
                break
            } else if errno != EINTR {
                throw FileProblem(path: path, code: errno)
            }
        }
        return bytes
    }
}
