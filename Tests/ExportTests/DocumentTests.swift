import Corpus
import Export
import Foundation
import TestSupport
import Testing

struct DocumentTests {
    @Test func markdownTellsTheStoryAndItsOrigin() {
        let expected = """
            # 老渡口的灯又亮了

            *Kicker:* 柳湾镇：

            记者 林小满 · 河边人家 · 柳湾日报 · 2021-05 · 第3版

            渡口的灯在傍晚亮起，船工说这盏灯已经等了很多年。

            ## 灯下的人

            灯下坐着三代人，最年\\[……\\]

            > 图为渡口。

            - 第一盏灯

            > Issue 柳湾日报 (2021-05), page file 柳湾日报.txt, lines 5, 7, 11, 13, 15–16, 20, 22–23; story ab12cd34.
            >
            > The date 2021-05 is inferred: a festival is named.
            >
            > Line 13 is joined to line 11: next line.
            >
            > Line 20 is joined, not certainly, to line 16.
            >
            > Text is lost after line 20: ends in mid-sentence.

            """
        #expect(Format.markdown.document(of: [Fixture.story]) == expected)
    }

    @Test func plainTextIndentsParagraphsByTwoCharacters() {
        let lines = Format.text.document(of: [Fixture.story]).split(separator: "\n")
        #expect(lines.prefix(3) == ["柳湾镇：", "老渡口的灯又亮了", "记者 林小满 · 河边人家 · 柳湾日报 · 2021-05 · 第3版"])
        #expect(lines.contains("　　灯下坐着三代人，最年[……]"))
        #expect(lines.last == "— Text is lost after line 20: ends in mid-sentence.")
    }

    @Test func htmlIsOneFileThatLoadsNothing() {
        let story = Fixture.story(headline: "<script>&\"'", body: "甲<乙")
        let document = Format.html.document(of: [story])
        #expect(document.contains("<h1>&lt;script&gt;&amp;&quot;&#39;</h1>"))
        #expect(document.contains("<p class=\"body\">甲&lt;乙</p>"))
        #expect(!document.contains("<script"))
        #expect(!document.contains("http:") && !document.contains("src=\""))
    }

    @Test func jsonHasAVersionAndKeepsEveryCharacter() throws {
        let body = "甲\u{1B}[31m\u{202E}乙\u{9B}\"\\/"
        let document = Format.json.document(of: [Fixture.story(headline: "题", body: body)])
        #expect(
            document.unicodeScalars.allSatisfy {
                $0 == "\n"
                    || !$0.properties.isDefaultIgnorableCodePoint
                        && $0.properties.generalCategory != .control
            })
        let object = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any]
        #expect(object?["version"] as? Int == 1)
        let stories = try #require(object?["stories"] as? [[String: Any]])
        let blocks = try #require(stories.first?["blocks"] as? [[String: Any]])
        #expect(blocks.map { $0["text"] as? String } == ["题", body])
        #expect(blocks.map { $0["lines"] as? [Int] } == [[1], [3]])
    }

    @Test func jsonLinesHaveOneStoryEach() throws {
        let document = Format.jsonl.document(of: [
            Fixture.story, Fixture.story(headline: "一\n二", body: "三"),
        ])
        let lines = document.split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(object?["version"] as? Int == 1)
            #expect(object?["id"] as? String == "ab12cd34")
        }
    }

    @Test func gapsAreMarkedWhereTheyAre() {
        let article = Article(
            id: StoryID("ab12cd34"),
            blocks: [
                Block(role: .headline, text: "题", lines: [1]),
                Block(
                    role: .body, text: "前半后半", lines: [3, 9],
                    joins: [Join(offset: 6, confidence: 0.5, why: [])]),
            ],
            gaps: [Gap(after: 0, why: "begins in mid-sentence"), Gap(after: 3, why: "torn")])
        let text = Format.text.document(of: [Fixture.story(article)])
        #expect(text.contains("　　[……]前半[……]后半\n"))
        #expect(text.contains("Text is lost at the beginning: begins in mid-sentence."))
    }

    @Test(arguments: [
        ("1. 甲", "1\\. 甲"), ("(2) 乙", "(2\\) 乙"), ("- 丙", "\\- 丙"), ("*丁*", "\\*丁\\*"),
        ("# 戊", "\\# 戊"), ("<b>", "\\<b\\>"), ("[链](x)", "\\[链\\](x)"), ("6.3万元", "6.3万元"),
        ("(来源:某街道)", "(来源:某街道)"), ("    缩进", "缩进"), (": 定义", "\\: 定义"), ("甲|乙", "甲\\|乙"),
        ("a\u{1B}[0m", "a␛\\[0m"), ("*\u{301}甲*", "\\*\u{301}甲\\*"), ("甲\n# 乙", "甲␊\\# 乙"),
        ("\u{202E}倒", "⟨U+202E⟩倒"),
    ])
    func markdownIsEscaped(source: String, escaped: String) {
        let document = Format.markdown.document(of: [Fixture.story(headline: "题", body: source)])
        #expect(document.components(separatedBy: "\n\n").contains(escaped))
    }

    @Test func noDocumentForPeopleHoldsWhatActsOrHides() {
        var generator = SeededGenerator(seed: 20)
        for _ in 0..<300 {
            let scalars = (0..<12).map { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator))
                    ?? Unicode.Scalar(UInt8.random(in: 0...255, using: &generator))
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            let story = Fixture.story(headline: String(text), body: "甲\(String(text))")
            for format in [Format.markdown, .text, .html] {
                let acting = format.document(of: [story]).unicodeScalars.filter { scalar in
                    let category = scalar.properties.generalCategory
                    return category == .format || category == .lineSeparator
                        || category == .paragraphSeparator
                        || category == .control && scalar != "\n" && scalar != "\t"
                }
                #expect(acting.isEmpty, "seed 20, \(format), \(scalars)")
            }
        }
    }

    @Test func formatsAreNamedByNameOrEnding() {
        #expect(Format(named: "Markdown") == .markdown)
        #expect(Format(named: "md") == .markdown)
        #expect(Format(named: "txt") == .text)
        #expect(Format(named: "docx") == nil)
    }
}
