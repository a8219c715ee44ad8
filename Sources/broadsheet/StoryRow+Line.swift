import Corpus

extension StoryRow {
    /// `k3f9q2ab  2023-03  * 基层实践 | 多举措提振干部干事创业精气神  云艳芳  #待用`
    var line: String {
        let paddedDate = date.padding(to: 10)
        let head = kicker.isEmpty ? title : "\(kicker) \(title)"
        let label = section.isEmpty ? head : "\(section) | \(head)"
        let people = byline.map(\.name).joined(separator: "、")
        let tail = ([people] + tags.map { "#\($0)" }).filter { !$0.isEmpty }
        return (["\(id)  \(paddedDate)  \(isMarked ? "*" : " ") \(label)"] + tail)
            .joined(separator: "  ")
    }
}

extension String {
    /// With blanks behind it up to a number of characters.
    func padding(to length: Int) -> String {
        self + String(repeating: " ", count: max(0, length - count))
    }
}
