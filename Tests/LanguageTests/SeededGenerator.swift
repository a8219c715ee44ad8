/// Random numbers that a printed seed brings back (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

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
