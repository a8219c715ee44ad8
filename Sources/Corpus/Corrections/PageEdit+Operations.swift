/// What each correction does. All answer whether the page gave it something to be done to.
extension PageEdit {
    mutating func apply(_ correction: Correction, _ finder: inout LineFinder) -> Bool {
        var lines: [Int] = []
        for reference in correction.lines {
            guard let line = finder.number(of: reference), standing(of: line) != nil else {
                return false
            }
            lines.append(line)
        }
        switch correction {
        case .join: return join(lines[0], lines[1])
        case .cut: return cut(lines[0], lines[1])
        case .move(_, let position, _):
            return move(lines.dropLast(), position, lines[lines.count - 1])
        case .begin: return begin(lines[0])
        case .role(_, let role): return setRole(lines[0], role)
        case .repeats: return markRepeat(lines[0], of: lines[1])
        case .notRepeat: return unmarkRepeat(lines[0])
        }
    }

    // MARK: torn paragraphs

    private mutating func join(_ first: Int, _ second: Int) -> Bool {
        guard first != second else { return false }
        if case .copy = standing(of: first) { _ = unmarkRepeat(first) }
        guard let before = standing(of: first), let behind = standing(of: second) else {
            return false
        }
        let byHand = Join(offset: 0, confidence: 1, why: [ByHand.joined])
        if case .fragment = before, case .story = behind {
            // A beginning that had no story comes to the story of its end.
            let beginning = take(first, .upTo)
            guard let home = standing(of: second) else { return false }
            let parts = block(at: home).parts(around: second, .from)
            var whole = beginning.joined(to: parts.middle, byHand)
            whole.role = parts.middle.role
            whole.why = parts.middle.why
            whole.confidence = parts.middle.confidence
            replace(home, with: parts.before.map { [$0, whole] } ?? [whole])
            return true
        }
        // Where the second one stands before the first in one paragraph, it comes without the
        // rest: a paragraph is no circle.
        let lines = block(at: before).lines
        let isBackward = lines.prefix { $0 != first }.contains(second)
        let end = take(second, isBackward ? .line : .from)
        guard let home = standing(of: first) else { return false }
        let parts = block(at: home).parts(around: first, .upTo)
        replace(home, with: [parts.middle.joined(to: end, byHand)] + parts.rest)
        return true
    }

    private mutating func cut(_ first: Int, _ second: Int) -> Bool {
        guard let standing = standing(of: first) else { return false }
        let block = block(at: standing)
        guard let place = block.lines.firstIndex(of: first), place + 1 < block.lines.count,
            block.lines[place + 1] == second
        else { return first != second }
        var parts = block.parts(around: second, .from)
        parts.middle.why = [ByHand.cut]
        replace(standing, with: [parts.before, parts.middle].compactMap(\.self))
        return true
    }

    // MARK: stories

    private mutating func move(
        _ lines: ArraySlice<Int>, _ position: Correction.Position, _ named: Int
    ) -> Bool {
        let target = standingLine(for: named)
        var seen: Set<Int> = [target]
        let moving = lines.filter { seen.insert($0).inserted }
        guard !moving.isEmpty, case .story = standing(of: target) else { return false }
        var place = 0
        for (number, block) in takeTogether(moving).enumerated() {
            guard case .story(let article, let home) = standing(of: target) else { return false }
            switch position {
            case .within: place = self.place(within: article, for: block)
            case .before: place = home
            case .behind: place = number == 0 ? home + 1 : place + 1
            }
            insert([block], article: article, at: place)
        }
        return true
    }

    /// Takes lines that stood joined as one block, others as one each.
    private mutating func takeTogether(_ lines: [Int]) -> [Block] {
        let joins = zip(lines, lines.dropFirst()).map { join(between: $0, and: $1) }
        var blocks: [Block] = []
        for (number, line) in lines.enumerated() {
            let block = takeForStory(line)
            if number > 0, let join = joins[number - 1], let last = blocks.popLast() {
                blocks.append(last.joined(to: block, join))
            } else {
                blocks.append(block)
            }
        }
        return blocks
    }

    private func join(between first: Int, and second: Int) -> Join? {
        guard let standing = standing(of: first) else { return nil }
        let block = block(at: standing)
        guard let place = block.lines.firstIndex(of: first), place < block.joins.count,
            block.lines[place + 1] == second
        else { return nil }
        return block.joins[place]
    }

    /// A line on its way into a story, with the role it has there.
    private mutating func takeForStory(_ line: Int) -> Block {
        let origin = standing(of: line)
        var block = take(line, .line)
        switch origin {
        case .story: break
        case .label: block.role = .subhead
        default: block.role = looks(of: line)
        }
        block.why = [ByHand.moved]
        block.confidence = 1
        return block
    }

    private mutating func begin(_ line: Int) -> Bool {
        guard case .story(let article, let place) = standing(of: line) else {
            var block = take(line, .from)
            block.role = looks(of: line)
            if block.role == .subhead { block.role = .headline }
            block.why = [ByHand.begins]
            putAsBeginning(block, of: .storyWithoutHeadline)
            return true
        }
        let blocks = page.articles[article].blocks
        let parts = blocks[place].parts(around: line, .from)
        guard place > 0 || parts.before != nil else { return true }
        var story = [parts.middle] + blocks[(place + 1)...]
        story[0].why = [ByHand.begins]
        story[0].confidence = 1
        // What was taken for a subhead is the new story's head.
        for index in story.prefix(while: { $0.role == .subhead }).indices {
            story[index].role =
                looks(of: story[index].lines.first ?? 0) == .kicker ? .kicker : .headline
        }
        page.articles[article].blocks = blocks[..<place] + (parts.before.map { [$0] } ?? [])
        addStory(story, parent: article)
        return true
    }

    /// Which story that begins right behind a line may take the line as its beginning.
    private enum Following { case anyStory, storyWithoutHeadline }

    /// A line that stood in no story begins one: what follows it on the page goes with it.
    private mutating func putAsBeginning(_ block: Block, of following: Following) {
        let last = block.lines.last ?? 0
        guard let next = storyBehind(last), case .story(let article, let place) = next.standing,
            page.articles[article].blocks[place].lines.first == next.line
        else { return addStory([block], parent: nil) }
        let blocks = page.articles[article].blocks
        if place > 0 {
            page.articles[article].blocks = Array(blocks[..<place])
            addStory([block] + blocks[place...], parent: nil)
        } else if following == .anyStory || page.articles[article].headline == nil
            || block.role == .kicker
        {
            page.articles[article].blocks.insert(block, at: 0)
        } else {
            addStory([block], parent: nil)
        }
    }

    // MARK: roles

    private mutating func setRole(_ line: Int, _ role: Correction.Role) -> Bool {
        switch role {
        case .block(let role):
            if case .story(let article, let block) = standing(of: line) {
                page.articles[article].blocks[block].role = role
                page.articles[article].blocks[block].why = [ByHand.role]
                page.articles[article].blocks[block].confidence = 1
                return true
            }
            var block = take(line, .paragraph)
            block.role = role
            block.why = [ByHand.role]
            if role.isHead { putAsBeginning(block, of: .anyStory) } else { putByOrder(block) }
        case .section, .series:
            let block = take(line, .paragraph)
            if let first = block.lines.first { labelKinds[first] = role == .series }
            page.sections.append(SectionLabel(text: "", lines: block.lines))
        case .unplaced:
            let block = take(line, .paragraph)
            page.unplaced.append(Fragment(text: "", lines: block.lines, why: ByHand.setAside))
        }
        return true
    }

    // MARK: repeats

    private mutating func markRepeat(_ line: Int, of other: Int) -> Bool {
        guard line != other else { return false }
        // The copy that only repeated the line stands from now on.
        if standingLine(for: other) == line { _ = unmarkRepeat(other) }
        let kept = standingLine(for: other)
        _ = take(line, .line)
        for index in page.repeats.indices where page.repeats[index].of == line {
            page.repeats[index].of = kept
        }
        page.repeats.append(Repeat(line: line, of: kept, why: [ByHand.repeated]))
        return true
    }

    private mutating func unmarkRepeat(_ line: Int) -> Bool {
        guard case .copy = standing(of: line) else { return true }
        let model = standing(of: standingLine(for: line))
        var block = take(line, .line)
        block.role = looks(of: line)
        block.why = [ByHand.stands]
        switch model {
        case .label: page.sections.append(SectionLabel(text: "", lines: block.lines))
        case .story(let article, let place):
            block.role = page.articles[article].blocks[place].role
            putByOrder(block)
        default: putByOrder(block)
        }
        return true
    }

    /// The line that stands where this one only repeats it; the line itself when it stands.
    private func standingLine(for line: Int) -> Int {
        var line = line
        var seen: Set<Int> = []
        while seen.insert(line).inserted, case .copy(let index) = standing(of: line) {
            line = page.repeats[index].of
        }
        return line
    }
}
