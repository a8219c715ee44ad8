extension Theme.Color {
    /// One of the 256: sixteen of the terminal's own, a cube of 216 and 24 grays.
    package init?(number: Int) {
        guard (0...255).contains(number) else { return nil }
        self.init(of256: Int16(number), of8: Self.nearest(to: Self.parts(of: number)))
    }

    /// `red`, `bright-red` and so on, or `#rrggbb`, which becomes the nearest of the 256.
    package init?(named name: String) {
        if name.hasPrefix("#") {
            guard name.count == 7, let value = Int(name.dropFirst(), radix: 16) else { return nil }
            let parts = [value >> 16 & 255, value >> 8 & 255, value & 255]
            let number = (16...255).min {
                Self.distance(Self.parts(of: $0), parts) < Self.distance(Self.parts(of: $1), parts)
            }
            self.init(number: number ?? 0)
            return
        }
        let isBright = name.hasPrefix("bright-")
        let plain = isBright ? String(name.dropFirst(7)) : name
        guard let index = Self.names.firstIndex(of: plain) else { return nil }
        self.init(of256: Int16(index + (isBright ? 8 : 0)), of8: Int16(index))
    }

    private static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    ]

    /// Red, green and blue of one of the 256, the first sixteen as xterm has them.
    private static func parts(of number: Int) -> [Int] {
        switch number {
        case 0..<16:
            let level = number == 8 ? 127 : number > 8 ? 255 : 205
            let bits = number == 8 ? 7 : number % 8
            return [bits & 1, bits >> 1 & 1, bits >> 2 & 1].map { $0 * level }
        case 16..<232:
            let levels = [0, 95, 135, 175, 215, 255]
            let cell = number - 16
            return [cell / 36, cell / 6 % 6, cell % 6].map { levels[$0] }
        default:
            return Array(repeating: 8 + 10 * (number - 232), count: 3)
        }
    }

    private static func nearest(to parts: [Int]) -> Int16 {
        let best = (0..<8).min {
            distance(Self.parts(of: $0), parts) < distance(Self.parts(of: $1), parts)
        }
        return Int16(best ?? 7)
    }

    private static func distance(_ left: [Int], _ right: [Int]) -> Int {
        zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    }
}
