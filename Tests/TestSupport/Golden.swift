import Foundation

/// Compares text with a file that people can read and refresh.
///
/// `RECORD_GOLDENS=1` writes the files anew. A missing golden is written too, but the comparison
/// fails, so that nobody takes a first recording for a check.
package enum Golden {
    /// Nil when `text` is what the golden says, else a message that shows the difference and the
    /// command that accepts it.
    package static func difference(
        _ text: String, named name: String, beside testFile: String
    ) -> String? {
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
            .appendingPathComponent("Goldens")
        let file = folder.appendingPathComponent(name + ".txt")
        let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
        guard let wanted = try? String(contentsOf: file, encoding: .utf8), !isRecording else {
            try? FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true)
            do {
                try text.write(to: file, atomically: true, encoding: .utf8)
            } catch {
                return "golden \(name) could not be written: \(error)"
            }
            return isRecording ? nil : "golden \(name) was missing and has been recorded; read it"
        }
        guard wanted != text else { return nil }
        return """
            the screen is not what golden \(name) shows
            accept it with: RECORD_GOLDENS=1 swift test --filter InterfaceTests
            --- golden
            \(wanted)
            --- now
            \(text)
            """
    }
}
