/// The reasons that a reading gives, in the reader's language: the corpus names them in English.
package enum EvidenceText {
    /// A reason that nobody has put into Chinese is shown as it is.
    package static func words(_ reason: String) -> Bilingual {
        if let chinese = phrases[reason] { return Bilingual(reason, chinese) }
        for template in templates {
            if let found = template.values(in: reason) {
                return Bilingual(reason, template.chinese(found))
            }
        }
        return Bilingual(reason)
    }

    private static let phrases: [String: String] = heads.merging(texts) { first, _ in first }
        .merging(joins) { first, _ in first }.merging(hands) { first, _ in first }

    private static let heads: [String: String] = [
        "no story stands before it": "其前没有稿件",
        "the text before it has no headline": "其前的文字没有标题",
        "stands between paragraphs of one story": "夹在同一稿件的段落之间",
        "stands inside a story": "在稿件之中",
        "a first paragraph with a dateline follows": "其后是带电头的首段",
        "a first paragraph with a dateline stands below": "其下是带电头的首段",
        "a byline follows": "其后是署名",
        "a writer's name follows": "其后是作者姓名",
        "items follow": "其后是简讯条目",
        "a caption and a photo credit follow": "其后是图片说明和摄影署名",
        "what follows begins like a story": "其后的文字像稿件开头",
        "what follows is what it says": "其后所说正是它所说",
        "a label stands over it": "上有栏目",
        "a kicker stands with it": "带有引题",
        "several heading lines": "标题有数行",
        "as long as a headline": "长短如标题",
        "no other short line stands near it": "附近没有其他短行",
        "the story before has ended": "前一稿件已经结束",
        "what stands before ends like a story": "其前的文字像稿件结尾",
        "the text before breaks off": "其前的文字中断",
        "another topic begins": "话题改变",
        "a label over the headline": "标题之上的栏目",
        "a label over the stories that follow": "其后稿件的栏目",
        "a label with a number": "带序号的栏目",
        "a short line with a colon": "带冒号的短行",
        "begins with a dash under the headline": "标题之下以破折号开头",
    ]

    private static let texts: [String: String] = [
        "a scrap of torn text": "残段",
        "one of many short lines": "许多短行之一",
        "one sentence where a picture stood": "图片位置上的一句话",
        "running text": "正文",
        "stands before a photo credit": "在摄影署名之前",
        "byline grammar": "合署名格式",
        "a name alone on its line": "独占一行的姓名",
        "photo credit": "摄影署名",
        "names its source": "注明来源",
        "item sign": "条目符号",
        "a dateline alone on its line": "独占一行的电头",
        "no headline stands over it and no line leads to it": "上无标题，也没有哪一行接到它",
        "begins in mid-sentence, nothing on the page leads to it": "从句中开始，版上没有文字接到它",
        "ends in mid-sentence, nothing on the page continues it": "在句中结束，版上没有文字接续",
    ]

    private static let joins: [String: String] = [
        "the next line": "紧接的下一行",
        "breaks off at a comma": "在逗号处断开",
        "breaks off in mid-clause": "在分句中断开",
        "cannot begin a paragraph": "不能作段落开头",
        "closes what was opened": "合上已开的引号或括号",
        "a word crosses the tear": "断处正是一个词",
        "a number meets its unit": "数字与单位相接",
        "the same words stand elsewhere": "别处有相同的词句",
        "letters that the page joins elsewhere": "本版别处有相连的字",
        "speaks of the same things": "说的是同一件事",
        "stands under the same headline": "在同一标题之下",
        "read as one outside of all stories": "在稿件之外读作一段",
    ]

    private static let hands: [String: String] = [
        "set by hand": "人工设定",
        "joined by hand": "人工相接",
        "cut by hand": "人工断开",
        "moved by hand": "人工移动",
        "begins a story by hand": "人工定为稿件开头",
        "role set by hand": "人工设定角色",
        "set aside by hand": "人工搁置",
        "marked as a repeat by hand": "人工定为重复",
        "marked as no repeat by hand": "人工定为不重复",
    ]

    private static let templates = [
        Template(["says again what line ", " says"]) { "与第\($0[0])行所说相同" },
        Template(["begins with ", ""]) { "以“\($0[0])”开头" },
        Template([
            "two columns seem to run together: from about “",
            "” on the line speaks of what breaks off in line ", "",
        ]) { "似有两栏相混：约从“\($0[0])”起，说的是第\($0[1])行中断处的事" },
    ]

    /// A reason with words or numbers of the page in it.
    private struct Template: Sendable {
        let parts: [String]
        let chinese: @Sendable ([String]) -> String

        init(_ parts: [String], _ chinese: @escaping @Sendable ([String]) -> String) {
            self.parts = parts
            self.chinese = chinese
        }

        /// What stands between the parts; nil where the reason is another one.
        func values(in reason: String) -> [String]? {
            guard let head = parts.first, reason.hasPrefix(head) else { return nil }
            var rest = reason.dropFirst(head.count)
            var values: [String] = []
            for part in parts.dropFirst() {
                guard
                    let found = part.isEmpty
                        ? rest.endIndex..<rest.endIndex : rest.firstRange(of: part)
                else { return nil }
                values.append(String(rest[..<found.lowerBound]))
                rest = rest[found.upperBound...]
            }
            return rest.isEmpty ? values : nil
        }
    }
}
