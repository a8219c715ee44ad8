/// Puts the standing lines of a page into stories, in reading order.
struct StoryAssembler {
    /// A story as lines: paragraphs of one or several passages each.
    struct Story {
        /// Line in which the story's head stands, or its first line.
        var head: Int?
        var section: Int?
        var series: Int?
        var paragraphs: [[Int]] = []
    }

    private let passages: [Passage]
    private let readings: [Int: RoleReading]
    private let kinship: StoryKinship
    /// For each line that only says again what another one says that other line.
    private let copies: [Int: Int]
    let successor: [Int: Int]
    let predecessor: [Int: Int]

    init(
        passages: [Passage], readings: [Int: RoleReading], joins: [JoinFinder.Found],
        kinship: StoryKinship, copies: [Int: Int]
    ) {
        self.passages = passages
        self.readings = readings
        self.kinship = kinship
        self.copies = copies
        successor = Dictionary(joins.map { ($0.first, $0.second) }, uniquingKeysWith: { a, _ in a })
        predecessor = Dictionary(
            joins.map { ($0.second, $0.first) }, uniquingKeysWith: { a, _ in a })
    }

    func assemble(_ territories: [Territory]) -> [Story] {
        var chunks: [Chunk] = []
        for (number, territory) in territories.enumerated() {
            chunks += cut(territory.lines, territory: number)
        }
        let chains = chain(giveBack(adopt(chunks)))
        var stories = territories.map {
            Story(head: $0.head, section: $0.section, series: $0.series)
        }
        for (number, roots) in chains {
            stories[number].paragraphs = paragraphs(roots.flatMap { $0 })
        }
        return stories.filter { !$0.paragraphs.isEmpty }
    }

    // MARK: chunks

    private struct Chunk {
        var territory: Int
        var lines: [Int]
    }

    /// Cuts a territory where the order of the page breaks.
    private func cut(_ lines: [Int], territory: Int) -> [Chunk] {
        var chunks: [Chunk] = []
        var current: [Int] = []
        var host = Host()
        for index in lines {
            if let last = current.last,
                breaks(between: last, and: index, current)
                    || leavesGuest(index, current, of: territory, host)
            {
                chunks.append(Chunk(territory: territory, lines: current))
                add(current, to: &host)
                current = []
            }
            current.append(index)
        }
        if !current.isEmpty { chunks.append(Chunk(territory: territory, lines: current)) }
        return chunks.flatMap(openCircle)
    }

    /// What of a territory was read that is no guest: its last lines, and whether text is there.
    private struct Host {
        var tail: [Int] = []
        var hasText = false
    }

    private func add(_ lines: [Int], to host: inout Host) {
        guard let first = lines.first, predecessor[first] == nil else { return }
        host.tail = Array((host.tail + lines.suffix(6)).suffix(6))
        if !host.hasText {
            host.hasText = lines.contains { readings[$0]?.role.isText ?? false }
        }
    }

    /// Whether a line behind a guest, the rest of another story's paragraph, belongs to the host
    /// again: by what it speaks of.
    private func leavesGuest(
        _ index: Int, _ current: [Int], of territory: Int, _ host: Host
    ) -> Bool {
        guard let first = current.first, let origin = predecessor[first],
            predecessor[index] == nil, readings[index]?.role.isText ?? false,
            host.hasText, kinship.territories.number[origin] != territory
        else { return false }
        return kinship.isCloser(index, to: host.tail, than: origin, with: current)
    }

    /// Gives chunks that begin in mid-sentence and follow no line to the story they speak of,
    /// when that story has a line that breaks off.
    private func adopt(_ chunks: [Chunk]) -> [Chunk] {
        guard chunks.count <= 200 else { return chunks }
        var chunks = chunks
        var openEnds: [Int: [Int]] = [:]
        for (number, chunk) in chunks.enumerated() {
            guard let last = chunk.lines.last, successor[last] == nil,
                passages[last].ending == .inClause || passages[last].ending == .atPause,
                readings[last]?.role.isText ?? false
            else { continue }
            openEnds[chunk.territory, default: []].append(number)
        }
        for (number, chunk) in chunks.enumerated() {
            guard let first = chunk.lines.first, predecessor[first] == nil,
                readings[first]?.role == .block(.body), readings[first]?.dateline == nil,
                Phrasing.beginning(passages[first]) < 0.5, number > 0
            else { continue }
            let rivals = openEnds.keys.filter { $0 != chunk.territory }.sorted()
            if let home = kinship.home(
                of: chunk.lines, in: chunk.territory, among: rivals)
            {
                chunks[number].territory = home
            }
        }
        return chunks
    }

    /// Gives text that stands right before copies of another story's lines to that story, when it
    /// speaks of the same: a block of a page was moved, and a part of it was printed twice.
    private func giveBack(_ chunks: [Chunk]) -> [Chunk] {
        var kept: [Chunk] = []
        var moved: [Chunk] = []
        for chunk in chunks {
            var rest = chunk
            for place in chunk.lines.indices.reversed() {
                guard place < rest.lines.count, let kept = copies[chunk.lines[place] + 1],
                    let home = kinship.territories.number[kept], home != chunk.territory
                else { continue }
                let start = guestStart(rest.lines[...place], of: chunk.territory, like: kept)
                guard start <= place, place == rest.lines.count - 1 else { continue }
                moved.append(Chunk(territory: home, lines: Array(rest.lines[start...])))
                rest.lines.removeSubrange(start...)
            }
            if !rest.lines.isEmpty { kept.append(rest) }
        }
        return kept + moved
    }

    /// Where the lines begin that speak more of what another line's story speaks of than of what
    /// stands before them; behind the last one when none do.
    private func guestStart(_ lines: ArraySlice<Int>, of territory: Int, like kept: Int) -> Int {
        var best = (start: lines.endIndex, gain: StoryKinship.margin)
        for place in lines.indices.suffix(StoryKinship.longestSample).reversed() {
            let index = lines[place]
            guard readings[index]?.role == .block(.body), readings[index]?.dateline == nil,
                predecessor[index] == nil, successor[index] == nil
            else { break }
            let gain = kinship.gain(of: Array(lines[place...]), in: territory, like: kept)
            if gain > best.gain { best = (place, gain) }
        }
        return best.start
    }

    private func breaks(between last: Int, and index: Int, _ current: [Int]) -> Bool {
        if predecessor[index] == last { return false }
        if predecessor[index] != nil || successor[last] != nil { return true }
        let isLead = readings[index]?.dateline != nil
        if isLead && current.contains(where: { readings[$0]?.role.isText ?? false }) {
            return true
        }
        // The head with its byline stands first whatever follows it.
        return readings[index]?.role.isText ?? false && Phrasing.beginning(passages[index]) < -1.5
    }

    /// A chunk whose last line goes on at its first one is cut where a story most likely begins.
    private func openCircle(_ chunk: Chunk) -> [Chunk] {
        guard let first = chunk.lines.first, let before = predecessor[first],
            let end = chunk.lines.firstIndex(of: before)
        else { return [chunk] }
        var best = (place: 1, score: -Double.infinity)
        for place in 1...max(1, end) where place < chunk.lines.count {
            let index = chunk.lines[place]
            guard predecessor[index] == nil else { continue }
            var score =
                Phrasing.lead(passages[index]) + Phrasing.end(passages[chunk.lines[place - 1]])
            if readings[index]?.role == .block(.subhead) { score += 4 }
            if score > best.score { best = (place, score) }
        }
        guard best.score > -.infinity else { return [chunk] }
        return [
            Chunk(territory: chunk.territory, lines: Array(chunk.lines[..<best.place])),
            Chunk(territory: chunk.territory, lines: Array(chunk.lines[best.place...])),
        ]
    }

    // MARK: chains

    /// For each territory its chunks in reading order: a chunk follows the line it goes on from.
    private func chain(_ chunks: [Chunk]) -> [Int: [[Int]]] {
        var byFirst: [Int: Int] = [:]
        for (number, chunk) in chunks.enumerated() {
            if let first = chunk.lines.first { byFirst[first] = number }
        }
        var isFollower = Array(repeating: false, count: chunks.count)
        for chunk in chunks {
            if let last = chunk.lines.last, let next = successor[last], let number = byFirst[next] {
                isFollower[number] = true
            }
        }
        var used = Array(repeating: false, count: chunks.count)
        var result: [Int: [[Int]]] = [:]
        func follow(_ start: Int) {
            var lines: [Int] = []
            var number: Int? = start
            while let at = number, !used[at] {
                used[at] = true
                lines += chunks[at].lines
                number = chunks[at].lines.last.flatMap { successor[$0] }.flatMap { byFirst[$0] }
            }
            result[chunks[start].territory, default: []].append(lines)
        }
        for number in chunks.indices where !isFollower[number] { follow(number) }
        for number in chunks.indices where !used[number] { follow(number) }
        for (territory, roots) in result { result[territory] = leadFirst(roots) }
        return result
    }

    /// The chunk with the head, then the one with the dateline, then the others as they stand.
    private func leadFirst(_ roots: [[Int]]) -> [[Int]] {
        guard roots.count > 1, let head = roots.first,
            !head.contains(where: { readings[$0]?.dateline != nil })
        else { return roots }
        func rank(_ lines: [Int]) -> Int {
            if let first = lines.first, readings[first]?.beginsStory ?? false { return 0 }
            if let first = lines.first, readings[first]?.dateline != nil { return 1 }
            return 2
        }
        let ranked = roots.enumerated().sorted {
            (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
        // A head chunk that already holds text keeps it behind the lead.
        guard let head = ranked.first, rank(head) == 0, rank(ranked[1]) == 1,
            let text = head.firstIndex(where: { readings[$0]?.role.isText ?? false })
        else { return ranked }
        return [Array(head[..<text]), ranked[1], Array(head[text...])] + ranked.dropFirst(2)
    }

    private func paragraphs(_ lines: [Int]) -> [[Int]] {
        var result: [[Int]] = []
        for index in lines {
            if let last = result.last?.last, successor[last] == index {
                result[result.count - 1].append(index)
            } else {
                result.append([index])
            }
        }
        return result
    }
}
