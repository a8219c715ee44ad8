/// Reads paper, place, date and page number from a page's path and text.
///
/// A name says it with certainty, a masthead too; else the stories' own days give a range.
enum IssueFactsReader {
    static func read(path: String, passages: [Passage]) -> IssueFacts {
        let names = path.split(separator: "/").map(String.init)
        let masthead = Masthead.find(in: passages)
        var facts = IssueFacts()
        facts.paper = names.dropLast().last(where: isPaper) ?? masthead?.paper
        facts.home = HomePlace.find(in: passages)
        facts.page = page(in: names) ?? masthead?.page
        facts.date =
            NamedDate.find(in: names) ?? masthead.map(date) ?? TextDate.estimate(passages)
        return facts
    }

    private static func date(_ masthead: Masthead) -> DateRange {
        let day = masthead.day.description
        return DateRange(
            from: day, to: day, isCertain: true, why: "the masthead on line \(masthead.number)")
    }

    static func isPaper(_ name: String) -> Bool {
        let kinds = [
            "日报", "晚报", "早报", "时报", "周报", "晨报", "都市报", "青年报", "法制报", "法治报", "导报", "新报", "商报",
        ]
        return kinds.contains { name.hasSuffix($0) && name.count > $0.count }
            || name.hasSuffix("报") && 3...8 ~= name.count && !notPapers.contains(name.suffix(2))
    }

    /// Words that end like a paper's name.
    private static let notPapers: Set<Substring> = ["海报", "汇报", "通报", "举报", "申报", "预报", "情报", "公报"]

    /// 03版, 第3版; 20220616_03.txt, 2022-06-16-03.txt; 2022-06-16/03.txt.
    private static func page(in names: [String]) -> Int? {
        guard let file = names.last else { return nil }
        let stem = NamedDate.stem(of: file)
        for name in [stem] + names.dropLast().reversed() {
            if let number = page(name) { return number }
        }
        if let number = NamedDate.page(behindDateIn: stem) { return number }
        guard IssueName.isPageNumber(stem[...]), NamedDate.find(in: names) != nil else {
            return nil
        }
        let number = Int(stem.filter { ("0"..."9").contains($0) })
        return number.flatMap { $0 > 0 ? $0 : nil }
    }

    /// The number before 版.
    static func page(_ name: String) -> Int? {
        let scalars = name.unicodeScalars.map(\.value)
        guard let sign = scalars.firstIndex(of: 0x7248) else { return nil }
        var value = 0
        var place = 1
        var index = sign - 1
        while index >= 0, 0x30...0x39 ~= scalars[index], place <= 100 {
            value += Int(scalars[index] - 0x30) * place
            place *= 10
            index -= 1
        }
        return value > 0 ? value : nil
    }
}
