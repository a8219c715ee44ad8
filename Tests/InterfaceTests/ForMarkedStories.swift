import Corpus
import Interface
import Testing

@Suite("What is done to all that is marked")
struct ForMarkedStories {
    @Test("; says how many there are, and Esc gives it up")
    func announced() throws {
        let stage = try Stage.play("2<Space>;")
        #expect(stage.state.notice?.text.english.contains("the 2 marked") == true)
        #expect(try Stage.play(";").state.isForMarked == false)
        let given = try Stage.play("2<Space>;<Esc>")
        #expect(!given.state.isForMarked && given.state.markedTotal == 2)
    }

    @Test("Tags go to each marked story, and u takes them from those alone that had none")
    func tags() throws {
        var stage = try Stage.play("+旧<Enter>2<Space>;+旧 新<Enter>")
        func tags() -> [[String]] { (0..<3).map { stage.state.list.entry(at: $0)?.row.tags ?? [] } }
        let all: Set = ["旧", "新"]
        #expect(tags().map(Set.init) == [all, all, []])
        try stage.play("u")
        #expect(tags() == [["旧"], [], []])
        try stage.play("<C-r>")
        #expect(tags().map(Set.init) == [all, all, []])
    }

    @Test("All are read, or unread when they are read already; one u undoes it")
    func read() throws {
        var stage = try Stage.play("<Enter>q2<Space>;r")
        func read() -> [Bool?] { (0..<3).map { stage.state.list.entry(at: $0)?.row.isRead } }
        #expect(read() == [true, true, false])
        try stage.play(";r")
        #expect(read() == [false, false, false])
        try stage.play("uu")
        #expect(read() == [true, false, false])
    }

    @Test("Marks are taken away, copies and exports are of them all")
    func others() throws {
        #expect(try Stage.play("2<Space>;t").state.markedTotal == 0)
        #expect(try Stage.play("2<Space>;tu").state.markedTotal == 2)
        #expect(try Stage.play("2<Space>;yy").wishes == [.copyMarked(.citation)])
        let export = ExportRequest(what: .marked, format: "markdown")
        #expect(try Stage.play("2<Space>;sm").wishes == [.export(export)])
    }

    @Test("What cannot be done to many is refused and does nothing; the next key is for one again")
    func refused() throws {
        let stage = try Stage.play("2<Space>;gr")
        #expect(stage.state.notice?.kind == .failure)
        #expect(stage.state.list.source == .all)
        #expect(try Stage.play("2<Space>;gr+新<Enter>").state.list.entry(at: 0)?.row.tags == [])
    }
}

@Suite("Saved searches to choose from")
struct SearchPickingStories {
    @Test("F lists them alone, by a part of the name or its sounds")
    func picked() throws {
        let saved = "/本报<Enter><C-s>每日<Enter>/桥<Enter><C-s>桥<Enter>ga"
        #expect(try Stage.play(saved + "Fmeiri<Enter>").state.list.source == .search("本报"))
        #expect(try Stage.play(saved + "F<Down><Enter>").state.list.source == .search("桥"))
        #expect(try Stage.play(saved + "F").screen.contains("Marked stories") == false)
    }

    @Test("Where none is saved it says how one is")
    func none() throws {
        #expect(try Stage.play("F").state.notice?.text.english.contains("^S") == true)
    }
}
