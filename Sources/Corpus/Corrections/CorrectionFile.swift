import Foundation

/// A person's corrections as a file that can be kept, sent and read again.
package struct CorrectionFile: Hashable, Sendable {
    /// The corrections of one page, in the order in which they were made.
    package struct PageEntry: Hashable, Sendable {
        /// Path of the page's file when the corrections were made.
        package var page: String
        /// `PageFile.digest` of the page when the corrections were made.
        package var digest: UInt64
        package var corrections: [Correction]

        package init(page: String, digest: UInt64, corrections: [Correction]) {
            self.page = page
            self.digest = digest
            self.corrections = corrections
        }
    }

    /// What a person said about an issue, or about the page of that name.
    package struct IssueEntry: Hashable, Sendable {
        package var name: String
        package var correction: IssueCorrection

        package init(name: String, correction: IssueCorrection) {
            self.name = name
            self.correction = correction
        }
    }

    package static let version = 1

    package var pages: [PageEntry]
    package var issues: [IssueEntry]

    package init(pages: [PageEntry] = [], issues: [IssueEntry] = []) {
        self.pages = pages
        self.issues = issues
    }

    /// The file's text: JSON, members sorted, with a line end behind it.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and lists of them: there is nothing here that could fail to encode.
        guard let data = try? encoder.encode(self) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// Reads the whole file or nothing of it.
    package init(json: [UInt8]) throws(CorrectionFileError) {
        let version = try CorrectionFileError.decode(Head.self, from: json).version
        guard version == CorrectionFile.version else { throw .version(version) }
        self = try CorrectionFileError.decode(CorrectionFile.self, from: json)
    }

    private struct Head: Decodable { var version: Int }
}

/// Why a file of corrections was not taken over.
package enum CorrectionFileError: Error, Hashable, Sendable {
    /// Written in a form that this program does not know.
    case version(Int)
    /// A member such as `pages[2].corrections[0].line` is missing or is not what it should be;
    /// `at` is empty when the file is no JSON.
    case malformed(at: String, why: String)

    package var message: String {
        switch self {
        case .version(let version):
            "the corrections are written in version \(version), this program reads version "
                + "\(CorrectionFile.version)"
        case .malformed(let place, let why):
            place.isEmpty ? why : "\(place): \(why)"
        }
    }
}

extension CorrectionFileError {
    static func decode<Value: Decodable>(
        _ type: Value.Type, from json: [UInt8]
    ) throws(CorrectionFileError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(json))
        } catch let error as DecodingError {
            throw CorrectionFileError(error, in: json)
        } catch {
            throw .malformed(at: "", why: error.localizedDescription)
        }
    }

    private init(_ error: DecodingError, in json: [UInt8]) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .malformed(
                at: CorrectionFileError.place(context.codingPath + [key]), why: "is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let place = CorrectionFileError.place(context.codingPath)
            self = .malformed(at: place, why: place.isEmpty ? "no object" : "is of another kind")
        case .dataCorrupted(let context):
            let place = CorrectionFileError.place(context.codingPath)
            self = .malformed(
                at: place,
                why: place.isEmpty
                    ? CorrectionFileError.syntaxError(in: json) : context.debugDescription)
        @unknown default:
            self = .malformed(at: "", why: "cannot be read")
        }
    }

    /// The decoder keeps to itself where the text stops to be JSON; the older reader tells the byte.
    private static func syntaxError(in json: [UInt8]) -> String {
        do {
            _ = try JSONSerialization.jsonObject(with: Data(json), options: .fragmentsAllowed)
            return "no JSON"
        } catch {
            let phrase = (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String ?? ""
            let words = phrase.split { !$0.isNumber }
            let isAtEnd = phrase.hasPrefix("Unexpected end")
            guard let offset = words.last.flatMap({ Int($0) }) ?? (isAtEnd ? json.count : nil)
            else { return "no JSON" }
            let before = json.prefix(offset)
            let line = before.count { $0 == 0x0A } + 1
            let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            return "no JSON at line \(line), byte \(before.count - start + 1) of it"
        }
    }

    /// `pages[2].corrections[0].line`
    private static func place(_ path: [any CodingKey]) -> String {
        path.reduce(into: "") { text, key in
            if let index = key.intValue {
                text += "[\(index)]"
            } else {
                text += (text.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }
}
