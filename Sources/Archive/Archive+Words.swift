import Corpus
import GRDB
import Language

extension Archive {
    /// The archive's own words with how often each is used, for proposing what can be searched:
    /// words and phrases of headlines, writers and labels, the people, places and organizations
    /// that the texts name, and what recurs in the texts. New words need no dictionary.
    ///
    /// Reads all headlines and many texts, which is work for a background thread: ask seldom.
    package func words() throws(ArchiveError) -> [(word: String, weight: Int)] {
        try index.read { db in
            let headlines = try Row.fetchAll(db, sql: "SELECT kicker, title FROM story").map {
                FoldedText($0[0] as String + " " + $0[1])
            }
            let names = try Row.fetchAll(db, sql: Self.names, arguments: [headlines.count])
            let known =
                Vocabulary.terms(of: headlines)
                + names.map { (word: $0[0] as String, weight: $0[1] as Int) }
            return known
                + (try Self.recurring(db, besides: Set(known.map(\.word)), of: headlines.count))
        }
    }

    /// What recurs in the texts and is known from nowhere else, with a quarter of its weight: a
    /// word of a headline or a name is asked for sooner.
    private static func recurring(
        _ db: Database, besides known: Set<String>, of stories: Int
    ) throws -> [(word: String, weight: Int)] {
        var words = TextWords()
        let reader = StoryReader(db: db)
        let keys = try Int64.fetchAll(
            db, sql: "SELECT key FROM story WHERE key % ? = 0", arguments: [1 + stories / sample])
        for key in keys {
            guard let article = try reader.article(StoryKey(key)) else { continue }
            words.add(story: article.blocks.map { FoldedText($0.text) })
        }
        return words.terms(inAtLeast: leastStories).filter { !known.contains($0.word) }
            .map { (word: $0.word, weight: max(1, $0.weight / 4)) }
    }

    /// Of so many stories, evenly spread, the texts are looked through: what recurs stands in them.
    private static let sample = 2000
    /// What stands in fewer of them is as likely a chance.
    private static let leastStories = 3

    /// What stands in one story of thousands is as likely a chance as a name.
    private static let names = """
        SELECT name, count(*) FROM writer GROUP BY name
        UNION ALL SELECT section, count(*) FROM story WHERE section <> '' GROUP BY section
        UNION ALL SELECT name, stories FROM named WHERE stories > (?1 > 2000)
        """
}
