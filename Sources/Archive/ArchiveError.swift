package import Corpus

/// What kept the archive from doing what was asked.
package enum ArchiveError: Error, Hashable, Sendable {
    case cannotOpen(path: String, why: String)
    /// The file is there and is something else: it is left alone.
    case notAnArchive(path: String)
    case damaged(path: String)
    /// An index was damaged and now lies beside its place, which is free for a new one.
    case putAside(path: String)
    /// The file or its folder is not there and cannot be made.
    case cannotMake(path: String, why: String)
    case locked(path: String)
    case full(path: String)
    case readOnly(path: String)
    /// Written by a later version of the program.
    case newerVersion(path: String)
    /// A search was overtaken by `interrupt()`.
    case interrupted
    /// A search had to read more text than it was given time for.
    case tooSlow
    case unknownStory(String)
    /// Stories that were asked for by their keys are in no page any more.
    case gone([StoryKey])
    /// A line of a dump of marks that cannot be read; nothing of the dump was taken over.
    case unreadableDump(line: Int, why: String)
    /// Anything else the database reports.
    case failed(path: String, why: String)

    /// What it means for a script: `docs/` of the command line turn it into an exit code.
    package enum Consequence: Hashable, Sendable {
        case nothingFound, unusableInput, unreadable, unwritable, interrupted
    }

    package var consequence: Consequence {
        switch self {
        case .unknownStory, .gone: .nothingFound
        case .unreadableDump, .tooSlow: .unusableInput
        case .cannotOpen, .notAnArchive, .damaged, .putAside, .locked, .newerVersion, .failed:
            .unreadable
        case .full, .readOnly, .cannotMake: .unwritable
        case .interrupted: .interrupted
        }
    }

    /// One sentence for people.
    package var message: String {
        switch self {
        case .cannotOpen(let path, let why): "The archive \(path) cannot be opened: \(why)."
        case .notAnArchive(let path): "\(path) is not an archive of broadsheet."
        case .damaged(let path): "\(path) is damaged."
        case .putAside(let path): "The index \(path) was damaged and has been put aside."
        case .cannotMake(let path, let why): "The archive \(path) cannot be made: \(why)."
        case .locked(let path): "\(path) is in use by another program."
        case .full(let path): "No room is left to write \(path)."
        case .readOnly(let path): "\(path) cannot be written."
        case .newerVersion(let path): "\(path) was written by a later version of broadsheet."
        case .interrupted: "The search was interrupted."
        case .tooSlow: "The search took too long and was given up."
        case .unknownStory(let id): "There is no story \(id)."
        case .gone(let keys):
            "\(keys.count) \(keys.count == 1 ? "story is" : "stories are") no longer there."
        case .unreadableDump(let line, let why): "Line \(line) of the dump: \(why)."
        case .failed(let path, let why): "\(path): \(why)."
        }
    }

    /// What a person can do about it; empty when nothing.
    package var hint: String {
        switch self {
        case .putAside:
            "It lies beside its place as .damaged; run the command again, or import the pages again."
        case .cannotOpen, .cannotMake:
            "Look at the folder's permissions, or name another with --archive."
        case .notAnArchive: "Name another file with --archive; this one was left as it is."
        case .damaged: "Keep a copy. An index can be deleted and imported again; marks cannot."
        case .locked: "Try again when the other program has finished."
        case .full: "Free some space and try again; nothing that was there is lost."
        case .readOnly: "Look at the permissions of the file and of its folder."
        case .newerVersion: "Use the later version; this one leaves the file as it is."
        case .tooSlow: "Add a word that must stand in the story, so that fewer have to be read."
        case .unknownStory: "`broadsheet list` shows the ids of all stories."
        case .interrupted, .unreadableDump, .gone, .failed: ""
        }
    }
}
