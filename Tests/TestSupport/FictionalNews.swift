/// Clean stories of places and people that do not exist, put together from the material of
/// `FictionalDomain`.
package struct FictionalNews {
    private var random: SeededGenerator

    package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Labels as papers print them over their stories.
    package static let labels = [
        "要闻", "基层一线", "民生关注", "本地新闻", "文明新风", "经济观察", "教育天地", "党建引领", "记者走基层", "社会广角",
        "生态环保", "健康之窗", "乡村振兴", "文化视野", "我为群众办实事", "项目建设进行时",
    ]

    /// As many stories as asked for, no two of the same domain next to each other.
    package mutating func stories(_ count: Int) -> [CleanStory] {
        var domains: [FictionalDomain] = []
        return (0..<count).compactMap { _ in
            if domains.isEmpty { domains = FictionalDomain.all.shuffled(using: &random) }
            return domains.popLast().map { story(of: $0) }
        }
    }

    private mutating func story(of domain: FictionalDomain) -> CleanStory {
        let names = Names(&random)
        let bodies = domain.bodies.shuffled(using: &random)
        let first = bodies.prefix(Int.random(in: 1...3, using: &random))
        let rest = bodies.dropFirst(first.count).prefix(Int.random(in: 1...3, using: &random))
        var paragraphs = [pick(domain.leads)] + first + [pick(domain.quotes)] + rest
        if chance(0.7) { paragraphs.append(pick(domain.closings)) }
        var story = CleanStory(
            headlines: [fill(pick(domain.headlines), names)],
            paragraphs: paragraphs.map { .init(fill($0, names)) })
        if chance(0.25) { addSubheads(domain, names, &story) }
        sign(&story, names)
        if chance(0.15) { story.kicker = names.town + "：" }
        return story
    }

    private mutating func addSubheads(
        _ domain: FictionalDomain, _ names: Names, _ story: inout CleanStory
    ) {
        guard story.paragraphs.count >= 5 else { return }
        let subheads = domain.subheads.shuffled(using: &random).prefix(2)
        for (number, subhead) in subheads.enumerated() {
            story.paragraphs.insert(
                .init(fill(subhead, names), isSubhead: true), at: 1 + number * 3)
        }
    }

    /// Names the writers in one of the forms of the field.
    private mutating func sign(_ story: inout CleanStory, _ names: Names) {
        let (one, two, three) = (names.writer, names.second, names.third)
        func lead(_ words: String) { story.paragraphs[0].text = words + story.paragraphs[0].text }
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1:
            story.hands = [.init(role: "记者", name: one)]
            lead("本报讯（记者 \(one)）")
        case 2:
            story.hands = [.init(role: "记者", name: one), .init(role: "通讯员", name: two)]
            lead("本报讯（记者 \(one) 通讯员 \(two)）")
        case 3:
            story.hands = [.init(role: "记者", name: one), .init(role: "记者", name: two)]
            lead("本报讯（记者 \(one) \(two)）")
        case 4, 5:
            story.hands = [.init(role: "记者", name: one)]
            story.bylineLine = "本报记者 \(one)"
        case 6:
            story.hands = [.init(role: "记者", name: one), .init(role: "实习生", name: two)]
            story.bylineLine = "□本报记者 \(one) 实习生 \(two)"
        case 7:
            story.hands = [.init(role: "", name: three)]
            story.bylineLine = three
        default:
            story.hands = [.init(role: "见习记者", name: one)]
            story.bylineLine = "□见习记者 \(one)"
        }
    }

    private mutating func chance(_ share: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < share
    }

    private mutating func pick(_ texts: [String]) -> String {
        texts.randomElement(using: &random) ?? ""
    }

    /// 镇 for the town, 县 for the county, 甲 and 乙 for people, # for a number.
    private mutating func fill(_ template: String, _ names: Names) -> String {
        var text = ""
        var open = false
        var slot = ""
        for character in template {
            switch character {
            case "{":
                open = true
                slot = ""
            case "}":
                open = false
                text += names.value(of: slot)
            case "#": text += String(Int.random(in: 2...980, using: &random))
            default: if open { slot.append(character) } else { text.append(character) }
            }
        }
        return text
    }

    private struct Names {
        let town: String
        let county: String
        let writer: String
        let second: String
        let third: String
        private let people: [String]

        init(_ random: inout SeededGenerator) {
            func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }
            func person() -> String { pick(Names.family) + pick(Names.given) }
            town = pick(Names.townStems) + pick(["镇", "乡", "街道"])
            county = pick(Names.countyStems) + pick(["县", "区", "市"])
            people = [person(), person()]
            writer = person()
            second = person()
            third = pick(Names.family) + pick(Names.given)
        }

        func value(of slot: String) -> String {
            switch slot {
            case "镇": town
            case "县": county
            case "甲": people[0]
            default: people[1]
            }
        }

        private static let family = "丁方孟韦谷柳申童尹康姚邵汤秦白文庞施温翟".map(String.init)
        private static let given = [
            "一鸣", "雨晴", "大年", "海燕", "长河", "书兰", "青松", "小满", "立夏", "望舒", "春生", "秋实", "云帆", "若水",
            "思齐", "启明", "知行", "念慈", "牧野", "沐阳",
        ]
        private static let townStems = [
            "河湾", "石桥", "柳营", "青龙岗", "白石", "枣园", "沙坪", "东坞", "鹿鸣", "云台",
        ]
        private static let countyStems = ["临川岭", "望溪", "平沙", "清漳", "岚山口", "浮岭", "泽口", "安阜"]
    }
}
