package import Corpus
package import Foundation

/// A story a person has marked or tagged, and how to find it again.
package struct Mark: Hashable, Sendable, Identifiable {
    package var id: StoryID
    /// Where the story stood and what it was called when it was marked.
    package var anchor: Anchor
    /// When it was marked; nil for a story that only has tags.
    package var time: Date?
    package var tags: [String]

    package init(id: StoryID, anchor: Anchor, time: Date?, tags: [String] = []) {
        self.id = id
        self.anchor = anchor
        self.time = time
        self.tags = tags
    }

    /// What finds a story again whose id is gone, because its page is read differently now.
    package struct Anchor: Hashable, Sendable {
        package var place: Place
        package var title: String

        package init(place: Place, title: String) {
            self.place = place
            self.title = title
        }
    }
}
