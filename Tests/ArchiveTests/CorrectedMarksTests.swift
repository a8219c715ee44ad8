import Archive
import Corpus
import TestSupport
import Testing

@Suite("Marks stay with the stories of a page that is corrected")
struct CorrectedMarksTests {
    @Test("They stay with the story that has the first line of the marked one")
    func marks() throws {
        let archive = try CorrectedPage.archive()
        let path = CorrectedPage.path
        let night = try #require(try CorrectedPage.row(archive, startingAt: 6))
        try archive.setMarked([night.id], true)
        try archive.tag([night.id], adding: ["乡村"])
        // Another headline gives the story another id.
        _ = try archive.correct(page: path, .role(try CorrectedPage.line(6), .block(.kicker)))
        let renamed = try #require(try CorrectedPage.row(archive, startingAt: 6))
        #expect(renamed.id != night.id)
        #expect(renamed.isMarked && renamed.tags == ["乡村"])
        // Its lines become part of the other story.
        let lines = try (6...9).map(CorrectedPage.line)
        _ = try archive.correct(page: path, .move(lines, .behind, try CorrectedPage.line(4)))
        let whole = try #require(try CorrectedPage.row(archive, startingAt: 1))
        #expect(try archive.keys(.all).count == 1)
        #expect(whole.isMarked && whole.tags == ["乡村"])
        _ = try archive.undoCorrection(ofPage: path)
        _ = try archive.undoCorrection(ofPage: path)
        let again = try #require(try CorrectedPage.row(archive, startingAt: 6))
        #expect(again == night.marked(with: ["乡村"]))
        #expect(try archive.marks().count == 1)
    }

    @Test("None is lost, whatever is corrected", arguments: 0..<12)
    func marksOfRandomCorrections(seed: Int) throws {
        let archive = try CorrectedPage.archive()
        let path = CorrectedPage.path
        var random = SeededGenerator(seed: UInt64(seed))
        for number in 0..<6 {
            let ids = try archive.rows(try archive.keys(.all)).map(\.id)
            try archive.setMarked(ids, true)
            let marks = try archive.marks().count
            let before = try #require(try archive.page(at: path))
            let correction = Correction.random(on: before, &random)
            _ = try archive.correct(page: path, correction)
            let what = "seed \(seed), correction \(number): \(correction.summary)"
            #expect(try archive.marks().count == marks, "\(what)")
            let after = try #require(try archive.page(at: path))
            let rows = try archive.rows(try archive.keys(.all))
            for (row, article) in zip(rows, after.articles) {
                // Made of what was marked: of a whole story, or of the head of one.
                let heads = before.articles.map(\.firstLine)
                let lines = article.blocks.flatMap(\.lines)
                let isHome = heads.contains(where: lines.contains)
                #expect(row.isMarked || !isHome, "\(what): \(row.title)")
            }
        }
        while try archive.undoCorrection(ofPage: path) != nil {}
        #expect(try archive.rows(try archive.keys(.all)).allSatisfy(\.isMarked), "seed \(seed)")
    }
}

extension StoryRow {
    fileprivate func marked(with tags: [String]) -> StoryRow {
        var row = self
        row.isMarked = true
        row.tags = tags
        return row
    }
}
