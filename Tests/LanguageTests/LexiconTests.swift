import Language
import Testing

@Suite struct LexiconTests {
    private let lexicon = Lexicon.shared

    @Test func knowsWordsByFrequency() throws {
        let economy = try #require(lexicon.word(scalars("经济")))
        let inkstone = try #require(lexicon.word(scalars("砚台")))
        #expect(economy.logProbability > inkstone.logProbability)
        #expect(lexicon.contains(scalars("圖書館")))
        #expect(!lexicon.contains(scalars("的经")))
        #expect(!lexicon.contains(scalars("")))
        #expect(!lexicon.contains(scalars("圕圕圕")))
    }

    @Test func findsAllWordsFromAPlace() {
        let text = scalars("在图书馆里")
        let words = lexicon.words(in: text, startingAt: 1).map { string(text[$0.range]) }
        #expect(words == ["图", "图书", "图书馆"])
        #expect(lexicon.longestWord(in: text, startingAt: 1)?.range == 1..<4)
    }

    @Test func findsTheWordsThatATearRunsThrough() {
        let left = scalars("他走进图书")
        let right = scalars("馆借书")
        let crossing = lexicon.words(in: left + right, crossing: left.count)
        #expect(crossing.map(\.range) == [3..<6, 4..<6])
        #expect(lexicon.words(in: scalars("风景。你好"), crossing: 3).isEmpty)
    }

    @Test func textWithoutHanHasNoWords() {
        let text = scalars("ok, 2022!")
        #expect(text.indices.allSatisfy { lexicon.words(in: text, startingAt: $0).isEmpty })
    }

    @Test func knowsPlacesByLevel() {
        #expect(lexicon.word(scalars("广东省"))?.kind == .province)
        #expect(lexicon.word(scalars("苏州市"))?.kind == .city)
        #expect(lexicon.word(scalars("正定县"))?.kind == .county)
        #expect(ProperNames.place(scalars("青禾岭镇")) == .township)
        #expect(ProperNames.place(scalars("柳湾村")) == .place)
        #expect(ProperNames.place(scalars("三个社区")) == nil)
        #expect(ProperNames.place(scalars("本村")) == nil)
        #expect(ProperNames.place(scalars("超市")) == nil)
    }

    @Test func knowsOrganizationsByTheirEnding() {
        #expect(ProperNames.isOrganization(scalars("柳湾县教育局")))
        #expect(ProperNames.isOrganization(scalars("青禾岭中心小学")))
        #expect(!ProperNames.isOrganization(scalars("各学校")))
        #expect(!ProperNames.isOrganization(scalars("干部")))
    }
}
