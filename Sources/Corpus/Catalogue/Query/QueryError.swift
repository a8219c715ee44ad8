/// What is wrong with a query, and where.
package struct QueryError: Error, Hashable, Sendable {
    /// The place in the text as typed, counted in characters.
    package var place: Range<Int>
    /// A sentence for people.
    package var message: String

    package init(place: Range<Int>, message: String) {
        self.place = place
        self.message = message
    }
}
