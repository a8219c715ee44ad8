import Corpus
import TestSupport
import Testing

@Suite("Lost text is shown as lost")
struct GapTests {
    private func read(_ text: String) -> Page {
        PageReader.read(PageFile(path: "page.txt", bytes: Array(text.utf8)))
    }

    /// A story of which the first paragraph begins with some words.
    private func gaps(behind headline: String, _ beginning: String) -> [Gap] {
        read(
            """
            \(headline)

            \(beginning)，今年以来共修好渠道十二公里，三个村的老人不用再到河边挑水。

            近日，镇里又派人到各村走访，问大家还缺什么。
            """
        ).articles.flatMap(\.gaps)
    }

    @Test(
        "before a story that begins in mid-sentence",
        arguments: ["，经各村商议后动工", "的老人都说好", "们的心里暖洋洋的"])
    func lostBeginning(words: String) {
        #expect(gaps(behind: "山村通水", words).map(\.after) == [0])
    }

    @Test(
        "and not before one that begins as stories may",
        arguments: [
            "青禾镇水利站站长陶大年说", "水是山里人的命", "记者从镇里了解到", "在县里的支持下",
            "“修渠要赶在春耕前”", "本报讯（记者 陶大年）务实的人修实在的渠", "3月2日", "一条渠，两代人",
        ])
    func wholeBeginning(words: String) {
        #expect(gaps(behind: "山村通水", words).isEmpty)
    }

    /// What a line that ends in 各类 is joined to, when another one stands behind it.
    private func joined(_ next: String) -> Bool {
        let page = read(
            """
            河湾镇清理河道

            近日，河湾镇组织志愿者沿河开展清理活动，清走垃圾三十吨。

            活动中，志愿者分成六组，沿着河道清理各类

            \(next)，是大家共同的心愿，镇里还将在沿河栽种柳树。

            镇里的老人说，这条河很久没有这样清亮了。
            """)
        return page.articles.flatMap(\.blocks).contains { $0.lines == [5, 7] }
    }

    @Test("behind a word that wants a noun, when none follows")
    func nounIsMissing() {
        #expect(joined("垃圾和杂草，还河道清净"))
        #expect(joined("活动留下的杂物"))
        #expect(!joined("把河水还给村民"))
    }

    @Test("inside a line in which two columns ran together")
    func fusedLine() throws {
        let page = read(FusedPage.text)
        let gaps = page.articles.flatMap(\.gaps)
        let fused = try #require(gaps.first { $0.why.hasPrefix("two columns") })
        #expect(fused.after == 7)
        #expect(fused.why.hasSuffix("breaks off in line 17"))
        #expect(page.articles.map(\.headline) == ["青禾镇千亩梨园喜获丰收", "望溪城区集中整治施工噪声"])
    }

    @Test("and a line is hardly ever taken for a fused one that is none")
    func wholeLines() {
        var damage = Damage()
        damage.dropping = 0.3
        damage.fusing = 0
        var claimed: [String] = []
        for seed in UInt64(0)..<60 {
            var news = FictionalNews(seed: seed)
            var generator = TornPageGenerator(
                stories: news.stories(8), labels: FictionalNews.labels, damage: damage, seed: seed)
            let gaps = read(generator.page().text).articles.flatMap(\.gaps)
            claimed += gaps.map(\.why).filter { $0.hasPrefix("two columns") }
                .map { "seed \(seed): \($0)" }
        }
        #expect(claimed.count <= 1, "\(claimed)")
    }
}
