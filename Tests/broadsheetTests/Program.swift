import Foundation
import TestSupport
import Testing

/// The built program, run as a process of its own.
struct Program {
    /// How a run ended and what it printed.
    struct Outcome {
        /// Exit code, or the negative number of the signal that ended it.
        var code: Int32
        var output: String
        var messages: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// What it printed as one JSON object.
        func json() throws -> [String: Any] {
            let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
            return try #require(value as? [String: Any])
        }
    }

    /// Beside the test bundle, where the package manager puts both.
    static var path: String {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let folder = URL(filePath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent()
        return folder.appending(path: "broadsheet").path(percentEncoded: false)
    }

    var environment: [String: String]
    var workingFolder: String

    func run(_ arguments: [String], input: String = "") throws -> Outcome {
        try run(Self.path, arguments, input: input)
    }

    /// Runs a line of bash in which `"$0"` is the program and `"$@"` its arguments.
    func shell(_ line: String, _ arguments: [String] = []) throws -> Outcome {
        try run("/bin/bash", ["-c", line, Self.path] + arguments)
    }

    /// Starts the program with its output in a file.
    func start(_ arguments: [String], output: FileHandle, messages: FileHandle) throws -> Process {
        try start(Self.path, arguments, input: .nullDevice, output: output, messages: messages)
    }

    private func run(
        _ executable: String, _ arguments: [String], input: String = ""
    ) throws -> Outcome {
        // Files take any amount of output without anybody reading along.
        let streams = try (input: Stream(input), output: Stream(), messages: Stream())
        let process = try start(
            executable, arguments, input: streams.input.handle, output: streams.output.handle,
            messages: streams.messages.handle)
        process.waitUntilExit()
        return Outcome(
            code: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            output: try streams.output.text(), messages: try streams.messages.text())
    }

    private func start(
        _ executable: String, _ arguments: [String], input: FileHandle, output: FileHandle,
        messages: FileHandle
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(filePath: workingFolder)
        process.standardInput = input
        process.standardOutput = output
        process.standardError = messages
        try process.run()
        return process
    }
}

/// A file without a name.
private final class Stream {
    let handle: FileHandle

    init(_ text: String = "") throws {
        var template = Array("/tmp/broadsheet-stream-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        try #require(descriptor >= 0)
        unlink(template)
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.seek(toOffset: 0)
    }

    func text() throws -> String {
        try handle.seek(toOffset: 0)
        return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    }
}
