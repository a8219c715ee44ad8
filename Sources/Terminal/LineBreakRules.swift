/// The rules of UAX #14 (Unicode 15.0) over a row of classes, one scalar at a time.
///
/// Numbers are taken by the regular expression of the standard's Example 7 (section 8.2), which is
/// what its conformance test expects. `ChineseTailoring` changes the classes, never the rules.
package struct LineBreakRules {
    private let units: [LineBreakUnit]
    /// The class of the scalar before, marks absorbed; nil at the start of the text.
    private var before: LineBreakClass?
    /// The class before that one.
    private var earlier: LineBreakClass?
    /// The last class that was no space.
    private var base: LineBreakClass?
    private var beforeIsEastAsianBracket = false
    private var beforeIsUnassignedPicture = false
    private var number = Number.none
    private var regionalIndicators = 0

    /// How far the expression of a number has come.
    private enum Number { case none, digits, closed }

    private init(_ units: [LineBreakUnit]) { self.units = units }

    /// For each scalar whether a line may end before it; never before the first.
    static func opportunities(_ units: [LineBreakUnit]) -> [Bool] {
        var rules = LineBreakRules(units)
        return units.indices.map { rules.step($0) }
    }

    /// The same by the standard alone, without what Chinese asks: what its conformance test tests.
    package static func standardOpportunities(_ scalars: [Unicode.Scalar]) -> [Bool] {
        opportunities(scalars.map(LineBreakUnit.untailored))
    }

    private mutating func step(_ index: Int) -> Bool {
        let unit = units[index]
        let isMark = unit.lineBreak == .CM || unit.lineBreak == .ZWJ
        // LB9: a mark belongs to what it stands on.
        if isMark, let before, !before.isHardBreak, before != .SP, before != .ZW { return false }
        // LB10: a mark alone is a letter.
        let current = isMark ? .AL : unit.lineBreak
        let mayBreak = before.map { decide($0, current, unit, index) } ?? false
        advance(current, unit)
        return mayBreak
    }

    private mutating func advance(_ current: LineBreakClass, _ unit: LineBreakUnit) {
        switch (number, current) {
        case (_, .NU), (.digits, .SY), (.digits, .IS): number = .digits
        case (.digits, .CL), (.digits, .CP): number = .closed
        default: number = .none
        }
        regionalIndicators = current == .RI ? regionalIndicators + 1 : 0
        earlier = before
        before = current
        if current != .SP { base = current }
        beforeIsEastAsianBracket = unit.isEastAsianBracket
        beforeIsUnassignedPicture = unit.isUnassignedPicture
    }

    private func decide(
        _ before: LineBreakClass, _ current: LineBreakClass, _ unit: LineBreakUnit, _ index: Int
    ) -> Bool {
        if before.isHardBreak { return !(before == .CR && current == .LF) }  // LB4, LB5
        if current.isHardBreak || current == .SP || current == .ZW { return false }  // LB6, LB7
        if base == .ZW { return true }  // LB8
        if units[index - 1].lineBreak == .ZWJ { return false }  // LB8a
        if let answer = punctuation(before, current) { return answer }
        if let answer = quotesAndHyphens(before, current) { return answer }
        return letters(before, current, unit, index)
    }

    /// Rules LB11 to LB18.
    private func punctuation(_ before: LineBreakClass, _ current: LineBreakClass) -> Bool? {
        if current == .WJ || before == .WJ || before == .GL { return false }
        switch current {
        case .GL where before != .SP && before != .BA && before != .HY: return false
        case .CL, .CP, .EX, .IS, .SY: return false
        case .OP where base == .QU: return false
        case .NS where base == .CL || base == .CP: return false
        case .B2 where base == .B2: return false
        default: break
        }
        if base == .OP { return false }
        return before == .SP ? true : nil
    }

    /// Rules LB19 to LB22.
    private func quotesAndHyphens(_ before: LineBreakClass, _ current: LineBreakClass) -> Bool? {
        if current == .QU || before == .QU { return false }
        if current == .CB || before == .CB { return true }
        if current == .BA || current == .HY || current == .NS || before == .BB { return false }
        if earlier == .HL, before == .HY || before == .BA { return false }
        if before == .SY, current == .HL { return false }
        return current == .IN ? false : nil
    }

    /// Rules LB23 to LB31.
    private func letters(
        _ before: LineBreakClass, _ current: LineBreakClass, _ unit: LineBreakUnit, _ index: Int
    ) -> Bool {
        switch (before, current) {
        case (.AL, .NU), (.HL, .NU), (.NU, .AL), (.NU, .HL): return false  // LB23
        case (.PR, .ID), (.PR, .EB), (.PR, .EM): return false  // LB23a
        case (.ID, .PO), (.EB, .PO), (.EM, .PO): return false
        case (.PR, .AL), (.PR, .HL), (.PO, .AL), (.PO, .HL): return false  // LB24
        case (.AL, .PR), (.HL, .PR), (.AL, .PO), (.HL, .PO): return false
        case (.AL, .AL), (.AL, .HL), (.HL, .AL), (.HL, .HL): return false  // LB28
        case (.IS, .AL), (.IS, .HL): return false  // LB29
        case (.AL, .OP), (.HL, .OP), (.NU, .OP): return unit.isEastAsianBracket  // LB30
        case (.CP, .AL), (.CP, .HL), (.CP, .NU): return beforeIsEastAsianBracket
        case (.RI, .RI): return regionalIndicators.isMultiple(of: 2)  // LB30a
        case (.EB, .EM): return false  // LB30b
        case (_, .EM) where beforeIsUnassignedPicture: return false
        default: return !isNumeric(before, current, index) && !isKorean(before, current)
        }
    }

    /// Rule LB25: within a number, its sign and its unit.
    private func isNumeric(
        _ before: LineBreakClass, _ current: LineBreakClass, _ index: Int
    ) -> Bool {
        switch current {
        case .NU:
            return number == .digits || [.PO, .PR, .OP, .HY].contains(before)
        case .PO, .PR:
            return number != .none
        case .OP where before == .PO || before == .PR,
            .HY where before == .PO || before == .PR:
            let next = units[(index + 1)...].first { $0.lineBreak != .CM && $0.lineBreak != .ZWJ }
            return next?.lineBreak == .NU
        default:
            return false
        }
    }

    /// Rules LB26 and LB27: Korean syllables from their letters.
    private func isKorean(_ before: LineBreakClass, _ current: LineBreakClass) -> Bool {
        switch (before, current) {
        case (.JL, .JL), (.JL, .JV), (.JL, .H2), (.JL, .H3): true
        case (.JV, .JV), (.JV, .JT), (.H2, .JV), (.H2, .JT): true
        case (.JT, .JT), (.H3, .JT): true
        case (.JL, .PO), (.JV, .PO), (.JT, .PO), (.H2, .PO), (.H3, .PO): true
        case (.PR, .JL), (.PR, .JV), (.PR, .JT), (.PR, .H2), (.PR, .H3): true
        default: false
        }
    }
}

/// What the rules must know of one scalar.
struct LineBreakUnit: Hashable {
    var lineBreak: LineBreakClass
    var isEastAsianBracket: Bool
    var isUnassignedPicture: Bool

    init(_ properties: ScalarProperties) {
        lineBreak = properties.lineBreak
        isEastAsianBracket = properties.isEastAsianBracket
        isUnassignedPicture = properties.isUnassignedPicture
    }
}

extension LineBreakUnit {
    /// The classes as the standard has them: AI is a letter (rule LB1).
    static func untailored(_ scalar: Unicode.Scalar) -> LineBreakUnit {
        var unit = LineBreakUnit(ScalarProperties(scalar))
        if unit.lineBreak == .AI { unit.lineBreak = .AL }
        return unit
    }
}
