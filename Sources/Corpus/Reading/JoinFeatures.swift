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
    var leadBetween = 0.0
    var bothLonely = 0.0
    var bothLonelyTurned = 0.0
    var lonelyTopic = 0.0
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
            sameStoryBefore, turned, leadBetween, bothLonely,
            bothLonelyTurned, lonelyTopic, lastOfStory, secondIsOpen, firstHasNext, firstIsLast,
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
        2.30, 0.22, 0.93, -0.50, 0.28, -0.34, -0.25, -0.41, -0.12, -0.31, -0.12, -0.49, -0.81,
        0.41, -0.16, -1.50, -0.57, 2.33, -1.70, -1.70, 0.42, 0.26, 1.29, 0.95, 0.81, -0.52, 0.99,
        -1.80, 5.61, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, -1.27, 0.00, 0.00, 0.00,
        0.00,
    ]
    private static let farWeights: [Double] = [
        -1.61, 0.46, -0.17, 0.39, -0.29, -0.41, 0.01, -0.47, -0.12, -0.44, 0.23, -0.41, -1.42, 0.19,
        -0.12, -0.84, -0.54, 1.96, -3.22, -1.82, 0.41, 0.31, -0.35, 0.91, 1.05, -1.83, 1.32, 1.73,
        9.66, -1.12, -1.78, 0.30, 4.63, -0.39, 1.05, 2.50, 0.76, -1.50, -0.80, 0.25, -1.15, -0.36,
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
