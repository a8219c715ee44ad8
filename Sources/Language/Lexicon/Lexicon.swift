import CLexicon

/// The words of the language with how often they are used, built into the program.
///
/// All text is given as folded scalars (`FoldedText.scalars`): the words are simplified. Asking
/// costs no start-up time: the trie is read where it lies in the executable.
///
/// A reading engine asks at a tear, with the last few scalars of one line and the first few of
/// another: `words(in:crossing:)` gives the words that span it, and `Segmenter.gain(joining:to:)`
/// what joining the two is worth as a whole.
package struct Lexicon: Sendable {
    package static let shared = Lexicon()

    /// A word found in a text.
    package struct Word: Hashable, Sendable {
        /// Indices into the scalars that were asked about.
        package var range: Range<Int>
        /// Natural logarithm of the word's share of all words.
        package var logProbability: Double
        package var kind: WordKind
    }

    /// No word is longer than this many scalars.
    package static let longestWordLength = 12

    private let labels: BinaryArray<UInt16>
    private let first: BinaryArray<UInt32>
    private let costs: BinaryArray<UInt16>
    private let kinds: BinaryArray<UInt8>
    /// The node of each character that begins a word, 0 for none: most searches end here.
    private let roots: [UInt32]

    private init() {
        let file = BinaryFile(lexicon_words())
        labels = file.array(0)
        first = file.array(1)
        costs = file.array(2)
        kinds = file.array(3)
        var roots = [UInt32](repeating: 0, count: 1 << 16)
        for node in Int(first[0])..<Int(first[1]) { roots[Int(labels[node])] = UInt32(node) }
        self.roots = roots
    }

    /// The word that the scalars are, as a whole.
    package func word(_ scalars: some Sequence<Unicode.Scalar>) -> Word? {
        var node = 0
        var length = 0
        for scalar in scalars {
            guard let child = child(of: node, labelled: scalar) else { return nil }
            node = child
            length += 1
        }
        return word(at: node, 0..<length)
    }

    package func contains(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        word(scalars) != nil
    }

    /// Every word that begins at `start`, shortest first.
    package func words(in scalars: [Unicode.Scalar], startingAt start: Int) -> [Word] {
        var found: [Word] = []
        scalars.withUnsafeBufferPointer { text in
            forEachNode(in: text, from: start) { end, node in
                if let word = word(at: node, start..<end) { found.append(word) }
            }
        }
        return found
    }

    package func longestWord(in scalars: [Unicode.Scalar], startingAt start: Int) -> Word? {
        words(in: scalars, startingAt: start).last
    }

    /// Every word that begins before `tear` and ends behind it, from left to right.
    package func words(in scalars: [Unicode.Scalar], crossing tear: Int) -> [Word] {
        (max(0, tear - Self.longestWordLength + 1)..<tear).flatMap { start in
            words(in: scalars, startingAt: start).filter { $0.range.upperBound > tear }
        }
    }

    /// Calls `body` with the end and the node of each stretch from `start` that begins a word.
    @inline(__always)
    func forEachNode(
        in text: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, _ body: (Int, Int) -> Void
    ) {
        var node = 0
        var position = start
        while position < text.count, let next = child(of: node, labelled: text[position]) {
            node = next
            position += 1
            body(position, node)
        }
    }

    /// The cost of the word that ends at a node, -ln of its probability; nil for a mere beginning.
    @inline(__always)
    func cost(at node: Int) -> Float? {
        let cost = costs[node]
        return cost == 0 ? nil : Float(cost) / 2048
    }

    /// The node of a word or of the beginning of one.
    func node(of scalars: some Sequence<Unicode.Scalar>) -> Int? {
        var node = 0
        for scalar in scalars {
            guard let child = child(of: node, labelled: scalar) else { return nil }
            node = child
        }
        return node
    }

    private func word(at node: Int, _ range: Range<Int>) -> Word? {
        guard let cost = cost(at: node) else { return nil }
        return Word(
            range: range, logProbability: -Double(cost),
            kind: WordKind(rawValue: kinds[node]) ?? .other)
    }

    @inline(__always)
    private func child(of node: Int, labelled scalar: Unicode.Scalar) -> Int? {
        if node == 0 {
            guard scalar.value < 1 << 16 else { return nil }
            let root = roots[Int(scalar.value)]
            return root == 0 ? nil : Int(root)
        }
        var low = Int(first[node])
        let end = Int(first[node + 1])
        var high = end
        while low < high {
            let middle = (low + high) >> 1
            if UInt32(labels[middle]) < scalar.value {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < end && UInt32(labels[low]) == scalar.value ? low : nil
    }
}
