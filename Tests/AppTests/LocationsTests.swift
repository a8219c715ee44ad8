import App
import Foundation
import Glibc
import TestSupport
import Testing

struct LocationsTests {
    @Test func foldersFollowTheSpecification() {
        let home = Locations(environment: ["HOME": "/home/lin"])
        #expect(home.folder(.cache) == "/home/lin/.cache/broadsheet")
        #expect(home.folder(.data) == "/home/lin/.local/share/broadsheet")
        #expect(home.folder(.state) == "/home/lin/.local/state/broadsheet")
        #expect(home.folder(.config) == "/home/lin/.config/broadsheet")
    }

    @Test func variablesComeFirstUnlessTheyAreRelativeOrEmpty() {
        let locations = Locations(environment: [
            "HOME": "/home/lin", "XDG_CACHE_HOME": "/fast/", "XDG_DATA_HOME": "data",
            "XDG_STATE_HOME": "",
        ])
        #expect(locations.folder(.cache) == "/fast/broadsheet")
        #expect(locations.folder(.data) == "/home/lin/.local/share/broadsheet")
        #expect(locations.folder(.state) == "/home/lin/.local/state/broadsheet")
    }

    @Test func withoutAHomeThereIsASentence() {
        let locations = Locations(environment: ["HOME": "somewhere"])
        #expect(locations.folder(.data) == nil)
        let error = #expect(throws: LocationError.homeless(.data)) {
            try locations.writableFile("desk.sqlite", for: .data)
        }
        #expect(
            error?.message
                == "no folder for data: neither HOME nor XDG_DATA_HOME is an absolute path")
    }

    @Test func filesAndFoldersAreForTheirOwnerAlone() throws {
        let temporary = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": temporary.path])
        let file = try locations.writableFile("desk.sqlite", for: .data)
        #expect(file == temporary.path + "/.local/share/broadsheet/desk.sqlite")
        #expect(try mode(of: file) == 0o600)
        for folder in [".local", ".local/share", ".local/share/broadsheet"] {
            #expect(try mode(of: temporary.path + "/" + folder) == 0o700)
        }
    }

    @Test func aFileThatIsThereIsKept() throws {
        let temporary = try TemporaryFolder()
        try temporary.write("broadsheet/desk.sqlite", "marks")
        let locations = Locations(environment: ["XDG_DATA_HOME": temporary.path])
        let file = try locations.writableFile("desk.sqlite", for: .data)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "marks")
    }

    @Test func aPlaceThatCannotBeWrittenIsNamed() {
        let locations = Locations(environment: ["HOME": "/proc/version"])
        let error = #expect(throws: LocationError.self) {
            try locations.writableFile("desk.sqlite", for: .data)
        }
        #expect(
            error?.message == "cannot write /proc/version/.local/share/broadsheet: Not a directory")
    }

    @Test func theIndexIsNamedForWhatWasOpened() {
        let name = Locations.indexName(for: ["/a", "/b"])
        #expect(name == Locations.indexName(for: ["/b", "/a", "/a"]))
        #expect(name != Locations.indexName(for: ["/a"]))
        #expect(name != Locations.indexName(for: ["/a\0/b/c"]))
        #expect(name.wholeMatch(of: /[0-9a-f]{16}\.sqlite/) != nil)
    }

    @Test func theLastArchiveIsRemembered() throws {
        let temporary = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": temporary.path])
        #expect(locations.lastOpened() == nil)
        for root in ["/papers/柳湾", "/papers\n新"] {
            let opened = OpenedArchive(index: "/cache/1.sqlite", roots: [root])
            try locations.recordLastOpened(opened)
            #expect(locations.lastOpened() == opened)
        }
        let folder = try #require(locations.folder(.state))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["last.json"])
    }

    @Test("What a killed process has half written is used by the next one, however many write")
    func leftovers() throws {
        let temporary = try TemporaryFolder()
        let locations = Locations(environment: ["HOME": temporary.path])
        let opened = OpenedArchive(index: "/cache/1.sqlite", roots: ["/a"])
        try locations.recordLastOpened(opened)
        let folder = try #require(locations.folder(.state))
        let half = String(repeating: "{", count: 10_000)
        try Data(half.utf8).write(to: URL(filePath: folder + "/last.json.new"))
        DispatchQueue.concurrentPerform(iterations: 16) { number in
            let other = OpenedArchive(
                index: "/cache/\(number).sqlite", roots: Array(repeating: "/b", count: number))
            try? locations.recordLastOpened(other)
        }
        #expect(locations.lastOpened()?.index.hasPrefix("/cache/") == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["last.json"])
    }

    private func mode(of path: String) throws -> mode_t {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_mode & 0o777
    }

    @Test("A write that was cut short names the cause that the next one finds")
    func shortWrite() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        defer { for end in ends { close(end) } }
        // More than a pipe takes: the first write is short, the second finds it full.
        let data = Data(repeating: 7, count: 1 << 22)
        #expect(throws: LocationError.unwritable(path: "last.json", code: EAGAIN)) {
            try Locations.write(data, to: ends[1], of: "last.json")
        }
    }
}
