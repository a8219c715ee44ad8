/// A search with a name, which stands in the list of issues like one of them.
package struct SavedSearch: Hashable, Sendable, Identifiable {
    /// The number by which the desk knows it; 0 before it is kept.
    package var id: Int64
    package var name: String
    /// As typed, so that 上周 is always the last one.
    package var query: String
    package var sorting: StorySorting

    package init(id: Int64 = 0, name: String, query: String, sorting: StorySorting = .newest) {
        self.id = id
        self.name = name
        self.query = query
        self.sorting = sorting
    }
}

/// How many stories a saved search finds.
package struct SavedSearchCount: Hashable, Sendable {
    package var stories: Int
    /// Those that came since somebody last looked; nil while nobody has.
    package var new: Int?

    package init(stories: Int, new: Int?) {
        self.stories = stories
        self.new = new
    }
}
