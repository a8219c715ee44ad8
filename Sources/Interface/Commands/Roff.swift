/// What man reads.
enum Roff {
    /// Text that roff takes for text: no escape, no request at the beginning of the line, and no
    /// hyphen that man would draw as a dash nobody can type.
    static func escaped(_ text: String) -> String {
        let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("\"", with: "\\(dq").replacing("^", with: "\\(ha")
            .replacing("~", with: "\\(ti")
        return safe.first == "." || safe.first == "'" ? "\\&" + safe : safe
    }
}
