import Corpus

/// The order of a list.
extension AppState {
    /// Newest or most relevant first, back and forth.
    mutating func toggleOrder() -> [Effect] {
        guard case .search(_, by: let before) = list.source else {
            let sorting = key(.chooseOrder, in: .stories)
            notice = .info(
                "\(sorting.english) has the orders of this list", "按 \(sorting.chinese) 选择排序")
            return []
        }
        sorting = before == .newest ? .relevance : .newest
        return sort(by: sorting)
    }

    mutating func askForOrder() -> [Effect] {
        let options = list.source.sortings.map {
            Choice.Option(key: $0.key, label: $0.name, answer: .order($0))
        }
        mode = .choice(
            Choice(
                question: Bilingual("Sort by", "排序"), options: options, isRepeatable: false))
        return []
    }

    /// Lists the same stories in another order, from the top.
    mutating func sort(by order: StorySorting) -> [Effect] {
        list.retarget(list.source.sorted(by: order))
        list.facets?.sorting = order
        list.milliseconds = nil
        return [.count(list.source)]
    }
}

extension StorySorting {
    fileprivate var key: Character {
        switch self {
        case .newest: "n"
        case .oldest: "o"
        case .relevance: "r"
        case .longest: "l"
        case .section: "s"
        }
    }

    var name: Bilingual {
        switch self {
        case .newest: Bilingual("newest", "新稿在前")
        case .oldest: Bilingual("oldest", "旧稿在前")
        case .relevance: Bilingual("by relevance", "按相关度")
        case .longest: Bilingual("longest", "长稿在前")
        case .section: Bilingual("by section", "按栏目")
        }
    }
}
