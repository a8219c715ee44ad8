/// A page of help: the keys of the pane it was asked from, or what can be searched; and what is
/// looked for in it.
package struct HelpPane: Hashable, Sendable {
    package enum Topic: Hashable, Sendable {
        case keys(Scope)
        case query
    }

    package var topic: Topic
    package var top = 0
    /// What is being typed to be found; nil while nothing is.
    package internal(set) var field: TextField?
    /// What was found stays told apart.
    package internal(set) var wanted = ""
    /// The row one has stepped to.
    package internal(set) var current: Int?
    /// Where the page stood before one began to type.
    var origin = 0

    package init(topic: Topic, wanted: String = "") {
        self.topic = topic
        self.wanted = wanted
    }
}
