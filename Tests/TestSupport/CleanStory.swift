/// A story as its paper meant it, before a page is made of it.
package struct CleanStory: Hashable, Sendable {
    package struct Paragraph: Hashable, Sendable {
        package var isSubhead: Bool
        package var text: String

        package init(_ text: String, isSubhead: Bool = false) {
            self.text = text
            self.isSubhead = isSubhead
        }
    }

    /// A person and 记者, 通讯员, 摄影 …; the role is empty for a bare name.
    package struct Hand: Hashable, Sendable {
        package var role: String
        package var name: String

        package init(role: String, name: String) {
            self.role = role
            self.name = name
        }
    }

    package var kicker: String?
    package var headlines: [String]
    package var hands: [Hand]
    /// The byline as a line of its own; nil when the lead holds it.
    package var bylineLine: String?
    package var paragraphs: [Paragraph]

    package init(
        kicker: String? = nil, headlines: [String], hands: [Hand] = [], bylineLine: String? = nil,
        paragraphs: [Paragraph]
    ) {
        self.kicker = kicker
        self.headlines = headlines
        self.hands = hands
        self.bylineLine = bylineLine
        self.paragraphs = paragraphs
    }
}
