import Archive
import Corpus
import Foundation
import Synchronization
import TestSupport
import Testing

/// The index against the oracle, for every operator of the query language.
@Suite("Queries of every kind")
struct QueryLanguageTests {
    private let archive: Archive
    private let stories: [QuerySubject]

    init() throws {
        var news = NewsGenerator(seed: 21, vocabulary: 80)
        let dates = ["2030-12-30", "2031-02-26", "2031-03-04", nil]
        let readings = (0..<10).map { number in
            news.page("2031/第\(number)期.txt", stories: 6, date: dates[number % 4])
        }
        let archive = try Archive.inMemory()
        try archive.replace(readings)
        let ids = readings.flatMap { $0.page.articles.map(\.id) }
        let marked = Set(ids.filter { _ in news.pick(3) == 0 })
        let read = Set(ids.filter { _ in news.pick(2) == 0 })
        let tagged = Set(ids.filter { _ in news.pick(5) == 0 })
        try archive.setMarked(Array(marked), true)
        try archive.setRead(Array(read), true)
        try archive.tag(Array(tagged), adding: ["待访", "Ａ组"])
        self.archive = archive
        stories = readings.flatMap { reading in
            reading.page.articles.map { article in
                QuerySubject(
                    article,
                    StoryFacts(
                        issue: reading.issue, page: reading.page.path,
                        pageNumber: reading.page.issue.page, date: reading.page.issue.date,
                        tags: tagged.contains(article.id) ? ["待访", "Ａ组"] : [],
                        isMarked: marked.contains(article.id), isRead: read.contains(article.id)))
            }
        }
    }

    @Test("find what the oracle finds", arguments: [31, 32, 33] as [UInt64])
    func agreement(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<80 {
            let text = query(depth: 2, using: &random)
            let query = try SearchQuery(parsing: text, today: "2031-03-05")
            let expected = stories.filter { query.expression.holds(for: $0) }
            let found = try archive.rows(archive.keys(.matching(query)))
            #expect(
                Set(found.map(\.id)) == Set(expected.map(\.article.id)), "seed \(seed): \(text)")
        }
    }

    @Test("find some and leave some, so that the agreement means something")
    func usefulness() throws {
        var random = SeededGenerator(seed: 35)
        var useful = 0
        for _ in 0..<100 {
            let query = try SearchQuery(
                parsing: query(depth: 2, using: &random), today: "2031-03-05")
            let count = try archive.count(.matching(query))
            if 0 < count, count < stories.count { useful += 1 }
        }
        #expect(useful > 50)
    }

    @Test("are given up when they would take for ever")
    func patience() throws {
        let archive = try Archive.inMemory()
        let text = String(repeating: "a", count: 60)
        try archive.replace([Fixture.reading("a.txt", [Fixture.article("a", "长", [text])])])
        let query = try SearchQuery(parsing: "/(a+)+b/")
        #expect(throws: ArchiveError.tooSlow) { try archive.count(.matching(query)) }
    }

    @Test("are given up when they are interrupted")
    func interruption() throws {
        let archive = try Archive.inMemory()
        let text = String(repeating: "a", count: 60)
        try archive.replace([Fixture.reading("a.txt", [Fixture.article("a", "长", [text])])])
        let query = try SearchQuery(parsing: "/(a+)+b/")
        let isDone = Atomic(false)
        // A thread of its own: others may keep all those of the pool busy for longer than a search
        // is patient.
        let impatience = Thread {
            // An interruption that comes before the search has begun is of nothing.
            while !isDone.load(ordering: .relaxed) {
                archive.interrupt()
                sched_yield()
            }
        }
        impatience.start()
        #expect(throws: ArchiveError.interrupted) { try archive.count(.matching(query)) }
        isDone.store(true, ordering: .relaxed)
        #expect(try archive.count(.all) == 1)
    }

    private func query(depth: Int, using random: inout SeededGenerator) -> String {
        func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
        if depth > 0 {
            let left = query(depth: depth - 1, using: &random)
            let right = query(depth: depth - 1, using: &random)
            switch pick(9) {
            case 0: return "(\(left)) (\(right))"
            case 1: return "(\(left)) OR (\(right))"
            case 2: return "\(left) NOT (\(right))"
            case 3: return "NOT (\(left) OR \(right))"
            case 4:
                return "\(word(&random)) near/\(pick(12)) (\(word(&random)) OR \(word(&random)))"
            case 5: return "\(word(&random)) same \(word(&random))"
            case 7: return "\(letters(1, &random)) near/\(pick(4)) \(letters(1, &random))"
            case 6: return "\(word(&random)) same (\(word(&random)) -\(word(&random)))"
            default: break
            }
        }
        switch pick(21) {
        case 0: return "head:\(word(&random))"
        case 1: return "lead:\(word(&random))"
        case 2: return "body:\(word(&random))"
        case 3: return "=\(word(&random))"
        case 4: return "/\(letters(1, &random)).\(letters(1, &random))/"
        case 5: return "/\(letters(1, &random))+/"
        case 6: return "by:(安禾 OR 田)"
        case 7: return "section:\(["基", "要闻", "无"][pick(3)])"
        case 8: return "issue:\(["第3", "期", "2031"][pick(3)])"
        case 9: return "page:\(["第3", "3", "TXT"][pick(3)])"
        case 10: return "tag:\(["a组", "待", "无"][pick(3)])"
        case 11: return ["is:marked", "is:unread", "状态:已读", "is:uncertain"][pick(4)]
        case 12: return "len:>\(100 + pick(300))"
        case 13: return ["date:上周", "date:2031", "date:<2031", "date:昨天"][pick(4)]
        case 14: return "person:\(["安禾", "田", "春", "=何向晚"][pick(4)])"
        case 15: return "place:\(["村", "镇", "春", "=河草村"][pick(4)])"
        case 16: return "org:\(["学校", "医院", "草"][pick(3)])"
        default: return word(&random)
        }
    }

    /// A stretch of one to three characters of some story, in quotes.
    private func word(_ random: inout SeededGenerator) -> String {
        "“\(letters(1 + Int(random.next() % 3), &random, besides: "“”"))”"
    }

    private func letters(
        _ count: Int, _ random: inout SeededGenerator, besides: String = "./\\|()[]*+?{}^$“” 　"
    ) -> String {
        while true {
            let story = stories[Int(random.next() % UInt64(stories.count))].article
            let text = story.blocks[Int(random.next() % UInt64(story.blocks.count))].text
            let start = Int(random.next() % UInt64(max(1, text.count - count)))
            let piece = String(text.dropFirst(start).prefix(count))
            if !piece.isEmpty, !piece.contains(where: besides.contains) { return piece }
        }
    }
}
