import Corpus
import Foundation
import TestSupport
import Testing

@Suite("Every line of a dump has one fate")
struct CorrectionTraceTests {
    private let page = CorrectionFixture.page()

    @Test("which says where it went, and why")
    func fates() {
        let trace = PageTrace(page)
        #expect(
            trace.steps.map(\.fate) == [
                .label, .kept, .kept, .kept, .joined(to: 4), .blank, .kept, .kept, .kept, .kept,
                .repeated(of: 9), .kept, .kept, .unplaced,
            ])
        #expect(trace[line: 5]?.why == ["the next line"])
        #expect(trace[line: 5]?.confidence == 0.8)
        #expect(trace[line: 5]?.story == StoryID("canal000"))
        #expect(trace[line: 11]?.story == StoryID("feast000"))
        #expect(trace[line: 11]?.role == .body)
        #expect(trace[line: 14]?.why == ["no line leads to it"])
        #expect(trace[line: 10]?.lostBehind?.hasPrefix("ends in mid-sentence") == true)
        #expect(trace[line: 0] == nil && trace[line: 15] == nil)
        #expect(trace.steps.allSatisfy { !$0.isByHand })
    }

    @Test("which shows what was moved and not what it was moved past")
    func moved() {
        let result = page.applying([
            .move([page.line(13)], .before, page.line(9)), .join(page.line(10), page.line(14)),
        ]).page
        let trace = PageTrace(result)
        #expect(trace[line: 13]?.fate == .moved)
        #expect(trace[line: 14]?.fate == .joined(to: 10))
        #expect(trace.steps.filter { $0.fate == .moved }.map(\.line) == [13])
        #expect(trace.steps.filter(\.isByHand).map(\.line) == [13, 14])
    }

    @Test("a lost beginning stands at the story's first text")
    func lostBeginning() {
        var page = page
        page.articles[0].gaps = [Gap(after: 0, why: "begins in mid-sentence")]
        #expect(PageTrace(page)[line: 4]?.lostBefore == "begins in mid-sentence")
    }

    @Test("on the seed pages too")
    func seeds() throws {
        let folder = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
            .filter { $0.hasSuffix(".txt") }
        #expect(names.count == 5)
        for name in names {
            let data = try Data(contentsOf: folder.appending(path: name))
            let page = PageReader.read(PageFile(path: name, bytes: [UInt8](data)))
            let trace = PageTrace(page)
            #expect(trace.steps.map(\.line) == page.lines.map(\.number))
            for (step, line) in zip(trace.steps, page.lines) {
                #expect((step.fate == .blank) == line.isBlank, "\(name), line \(line.number)")
                let isInStory = page.story(with: line.number) != nil
                #expect(isInStory == isStory(step.fate), "\(name), line \(line.number)")
                #expect(line.isBlank || !step.why.isEmpty, "\(name), line \(line.number)")
            }
            let copies = trace.steps.compactMap { step in
                if case .repeated(let other) = step.fate { [step.line, other] } else { nil }
            }
            #expect(copies == page.repeats.map { [$0.line, $0.of] }.sorted { $0[0] < $1[0] })
        }
    }

    private func isStory(_ fate: PageTrace.Fate) -> Bool {
        switch fate {
        case .kept, .moved, .joined: true
        case .blank, .repeated, .label, .unplaced: false
        }
    }

    @Test("and the fewest lines are called moved")
    func fewest() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let count = Int.random(in: 1...7, using: &random)
            let order = Array(1...count).shuffled(using: &random)
            var page = Page(path: "p", encoding: .utf8, issue: IssueFacts(), lines: [])
            page.lines = (1...count).map { Line(number: $0, bytes: 0..<0, text: "行\($0)") }
            page.articles = [
                Article(
                    id: StoryID("a"),
                    blocks: order.map { Block(role: .body, text: "", lines: [$0]) })
            ]
            let moved = PageTrace(page).steps.filter { $0.fate == .moved }.map(\.line)
            let rest = order.filter { !moved.contains($0) }
            #expect(rest == rest.sorted(), "\(order)")
            #expect(rest.count == longestRise(order), "\(order)")
        }
    }

    /// By trying all choices: few numbers only.
    private func longestRise(_ numbers: [Int]) -> Int {
        (0..<(1 << numbers.count)).map { choice in
            let chosen = numbers.indices.filter { choice >> $0 & 1 == 1 }.map { numbers[$0] }
            return chosen == chosen.sorted() ? chosen.count : 0
        }.max() ?? 0
    }
}
