/// The lines from one story's head up to the next one's.
struct Territory {
    /// First line of the head; nil where text stands under no headline.
    var head: Int?
    var section: Int?
    var series: Int?
    var lines: [Int] = []
}

/// A page cut at its heads.
struct Territories {
    private(set) var all: [Territory] = []
    /// For each line the number of its territory.
    private(set) var number: [Int: Int] = [:]

    init(order: [Int], readings: [Int: RoleReading], passages: [Passage]) {
        var found = [Territory()]
        var section: Int?
        var series: Int?
        var home = 0
        var homeHasText = false
        for (place, index) in order.enumerated() {
            guard let reading = readings[index] else { continue }
            switch reading.role {
            case .section:
                section = index
                series = nil
                continue
            case .series:
                series = index
                // With a sign before it it is a label like others and ends the one before.
                if passages[index].beginning == .mark { section = nil }
                continue
            case .block: break
            }
            if reading.beginsStory {
                // Briefs end where a story with a headline begins.
                if reading.role.isHead, let label = section, found[home].section == label,
                    SectionWords.isBriefs(passages[label].text)
                {
                    section = nil
                }
                found.append(Territory(head: index, section: section, series: series))
                home = found.count - 1
                homeHasText = false
            } else if homeHasText, Territories.isPicture(place, order, readings) {
                // A picture inside or behind a story is a story of its own; what follows it
                // belongs to the story it interrupts.
                found.append(Territory(section: section, series: series))
                found[found.count - 1].lines.append(index)
                continue
            } else if reading.role == .block(.credit), let last = found.last?.lines.last,
                found.count - 1 != home, place > 0, order[place - 1] == last
            {
                found[found.count - 1].lines.append(index)
                continue
            }
            found[home].lines.append(index)
            if !reading.role.isHead { homeHasText = true }
        }
        all = found
        for (number, territory) in found.enumerated() {
            for line in territory.lines { self.number[line] = number }
        }
    }

    /// Whether a caption with its credit begins at a place.
    private static func isPicture(
        _ place: Int, _ order: [Int], _ readings: [Int: RoleReading]
    ) -> Bool {
        guard readings[order[place]]?.role == .block(.caption), place + 1 < order.count else {
            return false
        }
        return readings[order[place + 1]]?.role == .block(.credit)
    }
}
