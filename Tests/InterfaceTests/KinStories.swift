import Corpus
import Interface
import Testing

@Suite("From a story to those that have to do with it")
struct KinStories {
    @Test("]r opens a related story and [r leads back to where one began")
    func walk() throws {
        let related = try Stage.play("<Enter>gr").state.list.entry(at: 0)?.row.title
        var stage = try Stage.play("<Enter>")
        let origin = stage.state.reader?.story.row.title
        func title() -> String? { stage.state.reader?.story.row.title }
        try stage.play("]r")
        #expect(title() == related)
        #expect(stage.state.notice?.text.english.contains("(1)") == true)
        #expect(stage.state.list.source == .all)
        try stage.play("]r")
        #expect(title() == related)
        #expect(stage.state.notice?.text.english == "There is no further one")
        try stage.play("[r")
        #expect(title() == origin)
        try stage.play("[r")
        #expect(title() == origin)
        #expect(stage.state.notice != nil)
        try stage.play("]r<lt>")
        #expect(title() == origin)
    }

    @Test("What there is none of is said, in the list and by the key", arguments: ["d", "c"])
    func none(letter: String) throws {
        let list = try Stage.play("<Enter>g" + letter)
        #expect(list.state.list.count == 0)
        #expect(list.screen.contains(letter == "d" ? "not printed again" : "No other page"))
        let walk = try Stage.play("<Enter>]" + letter)
        #expect(walk.state.notice != nil)
        #expect(walk.state.reader?.story.row.id == list.state.reader?.story.row.id)
    }

    @Test("gp goes to a page of the story's issue, by its count or as typed; < leads back")
    func page() throws {
        let story = try Stage.play("").state.list.selected?.row
        let issue = try #require(story?.issue)
        let number = try #require(try Stage.play("<Enter>").state.reader?.story.issue.page)
        for keys in ["\(number)gp", "gp\(number)<Enter>", "<Enter>\(number)gp"] {
            #expect(try Stage.play(keys).state.list.source == .issue(issue), "\(keys)")
        }
        #expect(try Stage.play("\(number)gp<lt>").state.list.source == .all)
        let missing = try Stage.play("77gp")
        #expect(missing.state.list.source == .all)
        #expect(missing.state.notice?.text.english.contains("77") == true)
        #expect(try Stage.play("gpx<Enter>").state.notice?.kind == .failure)
    }
}

@Suite("Finding upwards")
struct BackwardsStories {
    private func hit(_ keys: String) throws -> Int? {
        try Stage.play(keys).state.reader?.currentHit
    }

    @Test("g? begins with the hit above, n goes on upwards and N downwards")
    func upwards() throws {
        let open = "<Enter>"
        let count = try #require(try Stage.play(open + "/桥<Enter>").state.reader?.hits.count)
        try #require(count > 2)
        #expect(try hit(open + "g?桥<Enter>") == count - 1)
        #expect(try hit(open + "g?桥<Enter>n") == count - 2)
        #expect(try hit(open + "g?桥<Enter>nN") == count - 1)
        #expect(try hit(open + "g?桥<Enter>/桥<Enter>") == hit(open + "/桥<Enter>"))
        #expect(try Stage.play(open + "g?桥").screen.contains("?桥"))
    }
}
