import Corpus

/// What became of a line, as a sign for a column and as words.
enum FateText {
    static func sign(_ step: PageTrace.Step) -> String {
        switch step.fate {
        case .blank: " "
        case .kept: " "
        case .moved: ">"
        case .joined: "+"
        case .repeated: "="
        case .label: "#"
        case .unplaced: "?"
        }
    }

    static func words(_ step: PageTrace.Step) -> Bilingual {
        switch step.fate {
        case .blank: Bilingual("blank", "空行")
        case .kept: Bilingual("kept in place", "原位保留")
        case .moved: Bilingual("moved into its story", "移入所属稿件")
        case .joined(let line): Bilingual("joined to line \(line)", "接在第\(line)行之后")
        case .repeated(let line): Bilingual("repeats line \(line)", "与第\(line)行重复")
        case .label: Bilingual("label", "栏目")
        case .unplaced: Bilingual("unplaced", "未归入任何稿件")
        }
    }

    /// The words with role, confidence in percent, evidence and what is lost around the line.
    static func evidence(_ step: PageTrace.Step) -> Bilingual {
        var parts = [words(step)]
        if let role = step.role { parts.append(RoleText.name(role)) }
        if step.fate != .label, step.fate != .unplaced {
            parts.append(Bilingual("\(Int((step.confidence * 100).rounded()))%"))
        }
        parts += step.why.map(EvidenceText.words)
        if let lost = step.lostBefore {
            parts.append(Bilingual("text lost before it: ", "其前缺文：") + EvidenceText.words(lost))
        }
        if let lost = step.lostBehind {
            parts.append(Bilingual("text lost behind it: ", "其后缺文：") + EvidenceText.words(lost))
        }
        return Bilingual(
            parts.map(\.english).joined(separator: " · "),
            parts.map(\.chinese).joined(separator: " · "))
    }
}
