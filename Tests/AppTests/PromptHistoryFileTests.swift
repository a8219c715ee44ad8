import App
import Dispatch
import Foundation
import Interface
import TestSupport
import Testing

@Suite("The history of prompts on disk")
struct PromptHistoryFileTests {
    private func file(_ folder: TemporaryFolder) -> PromptHistoryFile {
        PromptHistoryFile(Locations(environment: ["XDG_STATE_HOME": folder.path]))
    }

    @Test("keeps the newest lines, each once, for its owner alone")
    func keeping() throws {
        let folder = try TemporaryFolder()
        let history = file(folder)
        #expect(history.lines(.search).isEmpty)
        for line in ["桥", "云", "桥", "a\nb"] { try history.add(line, .search) }
        try history.add("help", .command)
        #expect(history.lines(.search) == ["云", "桥"])
        #expect(history.lines(.command) == ["help"])
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.path + "/broadsheet")
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.path + "/broadsheet/" + name)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        let wanted = [
            "history.command", "history.command.lock", "history.search", "history.search.lock",
        ]
        #expect(names.sorted() == wanted)
    }

    @Test("grows no further than its cap")
    func cap() throws {
        let folder = try TemporaryFolder()
        let history = file(folder)
        let lines = (0..<PromptHistory.longest + 20).map { "词\($0)" }
        try FileManager.default.createDirectory(
            atPath: folder.path + "/broadsheet", withIntermediateDirectories: true)
        try lines.joined(separator: "\n").write(
            toFile: folder.path + "/broadsheet/history.search", atomically: true, encoding: .utf8)
        try history.add("新", .search)
        #expect(history.lines(.search).count == PromptHistory.longest)
        #expect(history.lines(.search).suffix(2) == [lines[lines.count - 1], "新"])
        try history.add(String(repeating: "长", count: 5000), .search)
        #expect(history.lines(.search).last == "新")
    }

    @Test("loses nothing when several sessions write at once")
    func several() throws {
        let folder = try TemporaryFolder()
        let history = file(folder)
        DispatchQueue.concurrentPerform(iterations: 8) { session in
            for number in 0..<10 { try? history.add("\(session)-\(number)", .search) }
        }
        let wanted = (0..<8).flatMap { session in (0..<10).map { "\(session)-\($0)" } }
        #expect(Set(file(folder).lines(.search)) == Set(wanted))
    }

    @Test("follows no link and reads nothing that is no file")
    func links() throws {
        let folder = try TemporaryFolder()
        let state = folder.path + "/broadsheet"
        try FileManager.default.createDirectory(
            atPath: state, withIntermediateDirectories: true)
        try "secret\n".write(
            toFile: folder.path + "/other", atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            atPath: state + "/history.search", withDestinationPath: folder.path + "/other")
        #expect(file(folder).lines(.search).isEmpty)
        try file(folder).add("桥", .search)
        #expect(file(folder).lines(.search) == ["桥"])
        #expect(
            try String(contentsOfFile: folder.path + "/other", encoding: .utf8) == "secret\n")
        try FileManager.default.createDirectory(
            atPath: state + "/history.command", withIntermediateDirectories: true)
        #expect(file(folder).lines(.command).isEmpty)
        #expect(throws: LocationError.self) { try file(folder).add("x", .command) }
    }
}
