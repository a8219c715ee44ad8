import Corpus
import Language

/// The words of a story that are worth searching the archive for.
enum StoryWords {
    /// More words would find everything.
    private static let most = 8

    /// A query for stories that have some of the headline's words; nil when it has none.
    static func query(of row: StoryRow) -> String? {
        let terms = Vocabulary.terms(of: [FoldedText(row.title)]).map(\.word)
        let words = terms.filter(isTelling).prefix(most)
        if words.isEmpty { return FoldedText(row.title).scalars.isEmpty ? nil : quoted(row.title) }
        return words.map(quoted).joined(separator: " OR ")
    }

    /// The word that stands over a byte of a text; nil where there is none.
    static func word(of text: String, at offset: Int) -> String? {
        let folded = FoldedText(text)
        for range in Segmenter.words(of: folded.scalars) {
            let original = folded.originalRange(range)
            guard original.contains(offset) else { continue }
            let word = String(
                decoding: Array(text.utf8)[original], as: UTF8.self)
            return word.contains(where: \.isLetter) || word.contains(where: \.isNumber)
                ? word : nil
        }
        return nil
    }

    /// The words of one story that typed pinyin may mean, with the number of their places.
    static func suggestions(for typed: String, in article: Article) -> [Suggestion] {
        guard let query = PinyinQuery(typed, fuzziness: .common) else { return [] }
        let texts = article.blocks.map { FoldedText($0.text) }
        let names = article.byline.map { (word: $0.name, weight: 1) }
        let index = PinyinIndex(Vocabulary.terms(of: texts) + names)
        return index.candidates(for: query).compactMap { candidate in
            let wanted = FoldedText(candidate.word)
            let places = texts.reduce(0) { $0 + $1.ranges(of: wanted).count }
            return places > 0 ? Suggestion(word: candidate.word, stories: places) : nil
        }
    }

    /// The text as a query for just that; of several paragraphs the first one.
    static func quoted(_ text: String) -> String {
        let text = text.split(separator: "\n").first.map(String.init) ?? ""
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isIdeographic }
        if isPlain { return text }
        return text.contains("\"") ? "“\(text)”" : "\"\(text)\""
    }

    /// Words of grammar and numbers stand in every story.
    private static func isTelling(_ word: String) -> Bool {
        switch Lexicon.shared.word(word.unicodeScalars)?.kind {
        case .function, .pronoun, .adverb, .number, .time: false
        default: !word.allSatisfy(\.isNumber)
        }
    }
}
