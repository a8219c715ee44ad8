import Glibc

/// A file that could not be written.
package struct ExportError: Error, Equatable {
    package var path: String
    /// The system's error number.
    package var code: Int32

    package init(path: String, code: Int32) {
        self.path = path
        self.code = code
    }

    /// A sentence for people; the path is marked so that nothing in it acts on a terminal.
    package var message: String {
        "cannot write \(VisibleMarks.text(path)): \(String(cString: strerror(code)))"
    }
}
