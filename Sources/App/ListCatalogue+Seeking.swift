package import Archive
import Corpus
package import Interface

extension ListCatalogue {
    /// So many stories are looked at one by one before the archive is asked for all of a kind.
    private static let stride = 256

    /// The next story in a direction that is unread, or marked, or stands on another page than the
    /// one at `start`; nil when there is none.
    package func seek(
        _ what: Seek, in source: StorySource, from start: Int, step: Int
    ) throws(ArchiveError) -> Int? {
        switch what {
        case .unread: return try seek(.unread, \.isUnread, source, from: start, step)
        case .marked: return try seek(.marked, \.isMarked, source, from: start, step)
        case .page:
            guard let page = try rows(source, start..<start + 1).first?.at.page else { return nil }
            return try look(source, from: start + step, step) { $0.at.page != page }
        }
    }

    /// Near ones are found in their rows. Behind them none may come for a hundred thousand: there
    /// the archive says at once which stories are such.
    private func seek(
        _ selection: StorySelection, _ fits: (StoryRow) -> Bool, _ source: StorySource,
        from start: Int, _ step: Int
    ) throws(ArchiveError) -> Int? {
        let keys = try keys(source)
        let near = keys.isEmpty ? Int.max : Self.stride
        if let found = try look(source, from: start + step, step, within: near, fits) {
            return found
        }
        let rest =
            step > 0
            ? keys.indices.dropFirst(max(0, start + 1)) : keys.indices.prefix(max(0, start))
        guard rest.count > near else { return nil }
        let wanted = Set(try archive.keys(selection))
        return step > 0
            ? rest.first { wanted.contains(keys[$0]) } : rest.last { wanted.contains(keys[$0]) }
    }

    /// Looks through rows, a stride at a time.
    private func look(
        _ source: StorySource, from start: Int, _ step: Int, within limit: Int = .max,
        _ fits: (StoryRow) -> Bool
    ) throws(ArchiveError) -> Int? {
        let count = try count(source)
        var index = start
        while (0..<count).contains(index), abs(index - start) < limit {
            let low = step > 0 ? index : max(0, index - Self.stride + 1)
            let high = step > 0 ? min(count, index + Self.stride) : index + 1
            let rows = try rows(source, low..<high)
            let found = step > 0 ? rows.firstIndex(where: fits) : rows.lastIndex(where: fits)
            if let found { return low + found }
            index = step > 0 ? high : low - 1
        }
        return nil
    }
}

extension StoryRow {
    fileprivate var isUnread: Bool { !isRead }
}
