/// How the stories of a selection spread over issues, sections, writers and months.
package struct Facets: Hashable, Sendable {
    package struct Count: Hashable, Sendable {
        package var name: String
        package var stories: Int

        package init(name: String, stories: Int) {
            self.name = name
            self.stories = stories
        }
    }

    /// The most frequent first, those of equal number by name.
    package var issues: [Count]
    package var sections: [Count]
    package var writers: [Count]
    /// `2031-03`: every month an issue's dates touch; the newest first.
    package var months: [Count]

    package init(
        issues: [Count] = [], sections: [Count] = [], writers: [Count] = [], months: [Count] = []
    ) {
        self.issues = issues
        self.sections = sections
        self.writers = writers
        self.months = months
    }
}

extension Facets {
    /// What the stories are counted by.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case month, section, writer, issue
    }

    package subscript(_ kind: Kind) -> [Count] {
        switch kind {
        case .month: months
        case .section: sections
        case .writer: writers
        case .issue: issues
        }
    }
}
