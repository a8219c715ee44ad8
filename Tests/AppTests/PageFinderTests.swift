import App
import Glibc
import TestSupport
import Testing

struct PageFinderTests {
    @Test func foldersAreSearchedToTheBottom() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/2.TXT", "a/10.txt", "a/deep/er/x.txt", "note.md", ".hidden.txt"] {
            try folder.write(name, "一")
        }
        try folder.write(".git/c.txt", "一")
        let finder = PageFinder([folder.path])
        #expect(
            names(finder, in: folder) == ["a/10.txt", "a/2.TXT", "a/deep/er/x.txt", "b.txt"])
        #expect(finder.problems.isEmpty)
        #expect(finder.roots == [folder.path])
    }

    @Test func aNamedFileIsTakenWhateverItIsCalled() throws {
        let folder = try TemporaryFolder()
        let note = try folder.write(".note.md", "一二")
        let finder = PageFinder([note, folder.path, note])
        #expect(names(finder, in: folder) == [".note.md"])
        #expect(finder.pages.first?.size == 6)
    }

    @Test func loopsOfLinksEnd() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/1.txt", "一")
        #expect(symlink("..", folder.path + "/a/up") == 0)
        #expect(symlink("self", folder.path + "/self") == 0)
        #expect(symlink("nowhere.txt", folder.path + "/dead.txt") == 0)
        #expect(symlink("1.txt", folder.path + "/a/2.txt") == 0)
        let finder = PageFinder([folder.path])
        #expect(names(finder, in: folder) == ["a/1.txt"])
        #expect(finder.problems.map(\.code) == [ELOOP])
    }

    @Test func aRootBehindALinkIsCanonical() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/1.txt", "一")
        #expect(symlink("real", folder.path + "/link") == 0)
        let finder = PageFinder([folder.path + "/link/"])
        #expect(finder.roots == [folder.path + "/real"])
        #expect(names(finder, in: folder) == ["real/1.txt"])
    }

    @Test func whatCannotBeReadIsReported() {
        let finder = PageFinder(["/nowhere/at all", "/dev/null"])
        #expect(finder.pages.isEmpty)
        #expect(
            finder.problems.map(\.message) == [
                "cannot read /nowhere/at all: No such file or directory",
                "cannot read /dev/null: not a regular file",
            ])
    }

    @Test func aPipeInAFolderIsNoPage() throws {
        let folder = try TemporaryFolder()
        #expect(mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
        let finder = PageFinder([folder.path])
        #expect(finder.pages.isEmpty && finder.problems.isEmpty)
    }

    private func names(_ finder: PageFinder, in folder: TemporaryFolder) -> [String] {
        finder.pages.map { String($0.path.dropFirst(folder.path.count + 1)) }
    }
}
