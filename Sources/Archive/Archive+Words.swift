import Corpus
import GRDB
import Language

extension Archive {
    /// The archive's own words with how often each is used, for proposing what can be searched:
    /// words and phrases of headlines, writers and labels, and the people, places and
    /// organizations that the texts name. New words need no dictionary.
    ///
    /// Reads all headlines, which is work for a background thread: ask seldom.
    package func words() throws(ArchiveError) -> [(word: String, weight: Int)] {
        try index.read { db in
            let headlines = try Row.fetchAll(db, sql: "SELECT kicker, title FROM story").map {
                FoldedText($0[0] as String + " " + $0[1])
            }
            let names = try Row.fetchAll(db, sql: Self.names, arguments: [headlines.count])
            return Vocabulary.terms(of: headlines)
                + names.map { (word: $0[0] as String, weight: $0[1] as Int) }
        }
    }

    /// What stands in one story of thousands is as likely a chance as a name.
    private static let names = """
        SELECT name, count(*) FROM writer GROUP BY name
        UNION ALL SELECT section, count(*) FROM story WHERE section <> '' GROUP BY section
        UNION ALL SELECT name, stories FROM named WHERE stories > (?1 > 2000)
        """
}
