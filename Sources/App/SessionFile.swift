import Corpus
import Foundation
import Glibc
package import Interface

/// What a session leaves to the next one on the same archive, in a file of the state folder.
///
/// Several sessions may end at once: each reads the file under a lock, adds its own places and letters, and puts
/// a whole new file in its stead. The view is that of the session that ended last.
package struct SessionFile: Sendable {
    private let locations: Locations
    private let name: String

    /// Stories whose places are kept; the oldest are forgotten first.
    private static let mostPlaces = 2000

    package init(index: String, in locations: Locations) {
        self.locations = locations
        name = "session-\(Locations.hash(of: [index])).json"
    }

    /// What the last session left; nil where none did, or where nobody can read it any more.
    package func load() -> SessionMemory? {
        guard let folder = locations.folder(.state) else { return nil }
        return Self.record(at: folder + "/" + name)?.memory
    }

    package func save(_ memory: SessionMemory, now: Int = Int(time(nil))) throws(LocationError) {
        let lock = try locations.writableFile(name + ".lock", for: .state)
        let descriptor = open(lock, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path: lock, code: errno) }
        // Closing the descriptor gives the lock back, whatever happens.
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .unwritable(path: lock, code: errno) }
        }
        let path = String(lock.dropLast(".lock".count))
        var record = SessionRecord(memory)
        let before = Self.record(at: path)
        record.places = Self.merged(before?.places ?? [:], memory, now)
        record.marks = (before?.marks ?? [:]).merging(record.marks ?? [:]) { $1 }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(record) else {
            throw .unwritable(path: path, code: EINVAL)
        }
        try Locations.replace(path, with: data)
    }

    private static func record(at path: String) -> SessionRecord? {
        WholeFile.text(at: path, limit: Locations.longestState)
            .flatMap { JSONValue($0) }.flatMap { SessionRecord($0) }
    }

    private static func merged(
        _ before: [String: SessionRecord.Place], _ memory: SessionMemory, _ now: Int
    ) -> [String: SessionRecord.Place] {
        var places = before
        for (id, anchor) in memory.places {
            places[id.rawValue] = anchor.map {
                SessionRecord.Place(block: $0.block, offset: $0.offset, at: now)
            }
        }
        guard places.count > mostPlaces else { return places }
        let kept = places.sorted { ($0.value.at, $0.key) > ($1.value.at, $1.key) }
        return Dictionary(uniqueKeysWithValues: kept.prefix(mostPlaces).map { ($0.key, $0.value) })
    }
}
