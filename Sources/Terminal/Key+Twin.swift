extension Key {
    /// The ASCII key that a user meant who pressed it with a Chinese input method on.
    ///
    /// Full-width forms stand for their half-width ones, Chinese punctuation for the key it is
    /// typed with. A key without a twin is its own.
    package var asciiTwin: Key {
        switch self {
        case .character(let character): .character(Self.twin(of: character))
        case .alt(let character): .alt(Self.twin(of: character))
        default: self
        }
    }

    private static func twin(of character: Character) -> Character {
        if let twin = punctuation[character] { return twin }
        let scalars = character.unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first,
            (0xFF01...0xFF5E).contains(scalar.value),
            let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(ascii)
    }

    /// What the keys of a Chinese input method send; 、 is on the key `/` (and on `\`).
    private static let punctuation: [Character: Character] = [
        "\u{3000}": " ", "。": ".", "、": "/", "《": "<", "》": ">", "〈": "<", "〉": ">",
        "【": "[", "】": "]", "「": "{", "」": "}", "『": "{", "』": "}", "〔": "[", "〕": "]",
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "—": "_", "…": "^", "￥": "$", "¥": "$",
        "·": "`", "×": "*", "÷": "/",
    ]
}
