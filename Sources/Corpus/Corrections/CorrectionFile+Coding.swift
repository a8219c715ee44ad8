import Foundation

// The members' names are the file's form, version 1: they keep their meaning.

extension CorrectionFile: Codable {
    private enum Member: String, CodingKey { case version, pages, issues }

    package init(from decoder: any Swift.Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        pages = try members.decodeIfPresent([PageEntry].self, forKey: .pages) ?? []
        issues = try members.decodeIfPresent([IssueEntry].self, forKey: .issues) ?? []
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(CorrectionFile.version, forKey: .version)
        try members.encode(pages, forKey: .pages)
        try members.encode(issues, forKey: .issues)
    }
}

extension CorrectionFile.PageEntry: Codable {
    private enum Member: String, CodingKey { case page, digest, corrections }

    package init(from decoder: any Swift.Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        page = try members.decode(String.self, forKey: .page)
        digest = try members.decode(HexNumber.self, forKey: .digest).value
        corrections = try members.decode([Correction].self, forKey: .corrections)
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(page, forKey: .page)
        try members.encode(HexNumber(value: digest), forKey: .digest)
        try members.encode(corrections, forKey: .corrections)
    }
}

extension CorrectionFile.IssueEntry: Codable {
    private enum Member: String, CodingKey { case name, paper, place, date, page }

    package init(from decoder: any Swift.Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        name = try members.decode(String.self, forKey: .name)
        let date = try members.decodeIfPresent(String.self, forKey: .date)
        if let date, !IssueCorrection.isDay(date) {
            throw DecodingError.dataCorruptedError(
                forKey: .date, in: members, debugDescription: "is no day such as 2023-03-01")
        }
        guard
            let correction = IssueCorrection(
                paper: try members.decodeIfPresent(String.self, forKey: .paper),
                place: try members.decodeIfPresent(String.self, forKey: .place), date: date,
                page: try members.decodeIfPresent(Int.self, forKey: .page))
        else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "the paper or the place has no name or the page is below 1"))
        }
        self.correction = correction
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(name, forKey: .name)
        try members.encodeIfPresent(correction.paper, forKey: .paper)
        try members.encodeIfPresent(correction.place, forKey: .place)
        try members.encodeIfPresent(correction.date, forKey: .date)
        try members.encodeIfPresent(correction.page, forKey: .page)
    }
}

extension Correction: Codable {
    private enum Member: String, CodingKey {
        case kind, first, second, lines, position, target, line, role, of
    }

    private enum Kind: String, Codable {
        case join, cut, move, begin, role, repeats = "repeat", notRepeat = "not-repeat"
    }

    package init(from decoder: any Swift.Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        func line(_ member: Member) throws -> LineReference {
            try members.decode(LineReference.self, forKey: member)
        }
        switch try members.decode(Kind.self, forKey: .kind) {
        case .join: self = .join(try line(.first), try line(.second))
        case .cut: self = .cut(try line(.first), try line(.second))
        case .move:
            self = .move(
                try members.decode([LineReference].self, forKey: .lines),
                try members.decodeIfPresent(Position.self, forKey: .position) ?? .within,
                try line(.target))
        case .begin: self = .begin(try line(.line))
        case .role: self = .role(try line(.line), try members.decode(Role.self, forKey: .role))
        case .repeats: self = .repeats(try line(.line), of: try line(.of))
        case .notRepeat: self = .notRepeat(try line(.line))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(kind, forKey: .kind)
        switch self {
        case .join(let first, let second), .cut(let first, let second):
            try members.encode(first, forKey: .first)
            try members.encode(second, forKey: .second)
        case .move(let lines, let position, let target):
            try members.encode(lines, forKey: .lines)
            try members.encode(position, forKey: .position)
            try members.encode(target, forKey: .target)
        case .begin(let line), .notRepeat(let line):
            try members.encode(line, forKey: .line)
        case .role(let line, let role):
            try members.encode(line, forKey: .line)
            try members.encode(role, forKey: .role)
        case .repeats(let line, of: let kept):
            try members.encode(line, forKey: .line)
            try members.encode(kept, forKey: .of)
        }
    }

    private var kind: Kind {
        switch self {
        case .join: .join
        case .cut: .cut
        case .move: .move
        case .begin: .begin
        case .role: .role
        case .repeats: .repeats
        case .notRepeat: .notRepeat
        }
    }
}

extension Correction {
    /// The correction alone, in the form it has in a `CorrectionFile`, on one line.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings, numbers and lists of them: there is nothing here that could fail to encode.
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    package init(json: String) throws(CorrectionFileError) {
        self = try CorrectionFileError.decode(Correction.self, from: Array(json.utf8))
    }
}

extension Correction.Position: Codable {}

extension Correction.Role: Codable {
    package init(from decoder: any Swift.Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let role = Correction.Role(name: name) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "there is no role \(name)"))
        }
        self = role
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}

extension LineReference: Codable {
    private enum Member: String, CodingKey { case number, fingerprint }

    package init(from decoder: any Swift.Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        number = try members.decode(Int.self, forKey: .number)
        fingerprint = try members.decode(HexNumber.self, forKey: .fingerprint).value
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(number, forKey: .number)
        try members.encode(HexNumber(value: fingerprint), forKey: .fingerprint)
    }
}

/// Sixteen hexadecimal digits: not every reader of JSON can hold a number of 64 bits.
private struct HexNumber: Codable {
    var value: UInt64

    init(value: UInt64) { self.value = value }

    init(from decoder: any Swift.Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard text.utf8.count == 16, text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let value = UInt64(text, radix: 16)
        else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "is not sixteen hexadecimal digits"))
        }
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let digits = String(value, radix: 16)
        try container.encode(String(repeating: "0", count: 16 - digits.count) + digits)
    }
}
