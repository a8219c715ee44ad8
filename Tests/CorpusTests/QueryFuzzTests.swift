import Corpus
import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

/// Queries as no person would type them: real ones, torn, spliced and stuffed with anything.
///
/// `BROADSHEET_FUZZ` says how many inputs are tried, `BROADSHEET_FUZZ_SEED` which seed comes first:
///
///     BROADSHEET_FUZZ=10000000 swift test -c release --filter QueryFuzzTests
@Suite("The query parser, fuzzed")
struct QueryFuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let inputs = environment["BROADSHEET_FUZZ"].flatMap(Int.init) ?? 6000
    private static let firstSeed = environment["BROADSHEET_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    /// Inputs that one seed brings back.
    private static let stretch = 100_000

    @Test("neither crashes nor hangs, and says what is wrong and where")
    func anything() {
        let seeds = (Self.inputs + Self.stretch - 1) / Self.stretch
        let isLong = Self.environment["BROADSHEET_FUZZ"] != nil
        let slowest = Mutex((time: Duration.zero, text: ""))
        let understood = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: seeds) { number in
            let seed = Self.firstSeed + UInt64(number)
            if isLong { print("seed \(seed)") }
            var mutator = QueryMutator(seed: seed)
            for _ in 0..<min(Self.stretch, Self.inputs - number * Self.stretch) {
                let text = mutator.query()
                let start = ContinuousClock.now
                if let fault = Self.fault(of: text) {
                    Issue.record("seed \(seed): \(fault): \(text.debugDescription)")
                } else {
                    understood.add(1, ordering: .relaxed)
                }
                let time = start.duration(to: .now)
                slowest.withLock { if time > $0.time { $0 = (time, text) } }
            }
        }
        if isLong {
            print("slowest: \(slowest.withLock { "\($0.time) \($0.text.debugDescription)" })")
        }
        #expect(understood.load(ordering: .relaxed) == Self.inputs)
    }

    @Test("is given both queries that can be understood and queries that cannot")
    func usefulness() {
        var mutator = QueryMutator(seed: 1)
        let texts = (0..<1000).map { _ in mutator.query() }
        let good = texts.count { (try? SearchQuery(parsing: $0, today: Self.today)) != nil }
        #expect((200...800).contains(good))
    }

    private static let today = "2031-03-05"

    private static let story = QuerySubject(
        Article(
            id: StoryID("a"),
            blocks: [
                Block(role: .headline, text: "羊羔满圈", lines: [1]),
                Block(role: .body, text: "春天的草原,牧民数羊羔。5G", lines: [2]),
            ]),
        isOver: { true })

    /// What is wrong with how the text is understood; nil when nothing is.
    private static func fault(of text: String) -> String? {
        do throws(QueryError) {
            let query = try SearchQuery(parsing: text, today: today)
            _ = query.expression.holds(for: story)
            _ = query.ranges(in: "羊羔过桥OR(5)年", unless: { true })
            if query.text != text { return "the text has become \(query.text)" }
        } catch {
            let place = error.place
            if place.lowerBound < 0 || place.upperBound > text.count {
                return "the fault is said to stand at \(place)"
            }
            if !error.message.hasSuffix(".") { return "the message is \(error.message)" }
            _ = SearchQuery(text, today: today)?.ranges(in: "羊羔过桥", unless: { true })
        }
        return nil
    }
}
