import Export
import Foundation
import Glibc
import TestSupport
import Testing

struct ExportFolderTests {
    @Test func nothingIsOverwritten() throws {
        let temporary = try TemporaryFolder()
        let folder = try ExportFolder(temporary.path)
        #expect(
            try folder.write("一", title: "灯", fallback: "a", format: .text) == temporary.path
                + "/灯.txt")
        #expect(
            try folder.write("二", title: "灯", fallback: "a", format: .text) == temporary.path
                + "/灯-2.txt")
        #expect(try folder.write("三", as: "灯.txt") == temporary.path + "/灯-3.txt")
        #expect(try folder.write("四", as: "灯") == temporary.path + "/灯")
        #expect(try folder.write("五", as: "灯") == temporary.path + "/灯-2")
        #expect(try temporary.contents("灯.txt") == "一")
        #expect(try temporary.contents("灯-2.txt") == "二")
        #expect(try temporary.contents("灯-3.txt") == "三")
        #expect(try temporary.contents("灯-2") == "五")
    }

    @Test func aLinkIsNotFollowed() throws {
        let temporary = try TemporaryFolder()
        let outside = try TemporaryFolder()
        #expect(symlink(outside.path + "/灯.txt", temporary.path + "/灯.txt") == 0)
        let folder = try ExportFolder(temporary.path)
        #expect(
            try folder.write("一", title: "灯", fallback: "a", format: .text) == temporary.path
                + "/灯-2.txt")
        #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path).isEmpty)
    }

    @Test(arguments: ["", ".", "..", "../x", "a/b", "a\0b"])
    func namesThatLeaveTheFolderAreRefused(name: String) throws {
        let temporary = try TemporaryFolder()
        let folder = try ExportFolder(temporary.path)
        #expect(throws: ExportError(path: name, code: EINVAL)) { try folder.write("一", as: name) }
    }

    @Test func theFolderIsMadeWhenItsParentIsThere() throws {
        let temporary = try TemporaryFolder()
        let folder = try ExportFolder(temporary.path + "/新")
        #expect(try folder.write("一", as: "a.txt") == temporary.path + "/新/a.txt")
    }

    @Test func aFileIsNoFolder() {
        let error = #expect(throws: ExportError.self) { _ = try ExportFolder("/proc/version") }
        #expect(error?.message == "cannot write /proc/version: Not a directory")
        #expect(throws: ExportError.self) { _ = try ExportFolder("/proc/version/x") }
    }

    @Test func aLongNameIsReportedNotCut() throws {
        let temporary = try TemporaryFolder()
        let folder = try ExportFolder(temporary.path)
        let name = String(repeating: "a", count: 300)
        #expect(throws: ExportError(path: name, code: ENAMETOOLONG)) {
            try folder.write("一", as: name)
        }
    }
}
