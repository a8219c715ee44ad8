import Corpus

/// Short names of contents, by 64-bit FNV-1a. They find candidates; the contents decide.
enum Fingerprint {
    static func of(_ bytes: some Sequence<UInt8>) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }

    /// A story's name made from a text, in the letters of every `StoryID`.
    static func id(of text: String) -> StoryID {
        let letters = Array("0123456789abcdefghjkmnpqrstvwxyz")
        var rest = UInt64(bitPattern: of(text.utf8))
        rest ^= rest >> 32
        var name = ""
        for _ in 0..<8 {
            name.append(letters[Int(rest & 31)])
            rest >>= 5
        }
        return StoryID(name)
    }
}
