/// The right reading of a page, in the terms in which readings are scored.
package struct GoldPage: Hashable, Sendable {
    package struct Block: Hashable, Sendable {
        package var role: String
        package var lines: [Int]

        package init(role: String, lines: [Int]) {
            self.role = role
            self.lines = lines
        }
    }

    package struct Story: Hashable, Sendable {
        /// Line of the label over the story.
        package var section: Int?
        package var head: [Block] = []
        /// Role and name of each hand.
        package var byline: [CleanStory.Hand] = []
        /// Blocks whose order is known; a new run where it is not.
        package var runs: [[Block]] = []

        package init() {}

        package var lines: [Int] { (head + runs.flatMap { $0 }).flatMap(\.lines) }
    }

    package var stories: [Story] = []
    package var sections: [Int] = []
    /// For each line that only says again: the line that stands.
    package var repeats: [Int: Int] = [:]
    /// Lines that a person could not place either.
    package var open: Set<Int> = []

    package init() {}
}

extension GoldPage {
    /// Pairs of lines of which the second directly continues the first.
    package var joins: Set<[Int]> {
        var pairs: Set<[Int]> = []
        for block in stories.flatMap(\.runs).flatMap({ $0 }) {
            for (left, right) in zip(block.lines, block.lines.dropFirst()) {
                pairs.insert([left, right])
            }
        }
        return pairs
    }
}
