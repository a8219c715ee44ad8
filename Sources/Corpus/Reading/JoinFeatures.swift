import Foundation

/// What is known of two lines as halves of one torn paragraph, as numbers.
struct JoinFeatures {
    let bias = 1.0
    // The end of the first line.
    var endsAtPause = 0.0
    var endsInDoubt = 0.0
    var endsInWord = 0.0
    var endsInListing = 0.0
    // The beginning of the second one.
    var beginning = 0.0
    var beginsWell = 0.0
    var opensQuote = 0.0
    var clauseLength = 0.0
    var sentenceLength = 0.0
    var beginsWithListing = 0.0
    var beginsWithSpeaker = 0.0
    var beginsWithName = 0.0
    var beginsWithVerb = 0.0
    var beginsInWord = 0.0
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
    var topic = 0.0
    var topicLead = 0.0
    // Where they stand.
    var sameStoryAfter = 0.0
    var sameStoryBefore = 0.0
    var turned = 0.0
    var lastOfStory = 0.0
    var secondIsOpen = 0.0
    // How well the first would go on in its own next line, the second from the line before it.
    var firstHasNext = 0.0
    var firstIsLast = 0.0
    var secondHasPrevious = 0.0
    var secondIsOrphan = 0.0

    var values: [Double] {
        [
            bias, endsAtPause, endsInDoubt, endsInWord, endsInListing, beginning, beginsWell,
            opensQuote, clauseLength, sentenceLength, beginsWithListing, beginsWithSpeaker,
            beginsWithName, beginsWithVerb, beginsInWord, isShort, isIndented, quotesMeet,
            quoteStaysOpen, quoteWasNotOpen, wordGain, seam, numberMeetsUnit, pairElsewhere,
            tripleElsewhere, tornWordStaysTorn, listGoesOn, topic, topicLead, sameStoryAfter,
            sameStoryBefore, turned, lastOfStory, secondIsOpen, firstHasNext, firstIsLast,
            secondHasPrevious, secondIsOrphan,
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

    // Both fitted by logistic regression to torn pages of which the right reading is known.
    private static let nextWeights: [Double] = [
        2.68, 0.21, 0.93, -0.51, 0.27, -0.42, -0.10, -0.45, -0.14, -0.42, -0.10, -0.39, -0.78,
        0.44, -0.17, -1.60, -0.62, 2.24, -2.58, -2.75, 0.43, 0.25, 1.33, 0.81, 0.91, -0.53, 1.04,
        -1.60, 5.76, 0.00, 0.00, 0.00, 0.00, -1.34, 0.00, 0.00, 0.00, 0.00,
    ]
    private static let farWeights: [Double] = [
        -1.94, 0.52, 0.09, 0.31, -0.24, -0.42, -0.06, -0.56, -0.14, -0.45, 0.27, -0.28, -1.42,
        0.16, -0.12, -0.67, -0.56, 1.35, -3.41, -1.94, 0.41, 0.31, -0.43, 0.92, 0.99, -1.72,
        1.29, 2.05, 10.34, -1.10, -1.70, 1.54, 0.99, -3.80, -0.73, 0.06, -0.96, -0.25,
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
            (tripleElsewhere * 1.4, "the page says the same words elsewhere"),
            (pairElsewhere * 0.7, "letters that the page joins elsewhere"),
            (topicLead * 10, "speaks of the same things"),
            (turned, "stands under the same headline"),
        ]
        return reasons.filter { $0.0 > 0 }.sorted { $0.0 > $1.0 }.map(\.1)
    }
}
