package import Corpus
import GRDB

/// Stories that have to do with another one.
extension Archive {
    /// Stories that belong to another one, the closest first, with the reasons.
    package func related(to id: StoryID, limit: Int) throws(ArchiveError) -> [RelatedStory] {
        try kin(of: id) { db, key in try RelatedStories(db: db).stories(to: key, limit: limit) }
    }

    /// Stories whose text is nearly the same, the likest first.
    package func duplicates(of id: StoryID, limit: Int) throws(ArchiveError) -> [RelatedStory] {
        try kin(of: id) { db, key in try DuplicateStories(db: db).stories(of: key, limit: limit) }
    }

    /// The parts of a story on other pages of its issue, as the pages themselves say.
    package func parts(of id: StoryID) throws(ArchiveError) -> [RelatedStory] {
        try kin(of: id) { db, key in try StoryParts(db: db).stories(of: key) }
    }

    /// The story that stands first on a page of an issue.
    package func firstStory(
        onPage number: Int, ofIssue issue: String
    ) throws(ArchiveError) -> StoryID? {
        try index.read { db in
            try String.fetchOne(
                db,
                cachedSQL: """
                    SELECT story.id FROM page JOIN story ON story.page = page.key
                    WHERE page.issue = ? AND page.number = ?
                    ORDER BY page.path, story.ordinal LIMIT 1
                    """,
                arguments: [issue, number]
            ).map { StoryID($0) }
        }
    }

    private func kin(
        of id: StoryID, _ find: (Database, StoryKey) throws -> [RelatedStory]
    ) throws(ArchiveError) -> [RelatedStory] {
        let view = try deskView()
        return try index.read { db in
            guard let key = try StoryReader(db: db).key(of: id) else {
                throw ArchiveError.unknownStory(id.rawValue)
            }
            return try find(db, key).map { story in
                var story = story
                story.row = view.decorated(story.row)
                return story
            }
        }
    }
}
