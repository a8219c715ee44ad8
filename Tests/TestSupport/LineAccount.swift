package import Corpus

/// The law of every page: each non-blank line stands exactly once in what was read.
package struct LineAccount: Equatable {
    package var lost: [Int] = []
    package var doubled: [Int] = []
    package var invented: [Int] = []

    package var isBalanced: Bool { lost.isEmpty && doubled.isEmpty && invented.isEmpty }

    package init(of page: Page) {
        var times: [Int: Int] = [:]
        let placed =
            page.articles.flatMap { $0.blocks.flatMap(\.lines) } + page.sections.flatMap(\.lines)
            + page.repeats.map(\.line) + page.unplaced.flatMap(\.lines)
        for line in placed { times[line, default: 0] += 1 }
        for line in page.lines {
            let count = times.removeValue(forKey: line.number) ?? 0
            if line.isBlank {
                if count > 0 { invented.append(line.number) }
            } else if count != 1 {
                if count == 0 { lost.append(line.number) } else { doubled.append(line.number) }
            }
        }
        invented += times.keys.sorted()
    }
}
