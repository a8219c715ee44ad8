extension Theme.Color {
    /// One of the 256: sixteen of the terminal's own, a cube of 216 and 24 grays.
    package init?(number: Int) {
        guard (0...255).contains(number) else { return nil }
        let tone = Self.tone(of: number)
        self.init(
            of256: Int16(number),
            of16: number < 16 ? Int16(number) : Self.nearest(to: tone, in: 16),
            of8: Self.nearest(to: tone, in: 8))
    }

    /// `red`, `bright-red` and so on, or `#rrggbb`: exact where the terminal can, else the nearest
    /// that it has.
    package init?(named name: String) {
        if name.hasPrefix("#") {
            guard name.count == 7, name.dropFirst().allSatisfy(\.isHexDigit),
                let value = Int(name.dropFirst(), radix: 16)
            else { return nil }
            self.init(number: Int(Self.nearest(to: Tone(value), from: 16, in: 256)))
            exact = Tone(value)
            of16 = Self.nearest(to: Tone(value), in: 16)
            of8 = Self.nearest(to: Tone(value), in: 8)
            return
        }
        let isBright = name.hasPrefix("bright-")
        let plain = isBright ? String(name.dropFirst(7)) : name
        guard let index = Self.names.firstIndex(of: plain) else { return nil }
        let bright = Int16(index + (isBright ? 8 : 0))
        self.init(of256: bright, of16: bright, of8: Int16(index))
    }

    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ]

    /// Red, green and blue.
    package struct Tone: Hashable, Sendable {
        package var red, green, blue: Int

        package init(_ red: Int, _ green: Int, _ blue: Int) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        /// 0xRRGGBB.
        init(_ value: Int) { self.init(value >> 16 & 255, value >> 8 & 255, value & 255) }

        func distance(to other: Tone) -> Int {
            let parts = [red - other.red, green - other.green, blue - other.blue]
            return parts.reduce(0) { $0 + $1 * $1 }
        }

        /// As the eye weighs the three, 0 to 255.
        var brightness: Int { (299 * red + 587 * green + 114 * blue) / 1000 }
    }

    /// A colour of the 256, the first sixteen as xterm has them.
    package static func tone(of number: Int) -> Tone {
        switch number {
        case 0..<16:
            let level = number == 8 ? 127 : number > 8 ? 255 : 205
            let bits = number == 8 ? 7 : number % 8
            return Tone((bits & 1) * level, (bits >> 1 & 1) * level, (bits >> 2 & 1) * level)
        case 16..<232:
            let levels = [0, 95, 135, 175, 215, 255]
            let cell = number - 16
            return Tone(levels[cell / 36], levels[cell / 6 % 6], levels[cell % 6])
        default:
            let level = 8 + 10 * (number - 232)
            return Tone(level, level, level)
        }
    }

    private static func nearest(to tone: Tone, from first: Int = 0, in count: Int) -> Int16 {
        let best = (first..<count).min {
            Self.tone(of: $0).distance(to: tone) < Self.tone(of: $1).distance(to: tone)
        }
        return Int16(best ?? 7)
    }
}
