/// `tag +T -T STORY…` as people know it from notmuch, in words that a parser of options takes.
enum TagArguments {
    /// Behind `tag`, `-T` becomes `--remove T`. Options keep two dashes, so no tag can be
    /// mistaken for one; `-h` stays help.
    static func expanded(_ arguments: some Sequence<String>) -> [String] {
        let arguments = Array(arguments)
        guard arguments.first == "tag" else { return arguments }
        return ["tag"]
            + arguments.dropFirst().flatMap { argument in
                let isRemoval =
                    argument.hasPrefix("-") && !argument.hasPrefix("--") && argument != "-h"
                return isRemoval && argument.count > 1
                    ? ["--remove", String(argument.dropFirst())] : [argument]
            }
    }
}
