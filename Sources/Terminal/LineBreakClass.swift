/// The line-break classes of UAX #14 under the standard's own names, in the table's order.
///
/// SA, SG, XX and CJ never occur: the table holds what rule LB1 makes of them. AI stays, because
/// the Chinese tailoring decides on it by context.
enum LineBreakClass: UInt8, Sendable {
    case AL, AI, B2, BA, BB, BK, CB, CL, CM, CP, CR, EB, EM, EX, GL, H2, H3, HL, HY, ID, IN, IS
    case JL, JT, JV, LF, NL, NS, NU, OP, PO, PR, QU, RI, SP, SY, WJ, ZW, ZWJ

    /// Ends the line by force (rules LB4 and LB5).
    var isHardBreak: Bool {
        switch self {
        case .BK, .CR, .LF, .NL: true
        default: false
        }
    }

    var isLetter: Bool { self == .AL || self == .HL }
}
