/// Which three letters were seen in a row.
///
/// Held as sorted fingerprints of 32 bits: of a million rows, one in four thousand of the others
/// is taken for one that was seen.
struct TripleSet: Hashable, Sendable {
    private(set) var fingerprints: [UInt32] = []

    init() {}

    /// Fingerprints as they were kept; nil when they are not in order.
    init?(fingerprints: [UInt32]) {
        for (left, right) in zip(fingerprints, fingerprints.dropFirst()) where left >= right {
            return nil
        }
        self.fingerprints = fingerprints
    }

    /// Adds the letters of paragraphs, of which marks part the rows.
    mutating func formUnion(_ paragraphs: [[Unicode.Scalar]]) {
        for paragraph in paragraphs {
            var letters = 0
            for (place, scalar) in paragraph.enumerated() {
                letters = CharacterClass(scalar).isLetter ? letters + 1 : 0
                guard letters > 2 else { continue }
                fingerprints.append(
                    Self.fingerprint(paragraph[place - 2], paragraph[place - 1], scalar))
            }
        }
        fingerprints.sort()
        var last: UInt32?
        fingerprints.removeAll { fingerprint in
            defer { last = fingerprint }
            return fingerprint == last
        }
    }

    func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar)
        -> Bool
    {
        let wanted = Self.fingerprint(first, second, third)
        var low = 0
        var high = fingerprints.count
        while low < high {
            let middle = (low + high) / 2
            if fingerprints[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < fingerprints.count && fingerprints[low] == wanted
    }

    private static func fingerprint(
        _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar
    ) -> UInt32 {
        var hash = UInt64(first.value) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ UInt64(second.value)) &* 0xC2B2_AE3D_27D4_EB4F
        hash = (hash ^ UInt64(third.value)) &* 0x9E37_79B9_7F4A_7C15
        return UInt32(truncatingIfNeeded: hash >> 32)
    }
}
