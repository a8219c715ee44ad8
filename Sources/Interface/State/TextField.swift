package import Terminal

/// A line of typed text with a caret, edited as readline does, one grapheme cluster at a time.
package struct TextField: Hashable, Sendable {
    package private(set) var characters: [Character]
    /// Between 0 and `characters.count`.
    package private(set) var caret: Int

    /// The text was proposed, not typed: the first character typed takes its place.
    package private(set) var isFresh: Bool
    /// What was deleted last by more than a character, for ^Y.
    private var killed: [Character] = []
    /// The next key is a character, whatever it would do else.
    package private(set) var isQuoting = false

    package init(_ text: String = "", isFresh: Bool = false) {
        characters = Array(text)
        caret = characters.count
        self.isFresh = isFresh
    }

    package var text: String { String(characters) }
    package var isEmpty: Bool { characters.isEmpty }

    /// Takes a key that edits; false when the key means nothing here.
    package mutating func take(_ key: Key) -> Bool {
        if isQuoting, case .character = key {
            isQuoting = false
        } else if isQuoting {
            isQuoting = false
            return true
        }
        switch key {
        case .character(let character): insert(String(character))
        case .control("v"): isQuoting = true
        case .control("y"): insert(String(killed))
        case .backspace, .control("h"): delete(from: caret - 1, to: caret)
        case .delete, .control("d"): delete(from: caret, to: caret + 1)
        case .left, .control("b"): caret = max(0, caret - 1)
        case .right, .control("f"): caret = min(characters.count, caret + 1)
        case .home, .control("a"): caret = 0
        case .end, .control("e"): caret = characters.count
        case .control("u"): kill(from: 0, to: caret)
        case .control("k"): kill(from: caret, to: characters.count)
        case .control("w"), .alt("\u{7F}"): kill(from: wordStart, to: caret)
        case .alt("d"): kill(from: caret, to: wordEnd)
        case .alt("b"): caret = wordStart
        case .alt("f"): caret = wordEnd
        default: return false
        }
        isFresh = false
        return true
    }

    /// Types or pastes: the first line only that says something, without control characters.
    package mutating func insert(_ text: String) {
        if isFresh {
            characters = []
            (caret, isFresh) = (0, false)
        }
        let lines = text.split(whereSeparator: \.isNewline)
        let line = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? lines.first ?? ""
        let typed = line.filter { character in
            !character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        }
        characters.insert(contentsOf: typed, at: caret)
        caret += typed.count
    }

    private mutating func kill(from start: Int, to end: Int) {
        if start < end { killed = Array(characters[start..<end]) }
        delete(from: start, to: end)
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
