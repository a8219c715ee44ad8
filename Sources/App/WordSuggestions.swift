import Archive
import Corpus
import Interface
import Language
import Synchronization

/// The archive's own words by their pinyin: headlines, labels and writers, with how often each is
/// used. Made when it is first asked for, and again when stories came or went.
final class WordSuggestions: Sendable {
    private let archive: Archive
    private let index = Mutex<PinyinIndex?>(nil)
    private static let most = 9
    /// Rows read at a time.
    private static let stride = 2000

    init(_ archive: Archive) { self.archive = archive }

    func forget() { index.withLock { $0 = nil } }

    func suggestions(for typed: String) throws(ArchiveError) -> [Suggestion] {
        guard let query = PinyinQuery(typed, fuzziness: .common) else { return [] }
        let known = try vocabulary()
        var suggestions: [Suggestion] = []
        for candidate in known.candidates(for: query, limit: Self.most) {
            guard let words = SearchQuery(candidate.word) else { continue }
            let stories = try archive.count(.matching(words))
            if stories > 0 {
                suggestions.append(Suggestion(word: candidate.word, stories: stories))
            }
        }
        return suggestions
    }

    private func vocabulary() throws(ArchiveError) -> PinyinIndex {
        if let known = index.withLock({ $0 }) { return known }
        let made = try makeIndex()
        index.withLock { $0 = made }
        return made
    }

    private func makeIndex() throws(ArchiveError) -> PinyinIndex {
        var headlines: [FoldedText] = []
        var names: [String: Int] = [:]
        var rest = try archive.keys(.all)[...]
        while !rest.isEmpty {
            for row in try archive.rows(rest.prefix(Self.stride)) {
                headlines.append(FoldedText(row.kicker + " " + row.title))
                for person in row.byline { names[person.name, default: 0] += 1 }
                if !row.section.isEmpty { names[row.section, default: 0] += 1 }
            }
            rest = rest.dropFirst(Self.stride)
        }
        let own = names.map { (word: $0.key, weight: $0.value) }
        return PinyinIndex(Vocabulary.terms(of: headlines) + own.sorted { $0.word < $1.word })
    }
}
