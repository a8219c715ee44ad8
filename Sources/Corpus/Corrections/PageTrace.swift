/// What became of every physical line of a page: the dump, seen from the stories.
package struct PageTrace: Hashable, Sendable {
    /// One line's fate; each line has exactly one.
    package enum Fate: Hashable, Sendable {
        case blank
        /// Stands in its story where the order of the page has it.
        case kept
        /// Begins a paragraph of its story elsewhere than in the order of the page.
        case moved
        /// Goes on where the named line stops.
        case joined(to: Int)
        /// Says again what the named line says.
        case repeated(of: Int)
        case label
        case unplaced
    }

    package struct Step: Hashable, Sendable {
        /// Physical line, counted from 1.
        package var line: Int
        package var fate: Fate
        /// The story the line stands in; for a repeat the story of the line that stands.
        package var story: StoryID?
        package var role: Block.Role?
        /// The evidence for the fate, strongest first.
        package var why: [String]
        /// From 0 to 1: of the join for a joined line, else of the block.
        package var confidence: Double
        /// Why text is missing before or behind the line.
        package var lostBefore: String?
        package var lostBehind: String?

        package init(line: Int, fate: Fate, why: [String] = [], confidence: Double = 1) {
            self.line = line
            self.fate = fate
            self.why = why
            self.confidence = confidence
        }

        /// A person decided it and not the reader.
        package var isByHand: Bool { why.contains(where: ByHand.all.contains) }
    }

    /// One for each physical line: `steps[n - 1].line == n`.
    package private(set) var steps: [Step]

    package init(_ page: Page) {
        steps = page.lines.map { Step(line: $0.number, fate: .blank) }
        for article in page.articles { trace(article) }
        markMoved(page)
        for label in page.sections {
            for line in label.lines {
                set(line, .label, ["a label over the stories that follow"])
            }
        }
        for fragment in page.unplaced {
            for line in fragment.lines { set(line, .unplaced, [fragment.why]) }
        }
        for copy in page.repeats {
            set(copy.line, .repeated(of: copy.of), copy.why)
            guard let standing = self[line: copy.of] else { continue }
            update(copy.line) {
                $0.story = standing.story
                $0.role = standing.role
            }
        }
    }

    package subscript(line number: Int) -> Step? {
        steps.indices.contains(number - 1) ? steps[number - 1] : nil
    }

    private mutating func trace(_ article: Article) {
        for block in article.blocks {
            for (place, line) in block.lines.enumerated() {
                if place > 0, block.joins.indices.contains(place - 1) {
                    let join = block.joins[place - 1]
                    set(line, .joined(to: block.lines[place - 1]), join.why)
                    update(line) { $0.confidence = join.confidence }
                } else {
                    set(line, .kept, block.why)
                    update(line) { $0.confidence = block.confidence }
                }
                update(line) {
                    $0.story = article.id
                    $0.role = block.role
                }
            }
        }
        for gap in article.gaps {
            if gap.after > 0 {
                update(gap.after) { $0.lostBehind = gap.why }
            } else if let first = article.blocks.first(where: { !$0.role.isHead })?.lines.first {
                update(first) { $0.lostBefore = gap.why }
            }
        }
    }

    /// Read story by story, the lines of a page that nobody moved have rising numbers: the fewest
    /// lines that must go so that the others rise are those that were moved.
    private mutating func markMoved(_ page: Page) {
        let order = page.articles.flatMap { $0.blocks.flatMap(\.lines) }
        let inPlace = Set(RisingNumbers.longest(in: order))
        for line in order where !inPlace.contains(line) {
            update(line) { if $0.fate == .kept { $0.fate = .moved } }
        }
    }

    private mutating func set(_ line: Int, _ fate: Fate, _ why: [String]) {
        update(line) {
            $0.fate = fate
            $0.why = why
        }
    }

    private mutating func update(_ line: Int, _ change: (inout Step) -> Void) {
        if steps.indices.contains(line - 1) { change(&steps[line - 1]) }
    }
}

/// Longest run of rising numbers in a row, others between them left out.
enum RisingNumbers {
    /// O(n log n), by the smallest last number of the runs of each length.
    static func longest(in numbers: [Int]) -> [Int] {
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: numbers.count)
        for (index, number) in numbers.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var run: [Int] = []
        var index = ends.last
        while let place = index {
            run.append(numbers[place])
            index = before[place]
        }
        return run.reversed()
    }
}
