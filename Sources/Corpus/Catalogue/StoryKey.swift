/// The number by which one archive knows a story, good for as long as the archive is open.
///
/// Lists hold keys by the hundred thousand; what is written down or shown to people is `StoryID`.
package struct StoryKey: Hashable, Sendable, Comparable {
    package var rawValue: Int64

    package init(_ rawValue: Int64) { self.rawValue = rawValue }

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
