import Foundation

/// What is known of two lines as halves of one torn paragraph, as numbers.
struct JoinFeatures {
    var bias = 0.0
    var isNext = 0.0
    var endsAtPause = 0.0
    var endsInDoubt = 0.0
    var beginning = 0.0
    var isLeftover = 0.0
    var opensQuote = 0.0
    var quotesMeet = 0.0
    var quoteStaysOpen = 0.0
    var quoteWasNotOpen = 0.0
    var wordGain = 0.0
    var seam = 0.0
    var numberMeetsUnit = 0.0
    var pairElsewhere = 0.0
    var tripleElsewhere = 0.0
    var topic = 0.0
    var topicLead = 0.0
    var sameStoryAfter = 0.0
    var nearlyNext = 0.0
    var sameStoryBefore = 0.0
    var turned = 0.0
    var lastOfStory = 0.0
    var otherOpenBefore = 0.0
    var nextBegins = 0.0
    var nextGoesOn = 0.0
    var secondIsOpen = 0.0
    var isShort = 0.0
    // The next line is judged by a scale of its own: it goes on unless it cannot.
    var nextBeginning = 0.0
    var nextWordGain = 0.0
    var nextSeam = 0.0
    var nextTopicLead = 0.0
    var nextAtPause = 0.0
    var nextQuoteOpens = 0.0

    var values: [Double] {
        [
            bias, isNext, endsAtPause, endsInDoubt, beginning, isLeftover, opensQuote, quotesMeet,
            quoteStaysOpen, quoteWasNotOpen, wordGain, seam, numberMeetsUnit, pairElsewhere,
            tripleElsewhere, topic, topicLead, sameStoryAfter, nearlyNext, sameStoryBefore, turned,
            lastOfStory, otherOpenBefore, nextBegins, nextGoesOn, secondIsOpen, isShort,
            nextBeginning, nextWordGain, nextSeam, nextTopicLead, nextAtPause, nextQuoteOpens,
        ]
    }

    /// The evidence's weight in nats: above 0 the pair belongs together.
    var score: Double { zip(values, JoinFeatures.weights).reduce(0) { $0 + $1.0 * $1.1 } }

    /// Fitted by logistic regression to torn pages of which the right reading is known.
    private static let weights: [Double] = [
        -5.0, 5.1, 0.8, 0.3, -0.6, 0.1, -0.1, 2.7, -3.4, -2.8, 0.45, 0.3, -0.4, 0.7, 1.0, -0.4, 9.0,
        -1.0, 0.1, -1.3, 1.4, 1.5, -0.9, 0.3, -0.9, -1.6, -0.3, 0, 0, 0, 0, 0, 0,
    ]

    /// The phrases that speak for the pair, strongest first.
    var why: [String] {
        let reasons: [(Double, String)] = [
            (3 * isNext, "the next line"),
            (endsAtPause, "breaks off at a comma"),
            (1 - endsAtPause - endsInDoubt, "breaks off in mid-clause"),
            (max(isLeftover * 3, -beginning - 0.9), "cannot begin a paragraph"),
            (quotesMeet * 2.5, "closes what was opened"),
            (wordGain * 0.4, "a word crosses the tear"),
            (numberMeetsUnit, "a number meets its unit"),
            (tripleElsewhere * 1.4, "the page says the same words elsewhere"),
            (pairElsewhere * 0.7, "letters that the page joins elsewhere"),
            (topic * 10 - 0.8, "speaks of the same things"),
            (turned, "stands under the same headline"),
        ]
        return reasons.filter { $0.0 > 0 }.sorted { $0.0 > $1.0 }.map(\.1)
    }
}
