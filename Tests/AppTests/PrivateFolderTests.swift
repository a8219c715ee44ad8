import App
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Private folders go with their process, and those of killed ones with the next")
struct PrivateFolderTests {
    private let base: TemporaryFolder
    /// As `mkdtemp` names them.
    private let name = "broadsheet-private-aB3xYz"

    init() throws { base = try TemporaryFolder() }

    private var left: Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: base.path)) ?? [])
    }

    /// A folder that no process holds, with a file in it.
    private func abandon(_ name: String, mode: mode_t = 0o700) throws {
        try base.write(name + "/page.txt", "旧版面")
        chmod(base.path + "/" + name + "/page.txt", 0o400)
        try #require(chmod(base.path + "/" + name, mode) == 0)
    }

    @Test("One that is in use is for its owner alone, and stays")
    func alive() throws {
        let folder = try #require(PrivateFolder(in: base.path))
        var found = stat()
        #expect(lstat(folder.path, &found) == 0 && found.st_mode & 0o777 == 0o700)
        try #require(FileManager.default.createFile(atPath: folder.path + "/a", contents: nil))
        #expect(StaleFolders.sweep(in: base.path) == 0)
        #expect(access(folder.path + "/a", F_OK) == 0)
    }

    @Test("It goes with the value, whatever is in it")
    func end() throws {
        var folder = PrivateFolder(in: base.path)
        let path = try #require(folder?.path)
        try #require(mkdir(path + "/deeper", 0o700) == 0)
        try #require(
            FileManager.default.createFile(atPath: path + "/deeper/a", contents: nil))
        folder = nil
        #expect(left.isEmpty)
        #expect(PrivateFolder(in: base.path + "/none") == nil)
    }

    @Test("One that nobody holds is swept with its files; a link in it leads nowhere")
    func stale() throws {
        try abandon(name)
        let page = try base.write("pages/a.txt", "原版面")
        try #require(symlink(page, base.path + "/" + name + "/link") == 0)
        try #require(symlink(base.path + "/pages", base.path + "/" + name + "/folder") == 0)
        #expect(StaleFolders.sweep(in: base.path) == 1)
        #expect(left == ["pages"])
        #expect(try base.contents("pages/a.txt") == "原版面")
    }

    @Test(
        "What might be somebody's is left alone: other names",
        arguments: [
            "broadsheet-private-", "broadsheet-private-backups", "broadsheet-private-a.c-e_",
            "broadsheet-backup", "broadsheet", "my-broadsheet-private-aB3xYz",
        ])
    func otherName(name: String) throws {
        try abandon(name)
        #expect(StaleFolders.sweep(in: base.path) == 0)
        #expect(left == [name])
    }

    @Test("A folder that others may enter, one with folders in it, a file and a link")
    func otherKind() throws {
        try abandon(name, mode: 0o750)
        try abandon("broadsheet-private-AAAAAA")
        try base.write("broadsheet-private-AAAAAA/deeper/a", "a")
        try base.write("broadsheet-private-BBBBBB", "a file")
        try abandon("elsewhere")
        let link = base.path + "/broadsheet-private-CCCCCC"
        try #require(symlink(base.path + "/elsewhere", link) == 0)
        let before = left
        #expect(StaleFolders.sweep(in: base.path) == 0)
        #expect(left == before)
        #expect(try base.contents("elsewhere/page.txt") == "旧版面")
        #expect(try base.contents(name + "/page.txt") == "旧版面")
    }

    @Test("Another account's", .enabled(if: geteuid() == 0, "only root can give files away"))
    func otherOwner() throws {
        try abandon(name)
        try #require(chown(base.path + "/" + name, 12_345, 12_345) == 0)
        #expect(StaleFolders.sweep(in: base.path) == 0)
        #expect(try base.contents(name + "/page.txt") == "旧版面")
    }

    @Test("Where there is no such folder, nothing is swept")
    func nowhere() {
        #expect(StaleFolders.sweep(in: base.path + "/none") == 0)
    }
}
