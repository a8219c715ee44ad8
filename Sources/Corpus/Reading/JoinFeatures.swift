import Foundation

/// What is known of two lines as halves of one torn paragraph, as numbers.
struct JoinFeatures {
    let bias = 1.0
    // The end of the first line.
    var endsAtPause = 0.0
    var endsInDoubt = 0.0
    // The beginning of the second one.
    var beginning = 0.0
    var beginsWell = 0.0
    var opensQuote = 0.0
    var beginsWithName = 0.0
    var beginsWithVerb = 0.0
    var isShort = 0.0
    var isIndented = 0.0
    // How the two meet.
    var quotesMeet = 0.0
    var quoteStaysOpen = 0.0
    var quoteWasNotOpen = 0.0
    var wordGain = 0.0
    var seam = 0.0
    var numberMeetsUnit = 0.0
    var pairElsewhere = 0.0
    var tripleElsewhere = 0.0
    var tornWordStaysTorn = 0.0
    var listGoesOn = 0.0
    var nounIsMissing = 0.0
    var topic = 0.0
    var topicLead = 0.0
    var topicIsBest = 0.0
    var topicOfFollowing = 0.0
    // Where they stand.
    var sameStoryAfter = 0.0
    var sameStoryBefore = 0.0
    var turned = 0.0
    var leadBetween = 0.0
    var lastOfStory = 0.0
    var secondIsOpen = 0.0
    var secondIsLast = 0.0
    var secondBeforeOwnHead = 0.0
    var secondEndsPage = 0.0
    // Whether no text stands right behind the first, and none right before the second.
    var firstIsLast = 0.0
    var secondIsOrphan = 0.0

    var values: [Double] {
        [
            bias, endsAtPause, endsInDoubt, beginning, beginsWell, opensQuote, beginsWithName,
            beginsWithVerb, isShort, isIndented, quotesMeet, quoteStaysOpen, quoteWasNotOpen,
            wordGain, seam, numberMeetsUnit, pairElsewhere, tripleElsewhere, tornWordStaysTorn,
            listGoesOn, topic, topicLead, topicIsBest, topicOfFollowing, sameStoryAfter,
            sameStoryBefore, turned, leadBetween, lastOfStory, secondIsOpen, secondIsLast,
            secondBeforeOwnHead, secondEndsPage, firstIsLast, secondIsOrphan,
            nounIsMissing,
        ]
    }

    /// The evidence in nats for a line and the one right behind it: above 0 they belong together.
    var nextScore: Double { JoinFeatures.product(values, JoinFeatures.nextWeights) }

    /// The same for lines that stand apart.
    var farScore: Double { JoinFeatures.product(values, JoinFeatures.farWeights) }

    private static func product(_ values: [Double], _ weights: [Double]) -> Double {
        var sum = 0.0
        for (value, weight) in zip(values, weights) { sum += value * weight }
        return sum
    }

    // Fitted to torn pages of which the right reading is known: the weights under which the true
    // partner of each line, or none, is the likeliest among all its candidates.
    // `endsInDoubt`, `sameStoryBefore`, `turned`, `leadBetween` and `nounIsMissing` were set
    // by hand afterwards.
    private static let nextWeights: [Double] = [
        1.22, 0.59, -1.50, -0.47, -0.66, -0.22, -0.98, 0.33, 1.45, -0.57, 4.10, -3.26, -2.96, 0.59,
        0.24, 1.74, 0.73, 0.88, -1.20, 1.81, -5.16, 4.59, 0.63, 2.03, 0.00, 0.00, 0.00, 0.00, 0.00,
        -1.52, 0.00, 0.00, 0.00, 0.00, 0.00, -3.00,
    ]
    private static let farWeights: [Double] = [
        -6.12, 0.60, -1.50, -0.81, -0.34, -1.31, -1.43, 0.53, -0.73, -0.54, 4.42, -3.55, -3.01,
        0.49, 0.29, -0.17, 0.52, 1.44, -1.20, 1.80, 0.47, 6.32, 1.99, 5.40, -1.71, -2.00, 2.40,
        3.50, 1.13, 0.00, 1.51, 1.24, 1.00, 0.37, -0.48, -3.00,
    ]

    /// The phrases that speak for the pair, strongest first.
    func why(isNext: Bool) -> [String] {
        let reasons: [(Double, String)] = [
            (isNext ? 3 : 0, "the next line"),
            (endsAtPause, "breaks off at a comma"),
            (1 - endsAtPause - endsInDoubt, "breaks off in mid-clause"),
            (-beginning - 0.9, "cannot begin a paragraph"),
            (quotesMeet * 2.5, "closes what was opened"),
            (wordGain * 0.4, "a word crosses the tear"),
            (numberMeetsUnit, "a number meets its unit"),
            (tripleElsewhere * 1.4, "the same words stand elsewhere"),
            (pairElsewhere * 0.7, "letters that the page joins elsewhere"),
            (topicLead * 10, "speaks of the same things"),
            (turned, "stands under the same headline"),
        ]
        return reasons.filter { $0.0 > 0 }.sorted { $0.0 > $1.0 }.map(\.1)
    }
}
