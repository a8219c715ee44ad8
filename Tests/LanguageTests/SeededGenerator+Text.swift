import TestSupport

extension SeededGenerator {
    /// Text of scalars from a small pool, so that needles recur, and now and then any scalar at all.
    mutating func text(count: Int) -> String {
        let pool = Array("的了一二三國国ＡaA1１3③，,。 　\n“”《》—…·é\u{200B}\u{FE0F}ﬁ⻚页頁🙂℃".unicodeScalars)
        var text = ""
        for _ in 0..<count {
            let any = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self))
            if Int.random(in: 0..<20, using: &self) == 0, let any {
                text.unicodeScalars.append(any)
            } else {
                text.unicodeScalars.append(pool[Int.random(in: pool.indices, using: &self)])
            }
        }
        return text
    }
}
