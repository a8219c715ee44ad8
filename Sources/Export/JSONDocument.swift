import Corpus
import Foundation

/// Stories as JSON, text exactly as the page has it.
enum JSONDocument {
    /// One object: `{"version": 1, "stories": [...]}`.
    static func object(of stories: [Story]) -> String {
        encode(Envelope(version: 1, stories: stories.map { StoryJSON($0) }), pretty: true)
    }

    /// One object a line, each with its `version`.
    static func lines(of stories: [Story]) -> String {
        stories.map { encode(StoryJSON($0, version: 1), pretty: false) }.joined()
    }

    private struct Envelope: Encodable {
        var version: Int
        var stories: [StoryJSON]
    }

    private static func encode(_ value: some Encodable, pretty: Bool) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        do {
            let data = try encoder.encode(value)
            return VisibleMarks.escaped(json: String(decoding: data, as: UTF8.self)) + "\n"
        } catch {
            preconditionFailure("strings, whole numbers and lists always encode: \(error)")
        }
    }
}
