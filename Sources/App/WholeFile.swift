import Glibc

/// Small files as a whole, by the system's own calls.
enum WholeFile {
    /// The bytes from here to the end, `limit` at most; nil where they cannot be read.
    static func bytes(of descriptor: Int32, limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while bytes.count < limit {
            let count = read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 {
                break
            } else if errno != EINTR {
                return nil
            }
        }
        return bytes
    }

    /// The text of a regular file; nil where there is none, or what is there is no UTF-8 or longer
    /// than `limit` bytes.
    static func text(at path: String, limit: Int) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= limit, let bytes = bytes(of: descriptor, limit: limit)
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}
