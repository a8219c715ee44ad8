package import Terminal

/// A line of typed text with a caret, edited as readline does, one grapheme cluster at a time.
package struct TextField: Hashable, Sendable {
    package private(set) var characters: [Character]
    /// Between 0 and `characters.count`.
    package private(set) var caret: Int

    /// The text was proposed, not typed: the first character typed takes its place.
    package private(set) var isFresh: Bool

    package init(_ text: String = "", isFresh: Bool = false) {
        characters = Array(text)
        caret = characters.count
        self.isFresh = isFresh
    }

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }

    /// Takes a key that edits; false when the key means nothing here.
    package mutating func take(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace, .control("h"): delete(from: caret - 1, to: caret)
        case .delete, .control("d"): delete(from: caret, to: caret + 1)
        case .left, .control("b"): caret = max(0, caret - 1)
        case .right, .control("f"): caret = min(characters.count, caret + 1)
        case .home, .control("a"): caret = 0
        case .end, .control("e"): caret = characters.count
        case .control("u"): delete(from: 0, to: caret)
        case .control("k"): delete(from: caret, to: characters.count)
        case .control("w"), .alt("\u{7F}"): delete(from: wordStart, to: caret)
        case .alt("b"): caret = wordStart
        case .alt("f"): caret = wordEnd
        default: return false
        }
        isFresh = false
        return true
    }

    /// Types or pastes: the first line only, without control characters.
    package mutating func insert(_ text: String) {
        if isFresh { self = TextField() }
        let line = text.prefix { !$0.isNewline }
        let typed = line.filter { character in
            !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        characters.insert(contentsOf: typed, at: caret)
        caret += typed.count
    }

    private mutating func delete(from start: Int, to end: Int) {
        let range = max(0, start)..<min(characters.count, end)
        guard !range.isEmpty else { return }
        characters.removeSubrange(range)
        caret = range.lowerBound
    }

    private var wordStart: Int {
        var position = caret
        while position > 0, characters[position - 1] == " " { position -= 1 }
        while position > 0, characters[position - 1] != " " { position -= 1 }
        return position
    }

    private var wordEnd: Int {
        var position = caret
        while position < characters.count, characters[position] == " " { position += 1 }
        while position < characters.count, characters[position] != " " { position += 1 }
        return position
    }
}
