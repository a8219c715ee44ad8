/// A page that was torn on purpose, with the right way to read it.
package struct TornPage: Sendable {
    package var text: String
    package var gold: GoldPage
    package var seed: UInt64
}

/// How much a generator damages a page.
package struct Damage: Sendable {
    /// Share of paragraphs that are torn.
    package var tearing = 0.3
    /// Share of torn paragraphs whose rest stands somewhere else.
    package var moving = 0.3
    /// Share of pages with a block of lines said again.
    package var repeating = 0.4
    /// Share of stories whose second half stands before the first.
    package var turning = 0.12
    /// Share of torn paragraphs that lose one of their halves.
    package var dropping = 0.05
    /// Share of pages on which two columns run into one line.
    package var fusing = 0.1

    package init() {}

    package static let none: Damage = {
        var damage = Damage()
        damage.tearing = 0
        damage.moving = 0
        damage.repeating = 0
        damage.turning = 0
        damage.dropping = 0
        damage.fusing = 0
        return damage
    }()
}
