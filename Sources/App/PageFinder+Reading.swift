package import Corpus
import Glibc

extension PageFinder {
    /// More than a newspaper's whole issue; behind it the file is not read.
    package static let sizeLimit = 8 << 20

    /// Reads a file as a page. One that is larger than the limit is read to the last line that
    /// ends before it, and the page says so among its defects.
    package static func readPage(_ path: String) throws(FileProblem) -> Page {
        var bytes = try readBytes(path)
        let isCut = bytes.count > sizeLimit
        if isCut {
            let end = bytes[..<sizeLimit].lastIndex(of: 0x0A).map { $0 + 1 } ?? sizeLimit
            bytes.removeSubrange(end...)
        }
        var page = PageReader.read(PageFile(path: path, bytes: bytes))
        if isCut {
            page.defects.append(
                Defect(
                    line: nil,
                    what: "larger than \(sizeLimit >> 20) MiB: only its beginning was read"))
        }
        return page
    }

    /// At most one byte more than the limit, so that a caller sees that there is more.
    private static func readBytes(_ path: String) throws(FileProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileProblem(path: path, code: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= sizeLimit {
            let count = read(descriptor, &chunk, chunk.count)
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
