package import Terminal

/// Which bytes a terminal sends for which key: its own by terminfo, before those that nearly all
/// terminals share.
package struct KeySequences: Sendable {
    private let own: [(bytes: [UInt8], key: Key)]

    package static let standard = KeySequences([])

    /// Sequences with their keys; empty ones and such that do not begin with an escape are left out.
    package init(_ sequences: [(bytes: [UInt8], key: Key)]) {
        own = sequences.filter { $0.bytes.count > 2 && $0.bytes.first == 0x1B }
            .sorted { $0.bytes.count > $1.bytes.count }
    }

    /// Names of the string capabilities that hold keys.
    package static let capabilities: [(name: String, key: Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
            ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
            ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab), ("kbs", .backspace),
            ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }

    func match(_ bytes: ArraySlice<UInt8>) -> (length: Int, key: Key)? {
        own.first { bytes.starts(with: $0.bytes) }.map { ($0.bytes.count, $0.key) }
    }

    static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }

    static func key(ofASCII byte: UInt8) -> Key {
        switch byte {
        case 0x0D, 0x0A: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x1B: .escape
        case 0x00: .control("@")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// The key of `ESC [ number ~`.
    static func key(ofNumber number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    /// The key of `ESC [ letter`, modifiers or not.
    static func key(ofLetter letter: Character) -> Key? {
        switch letter {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H": .home
        case "F": .end
        case "Z": .backTab
        case "P": .function(1)
        case "Q": .function(2)
        case "S": .function(4)
        default: nil
        }
    }

    /// The key of `ESC O letter`; digits and signs are those of the keypad.
    static func key(ofApplicationLetter letter: Character) -> Key? {
        switch letter {
        case "R": .function(3)
        case "M": .enter
        case "j"..."y":
            letter.asciiValue.map { .character(Character(Unicode.Scalar($0 - 0x40))) }
        default: key(ofLetter: letter)
        }
    }
}
