/// Makes pages of clean stories the way text comes out of a newspaper's columns: torn, moved,
/// turned, repeated, labelled, fused, with pieces lost; and keeps the right answer.
package struct TornPageGenerator {
    private var random: SeededGenerator
    private let seed: UInt64
    private let stories: [CleanStory]
    private let labels: [String]
    private let damage: Damage

    package init(
        stories: [CleanStory], labels: [String], damage: Damage = Damage(), seed: UInt64
    ) {
        self.stories = stories
        self.labels = labels
        self.damage = damage
        self.seed = seed
        random = SeededGenerator(seed: seed)
    }

    /// One piece of text that becomes one line.
    fileprivate struct Piece {
        var number: Int
        var text: String
        var role: String
    }

    fileprivate struct LaidStory {
        var label: Int?
        var head: [Int] = []
        var hands: [CleanStory.Hand] = []
        /// Blocks as numbers of pieces.
        var blocks: [[Int]] = []
        var lost: Set<Int> = []
    }

    fileprivate struct Layout {
        var pieces: [Piece] = []
        var stories: [LaidStory] = []
        /// Numbers of pieces in the order of the page.
        var order: [Int] = []
        /// Places in the order that only say again.
        var copies: Set<Int> = []
        var open: Set<Int> = []
    }

    package mutating func page() -> TornPage {
        var layout = Layout()
        let count = min(stories.count, Int.random(in: 3...8, using: &random))
        let chosen = stories.shuffled(using: &random).prefix(count)
        let style = PunctuationStyle.allCases.randomElement(using: &random) ?? .mixed
        let usesLabels = chance(0.6)
        let hasSigns = chance(0.5)
        var names = labels.shuffled(using: &random)[...]
        var label: Int?
        for story in chosen {
            if usesLabels, label == nil || chance(0.4), let name = names.popFirst() {
                label = add((hasSigns ? "◎" : "") + name, "section", style, to: &layout)
                layout.order.append(label ?? 0)
            }
            lay(story, under: label, style, in: &layout)
        }
        if chance(damage.fusing) { fuse(&layout) }
        moveRests(&layout)
        if chance(damage.repeating) { repeatBlock(&layout) }
        return write(layout)
    }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }

    private mutating func add(
        _ text: String, _ role: String, _ style: PunctuationStyle, to layout: inout Layout
    ) -> Int {
        let number = layout.pieces.count
        let text = style.apply(to: text, isKicker: role == "kicker")
        layout.pieces.append(Piece(number: number, text: text, role: role))
        return number
    }

    // MARK: laying a story

    private mutating func lay(
        _ story: CleanStory, under label: Int?, _ style: PunctuationStyle,
        in layout: inout Layout
    ) {
        var laid = LaidStory(label: label)
        laid.hands = story.hands
        if let kicker = story.kicker { laid.head.append(add(kicker, "kicker", style, to: &layout)) }
        for headline in story.headlines {
            laid.head.append(add(headline, "headline", style, to: &layout))
        }
        var body: [[Int]] = []
        for paragraph in story.paragraphs {
            let role = paragraph.isSubhead ? "subhead" : "body"
            let texts = role == "body" ? torn(paragraph.text) : [paragraph.text]
            body.append(texts.map { add($0, role, style, to: &layout) })
        }
        var order = laid.head
        if let line = story.bylineLine {
            let byline = add(line, "byline", style, to: &layout)
            laid.blocks.append([byline])
            order.append(byline)
        }
        order += turned(body)
        laid.blocks += body
        layout.order += order
        layout.stories.append(laid)
    }

    /// The text in one, two or sometimes three pieces.
    private mutating func torn(_ text: String) -> [String] {
        let letters = Array(text)
        guard letters.count >= 36, chance(damage.tearing) else { return [text] }
        let place = tearPlace(letters, in: letters.count / 5...letters.count * 4 / 5)
        let first = String(letters[..<place])
        let rest = Array(letters[place...])
        guard rest.count >= 80, chance(0.15) else { return [first, String(rest)] }
        let second = tearPlace(rest, in: rest.count / 4...rest.count * 3 / 4)
        return [first, String(rest[..<second]), String(rest[second...])]
    }

    /// Columns end anywhere, but a tear behind a full stop would be none.
    private mutating func tearPlace(_ letters: [Character], in range: ClosedRange<Int>) -> Int {
        for _ in 0..<20 {
            let place = Int.random(in: range, using: &random)
            guard place > 0, place < letters.count else { continue }
            let marks = Set("。！？…”）》、，；：’")
            if "。！？…”’）".contains(letters[place - 1]) || marks.contains(letters[place]) { continue }
            return place
        }
        return letters.count / 2
    }

    /// The body as it stands on the page: in order, or its second half first.
    private mutating func turned(_ body: [[Int]]) -> [Int] {
        let flat = body.flatMap { $0 }
        guard chance(damage.turning), let tear = body.indices.first(where: { body[$0].count == 2 }),
            body.count >= 3
        else { return flat }
        let place = body[..<tear].flatMap { $0 }.count + 1
        return Array(flat[place...] + flat[..<place])
    }

    // MARK: damage over the page

    /// Takes the rest of some torn paragraphs away, alone or with all that follows it.
    private mutating func moveRests(_ layout: inout Layout) {
        for (number, story) in layout.stories.enumerated() {
            for block in story.blocks where block.count == 2 {
                if chance(damage.dropping) {
                    let lost = chance(0.6) ? block[1] : block[0]
                    layout.order.removeAll { $0 == lost }
                    layout.stories[number].lost.insert(lost)
                } else if chance(damage.moving) {
                    move(block[1], of: layout.stories[number], &layout)
                }
            }
        }
    }

    private mutating func move(_ piece: Int, of story: LaidStory, _ layout: inout Layout) {
        guard let from = layout.order.firstIndex(of: piece) else { return }
        var end = from + 1
        let own = Set(story.blocks.flatMap { $0 })
        if chance(0.5) {
            while end < layout.order.count, own.contains(layout.order[end]) { end += 1 }
        }
        let moved = Array(layout.order[from..<end])
        layout.order.removeSubrange(from..<end)
        layout.order.insert(contentsOf: moved, at: target(story, layout))
    }

    /// In front of the story's own head, behind another story, or at the page's end.
    private mutating func target(_ story: LaidStory, _ layout: Layout) -> Int {
        let heads = layout.stories.compactMap { other in
            (other.label.map { [$0] } ?? [] + other.head).compactMap {
                layout.order.firstIndex(of: $0)
            }.min()
        }
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return story.head.compactMap { layout.order.firstIndex(of: $0) }.min() ?? 0
        case 1: return heads.filter { $0 > 0 }.randomElement(using: &random) ?? layout.order.count
        default: return layout.order.count
        }
    }

    /// Lets the end of one paragraph run into another's line: both lose a part.
    private mutating func fuse(_ layout: inout Layout) {
        let bodies = layout.stories.flatMap(\.blocks).filter {
            $0.count == 1 && layout.pieces[$0[0]].role == "body"
                && layout.pieces[$0[0]].text.count > 80
        }
        guard bodies.count > 4, let block = bodies.randomElement(using: &random),
            let other = bodies.randomElement(using: &random), block != other
        else { return }
        let left = layout.pieces[block[0]].text
        let right = layout.pieces[other[0]].text
        layout.pieces[block[0]].text =
            String(left.prefix(left.count / 2)) + String(right.suffix(right.count / 3))
        layout.pieces[other[0]].text = String(right.prefix(right.count / 2))
        layout.open.formUnion([block[0], other[0]])
    }

    /// Says a row of one to six lines again somewhere else, up to twice.
    private mutating func repeatBlock(_ layout: inout Layout) {
        let text = layout.order.indices.filter {
            ["body", "subhead"].contains(layout.pieces[layout.order[$0]].role)
        }
        guard let start = text.randomElement(using: &random) else { return }
        var block: [Int] = []
        for place in start..<min(layout.order.count, start + Int.random(in: 1...6, using: &random))
        {
            guard text.contains(place) else { break }
            block.append(layout.order[place])
        }
        guard block.contains(where: { layout.pieces[$0].text.count >= 20 }),
            layout.pieces[block[0]].text.count >= 20
        else { return }
        for _ in 0..<(chance(0.3) ? 2 : 1) {
            let places = layout.order.indices.filter { place in
                let isText = layout.pieces[layout.order[place]].role == "body"
                return isText && !(start..<(start + block.count)).contains(place)
            }
            guard let place = places.randomElement(using: &random) else { return }
            insertCopies(block, at: place + 1, &layout)
        }
    }

    private func insertCopies(_ block: [Int], at place: Int, _ layout: inout Layout) {
        layout.order.insert(contentsOf: block, at: place)
        layout.copies = Set(layout.copies.map { $0 >= place ? $0 + block.count : $0 })
        layout.copies.formUnion(place..<(place + block.count))
    }

    // MARK: writing

    private mutating func write(_ layout: Layout) -> TornPage {
        var lines: [String] = ["", ""]
        var lineOf: [Int: Int] = [:]
        var copies: [(line: Int, piece: Int)] = []
        let indent = chance(0.2) ? "\u{3000}\u{3000}" : ""
        let rests =
            chance(0.5) ? Set(layout.stories.flatMap(\.blocks).flatMap { $0.dropFirst() }) : []
        for (place, piece) in layout.order.enumerated() {
            let isSetIn = layout.pieces[piece].role == "body" && !rests.contains(piece)
            lines.append((isSetIn ? indent : "") + layout.pieces[piece].text)
            if layout.copies.contains(place) {
                copies.append((lines.count, piece))
            } else {
                lineOf[piece] = lines.count
            }
            lines.append("")
        }
        var gold = GoldPage()
        for (line, piece) in copies { if let kept = lineOf[piece] { gold.repeats[line] = kept } }
        gold.sections = layout.pieces.filter { $0.role == "section" }.compactMap {
            lineOf[$0.number]
        }
        gold.stories = layout.stories.map { GoldPage.Story($0, layout, lineOf) }
        gold.open = Set(layout.open.compactMap { lineOf[$0] })
        return TornPage(text: lines.joined(separator: "\n"), gold: gold, seed: seed)
    }
}

extension GoldPage.Story {
    fileprivate init(
        _ laid: TornPageGenerator.LaidStory, _ layout: TornPageGenerator.Layout,
        _ lineOf: [Int: Int]
    ) {
        self.init()
        section = laid.label.flatMap { lineOf[$0] }
        byline = laid.hands
        head = laid.head.compactMap { piece in
            lineOf[piece].map { GoldPage.Block(role: layout.pieces[piece].role, lines: [$0]) }
        }
        var run: [GoldPage.Block] = []
        for block in laid.blocks {
            let present = block.filter { lineOf[$0] != nil && !layout.open.contains($0) }
            let lines = present.compactMap { lineOf[$0] }
            guard let first = present.first else { continue }
            run.append(GoldPage.Block(role: layout.pieces[first].role, lines: lines))
        }
        runs = [run]
    }
}
