package import Corpus

/// The eight measures of a page's reading against the right one, each from 0 to 1.
package struct ReadingScore: Sendable {
    package var kept = 0.0
    package var story = 0.0
    package var role = 0.0
    package var join = 0.0
    package var order = 0.0
    package var `repeat` = 0.0
    package var byline = 0.0
    package var section = 0.0

    package static let names = [
        "kept", "story", "role", "join", "order", "repeat", "byline", "section",
    ]
    package var values: [Double] { [kept, story, role, join, order, `repeat`, byline, section] }
    package var all: Double { values.reduce(0, +) / Double(values.count) }

    package init(of page: Page, against gold: GoldPage) {
        let reading = Reading(page, gold)
        let goldIndex = GoldIndex(gold)
        kept = LineAccount(of: page).isBalanced ? 1 : 0
        story = ReadingScore.story(reading, goldIndex)
        role = ReadingScore.role(reading, goldIndex, gold)
        join = ReadingScore.join(reading, goldIndex, gold)
        order = ReadingScore.order(reading, goldIndex)
        `repeat` = ReadingScore.repeats(page, gold)
        let match = ReadingScore.match(reading, gold)
        byline = ReadingScore.byline(page, gold, match)
        section = ReadingScore.section(page, gold, match)
    }

    private static let heads: Set<String> = ["headline", "kicker", "subheadline"]

    static func f1(_ right: Int, _ claimed: Int, _ wanted: Int) -> Double {
        claimed + wanted == 0 ? 1 : 2 * Double(right) / Double(claimed + wanted)
    }

    /// Where the page puts each line, copies counted as the line they repeat.
    private struct Reading {
        var place: [Int: Int] = [:]
        var role: [Int: String] = [:]
        var position: [Int: Int] = [:]
        var pairs: Set<[Int]> = []

        init(_ page: Page, _ gold: GoldPage) {
            for (number, article) in page.articles.enumerated() {
                var at = 0
                for block in article.blocks {
                    let lines = block.lines.map { gold.repeats[$0] ?? $0 }
                    for line in lines {
                        if place[line] == nil {
                            place[line] = number
                            role[line] = block.role.rawValue
                            position[line] = at
                        }
                        at += 1
                    }
                    for (left, right) in zip(lines, lines.dropFirst()) {
                        pairs.insert([left, right])
                    }
                }
            }
            for line in page.sections.flatMap(\.lines) {
                let line = gold.repeats[line] ?? line
                if role[line] == nil { role[line] = "section" }
            }
        }
    }

    private struct GoldIndex {
        var place: [Int: Int] = [:]
        var role: [Int: String] = [:]
        var briefs: [Int: Int] = [:]
        var pairs: Set<[Int]> = []
        var neighbours: [(Int, Int)] = []
        var items: [Int] = []

        init(_ gold: GoldPage) {
            for (number, story) in gold.stories.enumerated() {
                for block in story.head + story.runs.flatMap({ $0 }) {
                    for line in block.lines {
                        place[line] = number
                        role[line] = block.role
                        if block.role == "item" { briefs[line] = block.lines[0] }
                    }
                    for (left, right) in zip(block.lines, block.lines.dropFirst()) {
                        pairs.insert([left, right])
                    }
                }
                for run in story.runs {
                    for (left, right) in zip(run, run.dropFirst())
                    where left.role != "byline" && right.role != "byline" {
                        if let a = left.lines.last, let b = right.lines.first {
                            neighbours.append((a, b))
                        }
                    }
                }
            }
            items = place.keys.sorted()
        }
    }

    // MARK: measures

    private static func story(_ reading: Reading, _ gold: GoldIndex) -> Double {
        var claimed: [Int: Int] = [:]
        for line in gold.items { claimed[line] = reading.place[line] ?? -line }
        var apart = gold.place
        for (line, first) in gold.briefs { apart[line] = 1_000_000 + first }
        return max(
            bCubed(gold.place, claimed, gold.items), bCubed(apart, claimed, gold.items))
    }

    private static func bCubed(
        _ gold: [Int: Int], _ claimed: [Int: Int], _ items: [Int]
    ) -> Double {
        guard !items.isEmpty else { return 1 }
        let wanted = Dictionary(grouping: items) { gold[$0] ?? 0 }.mapValues(Set.init)
        let found = Dictionary(grouping: items) { claimed[$0] ?? 0 }.mapValues(Set.init)
        var precision = 0.0
        var recall = 0.0
        for item in items {
            let a = wanted[gold[item] ?? 0] ?? []
            let b = found[claimed[item] ?? 0] ?? []
            let shared = Double(a.intersection(b).count)
            precision += shared / Double(b.count)
            recall += shared / Double(a.count)
        }
        precision /= Double(items.count)
        recall /= Double(items.count)
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    private static func role(_ reading: Reading, _ index: GoldIndex, _ gold: GoldPage) -> Double {
        var right = 0
        for line in index.items {
            let wanted = index.role[line] ?? ""
            let found = reading.role[line] ?? ""
            if heads.contains(wanted) {
                right += heads.contains(found) ? 1 : 0
            } else if wanted == "item" {
                right += found == "item" || found == "body" ? 1 : 0
            } else {
                right += wanted == found ? 1 : 0
            }
        }
        right += gold.sections.count { reading.role[$0] == "section" }
        return Double(right) / Double(max(1, index.items.count + gold.sections.count))
    }

    private static func join(_ reading: Reading, _ index: GoldIndex, _ gold: GoldPage) -> Double {
        let claimed = reading.pairs.filter { !$0.contains(where: gold.open.contains) }
        return f1(claimed.intersection(index.pairs).count, claimed.count, index.pairs.count)
    }

    private static func order(_ reading: Reading, _ index: GoldIndex) -> Double {
        var right = 0
        var all = 0
        for (left, next) in index.neighbours {
            if index.briefs[left] != nil && index.briefs[next] != nil { continue }
            all += 1
            guard let a = reading.place[left], a == reading.place[next],
                let from = reading.position[left], let to = reading.position[next]
            else { continue }
            if from < to { right += 1 }
        }
        return all == 0 ? 1 : Double(right) / Double(all)
    }

    private static func repeats(_ page: Page, _ gold: GoldPage) -> Double {
        var kinds: [Int: Set<Int>] = [:]
        for (copy, kept) in gold.repeats { kinds[kept, default: [kept]].insert(copy) }
        let claimed = page.repeats.map(\.line)
        let right = kinds.values.reduce(0) { sum, members in
            sum + min(claimed.count(where: members.contains), members.count - 1)
        }
        return f1(right, claimed.count, gold.repeats.count)
    }

    /// For each story of the right reading the article that holds most of its lines.
    private static func match(_ reading: Reading, _ gold: GoldPage) -> [Int: Int] {
        var match: [Int: Int] = [:]
        for (number, story) in gold.stories.enumerated() {
            var votes: [Int: Int] = [:]
            for line in story.lines {
                if let at = reading.place[line] { votes[at, default: 0] += 1 }
            }
            match[number] = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
        }
        return match
    }

    private static func byline(_ page: Page, _ gold: GoldPage, _ match: [Int: Int]) -> Double {
        var right = 0
        for (number, story) in gold.stories.enumerated() {
            guard let at = match[number] else { continue }
            right += story.byline.count { hand in
                page.articles[at].byline.contains { person in
                    person.name == hand.name && person.role.hasSuffix(hand.role)
                }
            }
        }
        return f1(
            right, page.articles.reduce(0) { $0 + $1.byline.count },
            gold.stories.reduce(0) { $0 + $1.byline.count })
    }

    private static func section(_ page: Page, _ gold: GoldPage, _ match: [Int: Int]) -> Double {
        var text: [Int: String] = [:]
        for label in page.sections { for line in label.lines { text[line] = label.text } }
        var right = 0
        var all = 0
        for (number, story) in gold.stories.enumerated() {
            guard let section = story.section else { continue }
            all += 1
            guard let at = match[number], let label = text[section] else { continue }
            let article = page.articles[at]
            if bare(article.section ?? article.series ?? "") == bare(label) { right += 1 }
        }
        return all == 0 ? 1 : Double(right) / Double(all)
    }

    private static func bare(_ label: String) -> Substring {
        let signs = Set("◎○●■□ ")
        var label = label[...]
        while let first = label.first, signs.contains(first) { label.removeFirst() }
        while let last = label.last, signs.contains(last) { label.removeLast() }
        return label
    }
}
