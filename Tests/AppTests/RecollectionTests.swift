import App
import Archive
import Corpus
import Interface
import Testing

@Suite("What was begun before the archive changed is not kept as what holds now")
struct RecollectionTests {
    @Test("A value that is forgotten while it is made goes to whoever asked, and is made again")
    func forgottenMeanwhile() {
        let recollection = Recollection<String, Int>(most: 4)
        let stale = recollection.value("a") {
            recollection.forget()
            return 1
        }
        #expect(stale == 1)
        #expect(!recollection.knows("a"))
        #expect(recollection.value("a") { 2 } == 2)
        #expect(recollection.value("a") { 3 } == 2)
    }

    @Test("Forgetting one thing leaves others that are being made alone")
    func forgettingOne() {
        let recollection = Recollection<String, Int>(most: 4)
        _ = recollection.value("a") {
            _ = recollection.value("b") {
                recollection.forget { $0 == "a" }
                return 2
            }
            return 1
        }
        #expect(!recollection.knows("a") && recollection.knows("b"))
    }

    @Test("What cannot be made is made the next time, and no more than a few are kept")
    func failuresAndRoom() throws {
        struct Failure: Error {}
        let recollection = Recollection<Int, Int>(most: 2)
        #expect(throws: Failure.self) {
            try recollection.value(0) { () throws(Failure) in throw Failure() }
        }
        for key in 0...2 { #expect(recollection.value(key) { key * 10 } == key * 10) }
        #expect(!recollection.knows(0) && !recollection.knows(1) && recollection.knows(2))
    }

    @Test("Places of a word that were looked for before a page came are looked for again")
    func concordance() throws {
        let archive = try Archive.inMemory()
        try archive.take("20240501_01.txt", "松原镇修好水闸\n\n本报讯 百年水闸修缮完工。\n")
        let lists = ListCatalogue(archive, today: nil)
        let concordance = ConcordanceCatalogue(archive, stories: lists, today: nil)
        var isHeld = true
        let before = try concordance.count(.search("水闸")) {
            // A page comes while the search is under way.
            if isHeld {
                isHeld = false
                try? archive.take("20240502_01.txt", "柳湾村的水闸\n\n本报讯 柳湾村有了水闸。\n")
                lists.forget()
                concordance.forget()
            }
            return false
        }
        let after = try concordance.count(.search("水闸"), unless: { false })
        #expect(before.count == 2 && after.count == 4)
        let lines = try concordance.lines(.search("水闸"), .left, 0..<9)
        #expect(lines.count == 4)
    }
}

extension Archive {
    fileprivate func take(_ path: String, _ text: String) throws {
        let bytes = Array(text.utf8)
        try replace(
            PageReader.read(PageFile(path: path, bytes: bytes)), source: bytes, modified: 0)
    }
}
