import Archive
import Corpus
import Interface
import Language

/// The archive's own words by their pinyin, see `Archive.words()`. Made when it is first asked for,
/// and again when stories came or went.
final class WordSuggestions: Sendable {
    private let archive: Archive
    private enum Part { case words }
    private let index = Recollection<Part, PinyinIndex>(most: 1)
    private static let most = 9

    init(_ archive: Archive) { self.archive = archive }

    func forget() { index.forget() }

    func suggestions(for typed: String) throws(ArchiveError) -> [Suggestion] {
        let known = try vocabulary()
        var suggestions: [Suggestion] = []
        for candidate in known.candidates(typed: typed, limit: Self.most) {
            guard let words = SearchQuery(candidate.word) else { continue }
            let stories = try archive.count(.matching(words))
            if stories > 0 {
                suggestions.append(Suggestion(word: candidate.word, stories: stories))
            }
        }
        return suggestions
    }

    private func vocabulary() throws(ArchiveError) -> PinyinIndex {
        try index.value(.words) { () throws(ArchiveError) in PinyinIndex(try archive.words()) }
    }
}
