import Corpus
import TestSupport
import Testing

@Suite("A correction changes how a page is read")
struct CorrectionTests {
    private let page = CorrectionFixture.page()

    private func corrected(_ corrections: Correction...) -> Page {
        let (result, dormant) = page.applying(corrections)
        #expect(dormant.isEmpty)
        #expect(result.lines == page.lines)
        #expect(LineAccount(of: result).isBalanced)
        return result
    }

    @Test("not at all when there is none, or when it says what is so already")
    func nothing() {
        #expect(page.applying([]).page == page)
        #expect(corrected(.begin(page.line(7))) == page)
        #expect(corrected(.cut(page.line(9), page.line(10))) == page)
        #expect(corrected(.notRepeat(page.line(9))) == page)
    }

    // MARK: torn paragraphs

    @Test("so that a torn paragraph is whole and its gap is closed")
    func join() throws {
        let result = corrected(.join(page.line(10), page.line(14)))
        let block = try #require(result.block(with: 10))
        #expect(block.lines == [10, 14])
        #expect(block.text == "社区还把居民的意见记下来,办好一件划掉一件。")
        #expect(block.joins.map(\.confidence) == [1])
        #expect(block.joins.first?.why == [ByHand.joined])
        #expect(block.joins.first?.offset == CorrectionFixture.texts[9].utf8.count)
        #expect(result.unplaced.isEmpty)
        #expect(result.story(with: 10)?.gaps == [])
        #expect(result.articles.first == page.articles.first)
    }

    @Test("so that a lost beginning comes to the story of its end")
    func joinFragmentFirst() throws {
        let result = corrected(.join(page.line(14), page.line(9)))
        #expect(result.block(with: 9)?.lines == [14, 9])
        #expect(result.block(with: 9)?.role == .body)
        #expect(result.story(with: 14)?.lines == [7, 8, 14, 9, 10, 12, 13])
    }

    @Test("so that a line goes on elsewhere than the reader thought")
    func joinElsewhere() throws {
        let result = corrected(.join(page.line(4), page.line(10)))
        #expect(result.block(with: 4)?.lines == [4, 10])
        #expect(result.story(with: 4)?.lines == [2, 3, 4, 10, 5])
        #expect(result.story(with: 9)?.lines == [7, 8, 9, 12, 13])
    }

    @Test("so that halves in the wrong order are turned round")
    func joinBackward() {
        let result = corrected(.join(page.line(5), page.line(4)))
        #expect(result.block(with: 4)?.lines == [5, 4])
        #expect(result.block(with: 4)?.joins.count == 1)
    }

    @Test("so that two paragraphs read as one are two, and the first one breaks off")
    func cut() throws {
        let result = corrected(.cut(page.line(4), page.line(5)))
        #expect(result.block(with: 4)?.text == CorrectionFixture.texts[3])
        #expect(result.block(with: 5)?.text == CorrectionFixture.texts[4])
        #expect(result.story(with: 4)?.gaps.map(\.after) == [4])
        let again = result.applying([.join(page.line(4), page.line(5))]).page
        #expect(again.block(with: 4)?.text == page.block(with: 4)?.text)
        #expect(again.story(with: 4)?.gaps == [])
    }

    // MARK: stories

    @Test("so that a line stands in the story it belongs to, in the order of the page")
    func moveWithin() {
        let result = corrected(.move([page.line(5)], .within, page.line(13)))
        #expect(result.story(with: 4)?.lines == [2, 3, 4])
        #expect(result.story(with: 13)?.lines == [7, 8, 5, 9, 10, 12, 13])
        #expect(result.block(with: 5)?.why == [ByHand.moved])
    }

    @Test("so that lines stand before or behind a paragraph, joined ones together")
    func moveBeside() throws {
        let moved = [page.line(4), page.line(5)]
        let behind = corrected(.move(moved, .behind, page.line(9)))
        #expect(behind.story(with: 9)?.lines == [7, 8, 9, 4, 5, 10, 12, 13])
        let paragraph = try #require(behind.block(with: 4))
        #expect(paragraph == page.block(with: 4).map { changed($0, why: ByHand.moved) })
        let before = corrected(.move([page.line(13), page.line(12)], .before, page.line(9)))
        #expect(before.story(with: 9)?.lines == [7, 8, 13, 12, 9, 10])
    }

    private func changed(_ block: Block, why: String) -> Block {
        var block = block
        block.why = [why]
        block.confidence = 1
        return block
    }

    @Test("so that a writer and a dateline go with their lines")
    func moveCredits() throws {
        let result = corrected(.move([page.line(4), page.line(5)], .behind, page.line(13)))
        let left = try #require(result.story(with: 3))
        #expect(left.byline.isEmpty && left.dateline == nil)
        let taken = try #require(result.story(with: 13))
        #expect(taken.byline.map(\.name) == ["谷雨", "丁一"])
        #expect(taken.dateline == "本报讯")
    }

    @Test("so that a story whose last line went is gone")
    func moveAll() {
        let lines = [2, 3, 4, 5].map(page.line)
        let result = corrected(.move(lines, .behind, page.line(13)))
        #expect(result.articles.count == 1)
        #expect(result.articles.first?.headline == "邻里节上话家常")
        #expect(result.block(with: 3)?.role == .subhead)
    }

    @Test("so that a subhead begins a story of its own")
    func begin() throws {
        let result = corrected(.begin(page.line(12)))
        #expect(result.articles.map(\.lines) == [[2, 3, 4, 5], [7, 8, 9, 10], [12, 13]])
        let story = try #require(result.story(with: 13))
        #expect(story.headline == "夜校里的灯")
        #expect(story.section == "◎新区一线")
        #expect(story.byline.isEmpty)
        #expect(Set(result.articles.map(\.id)).count == 3)
        #expect(result.story(with: 9)?.id == corrected(.begin(page.line(13))).story(with: 9)?.id)
    }

    @Test("so that a sentence in the middle of a paragraph begins a story")
    func beginInParagraph() {
        let result = corrected(.begin(page.line(5)))
        #expect(result.story(with: 5)?.lines == [5])
        #expect(result.story(with: 4)?.gaps.map(\.after) == [4])
    }

    @Test("so that an unplaced line begins a story")
    func beginOutside() {
        let result = corrected(.begin(page.line(14)))
        #expect(result.story(with: 14)?.lines == [14])
        #expect(result.unplaced.isEmpty)
    }

    // MARK: roles

    @Test("so that a headline is a label and heads the stories behind it")
    func roleSection() throws {
        let result = corrected(
            .role(page.line(7), .section), .role(page.line(8), .unplaced), .begin(page.line(9)))
        #expect(result.sections.map(\.text) == ["◎新区一线", "邻里节上话家常"])
        #expect(result.story(with: 4)?.section == "◎新区一线")
        #expect(result.story(with: 9)?.section == "邻里节上话家常")
        #expect(result.story(with: 9)?.headline == nil)
        #expect(result.story(with: 9)?.byline == [])
        #expect(result.unplaced.map(\.lines) == [[8], [14]])
    }

    @Test("so that a series stands beside its section")
    func roleSeries() throws {
        let result = corrected(.role(page.line(2), .series))
        let story = try #require(result.story(with: 3))
        #expect(story.series == "河湾镇：" && story.section == "◎新区一线")
        #expect(story.kicker == nil)
        let back = result.applying([.role(page.line(2), .block(.kicker))]).page
        #expect(back.story(with: 3)?.kicker == "河湾镇：")
        #expect(back.articles.map(\.series) == [nil, nil])
        #expect(back.articles.map(\.lines) == page.articles.map(\.lines))
    }

    @Test("so that a label is the headline of what follows")
    func roleOfLabel() throws {
        let result = corrected(.role(page.line(1), .block(.kicker)))
        #expect(result.story(with: 1)?.lines == [1, 2, 3, 4, 5])
        #expect(result.sections.isEmpty)
        #expect(result.articles.map(\.section) == [nil, nil])
    }

    @Test("so that a name on a line is a byline and no longer text")
    func roleByline() {
        let result = corrected(.role(page.line(8), .block(.body)))
        #expect(result.story(with: 8)?.byline == [])
        let back = result.applying([.role(page.line(8), .block(.byline))]).page
        #expect(back.story(with: 8)?.byline == page.story(with: 8)?.byline)
    }

    @Test("so that an unplaced line is text of the story before it")
    func roleOfUnplaced() {
        let result = corrected(.role(page.line(14), .block(.caption)))
        #expect(result.story(with: 14)?.lines == [7, 8, 9, 10, 12, 13, 14])
        #expect(result.block(with: 14)?.role == .caption)
    }

    // MARK: repeats

    @Test("so that the other copy stands")
    func otherCopy() {
        let result = corrected(.repeats(page.line(9), of: page.line(11)))
        #expect(result.repeats == [Repeat(line: 9, of: 11, why: [ByHand.repeated])])
        #expect(result.story(with: 11)?.lines == [7, 8, 10, 11, 12, 13])
        #expect(result.block(with: 11)?.role == .body)
    }

    @Test("so that a line repeats another one, and all its own repeats do")
    func newRepeat() {
        let result = corrected(.repeats(page.line(9), of: page.line(13)))
        #expect(result.repeats.map { [$0.line, $0.of] } == [[9, 13], [11, 13]])
        let chained = corrected(.repeats(page.line(13), of: page.line(11)))
        #expect(chained.repeats.map { [$0.line, $0.of] } == [[11, 9], [13, 9]])
    }

    @Test("so that both copies stand")
    func noRepeat() {
        let result = corrected(.notRepeat(page.line(11)))
        #expect(result.repeats.isEmpty)
        #expect(result.story(with: 11)?.lines == [7, 8, 9, 10, 11, 12, 13])
    }
}

@Suite("A correction finds its lines")
struct CorrectionReferenceTests {
    private let page = CorrectionFixture.page()

    @Test("by their text, white space aside")
    func fingerprint() {
        #expect(
            LineReference.fingerprint(of: " 水渠\u{3000}修到 田埂边\t")
                == LineReference.fingerprint(of: "水渠修到田埂边"))
        #expect(LineReference.fingerprint(of: "") == 0xCBF2_9CE4_8422_2325)
        #expect(LineReference.fingerprint(of: "a") == 0xAF63_DC4C_8601_EC8C)
    }

    @Test("when others were put before them")
    func shifted() {
        var join = page.line(10)
        join.number = 3
        var rest = page.line(14)
        rest.number = 900
        let result = page.applying([.join(join, rest)])
        #expect(result.dormant.isEmpty)
        #expect(result.page.block(with: 10)?.lines == [10, 14])
    }

    @Test("the nearest one where the same words stand twice")
    func nearest() {
        var second = page.line(11)
        #expect(second.fingerprint == page.line(9).fingerprint)
        second.number = 12
        #expect(page.applying([.notRepeat(second)]).page.repeats.isEmpty)
        second.number = 1
        #expect(page.applying([.notRepeat(second)]).page.repeats.count == 1)
    }

    @Test("or sleeps until the page has them again")
    func dormant() {
        let stranger = LineReference(number: 4, fingerprint: 7)
        let blank = page.line(6)
        let corrections: [Correction] = [
            .join(page.line(10), stranger), .begin(blank), .role(stranger, .section),
            .move([page.line(4), stranger], .within, page.line(13)),
            .move([page.line(4)], .within, page.line(14)),
            .repeats(page.line(9), of: page.line(9)),
        ]
        let result = page.applying(corrections + [.begin(page.line(12))])
        #expect(result.dormant == corrections)
        #expect(result.page.articles.count == 3)
    }
}
