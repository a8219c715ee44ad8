import Corpus
import Foundation
import Interface
import TestSupport
import Testing

@Suite("Reasons are given in the reader's language")
struct EvidenceTests {
    /// Pages that give as many reasons as can be had: torn ones, moved ones, and the seeds.
    private static func pages() throws -> [Page] {
        var damage = Damage()
        damage.moving = 0.6
        damage.dropping = 0.2
        damage.fusing = 0.5
        var pages = (UInt64(0)..<80).map { seed in
            var news = FictionalNews(seed: seed)
            var generator = TornPageGenerator(
                stories: news.stories(8), labels: FictionalNews.labels, damage: damage, seed: seed)
            return read("torn.txt", Array(generator.page().text.utf8))
        }
        let seeds = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
        for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path()).sorted() {
            pages.append(read(name, [UInt8](try Data(contentsOf: seeds.appending(path: name)))))
        }
        pages.append(read("fused.txt", Array(FusedPage.text.utf8)))
        return pages
    }

    private static func read(_ path: String, _ bytes: [UInt8]) -> Page {
        PageReader.read(PageFile(path: path, bytes: bytes))
    }

    @Test("whatever a page's lines, joins, gaps, repeats and scraps say for themselves")
    func everyReason() throws {
        var reasons: Set<String> = []
        for page in try EvidenceTests.pages() {
            for article in page.articles {
                reasons.formUnion(article.gaps.map(\.why))
                reasons.formUnion(article.blocks.flatMap(\.why))
                reasons.formUnion(article.blocks.flatMap(\.joins).flatMap(\.why))
            }
            reasons.formUnion(page.repeats.flatMap(\.why))
            reasons.formUnion(page.unplaced.map(\.why))
        }
        #expect(reasons.count > 40)
        #expect(reasons.contains { $0.hasPrefix("two columns") })
        for reason in reasons.union(ByHand.all).sorted() {
            let words = EvidenceText.words(reason)
            #expect(words.english == reason)
            #expect(words.chinese != reason, "has no Chinese words: \(reason)")
        }
    }

    @Test("with the page's own words and numbers in them")
    func templates() {
        #expect(
            EvidenceText.words("says again what line 12 says")
                == Bilingual(
                    "says again what line 12 says", "与第12行所说相同"))
        #expect(EvidenceText.words("begins with 本报讯").chinese == "以“本报讯”开头")
        // Nothing is lost of a reason that nobody has put into Chinese.
        #expect(EvidenceText.words("says again what line 12").chinese == "says again what line 12")
    }
}
