import Terminal
import Testing

/// The conformance tests of the Unicode Character Database, version 15.0.
@Suite struct UnicodeConformanceTests {
    @Test func linesBreakByTheStandardBeforeTailoring() throws {
        let tests = try TestText.unicodeTests("LineBreakTest")
        #expect(tests.count > 7000)
        for test in tests {
            let (scalars, expected) = TestText.breaks(test)
            #expect(LineBreakRules.standardOpportunities(scalars) == expected, "\(test)")
        }
    }

    @Test func charactersAreGraphemeClusters() throws {
        let tests = try TestText.unicodeTests("GraphemeBreakTest")
        #expect(tests.count > 600)
        // The standard library's later Unicode version no longer counts ✁ among the pictures.
        for test in tests where test != "÷ 2701 × 200D × 2701 ÷" {
            let (scalars, breaks) = TestText.breaks(test)
            var expected: [String.UnicodeScalarView] = []
            for (scalar, startsCluster) in zip(scalars, breaks) {
                if startsCluster { expected.append(String.UnicodeScalarView()) }
                expected[expected.count - 1].append(scalar)
            }
            let text = String(String.UnicodeScalarView(scalars))
            #expect(text.map { Array($0.unicodeScalars) } == expected.map { Array($0) }, "\(test)")
        }
    }
}
