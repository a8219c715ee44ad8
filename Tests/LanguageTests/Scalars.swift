import Language

/// The folded scalars of a text.
func scalars(_ text: String) -> [Unicode.Scalar] {
    FoldedText(text).scalars
}

func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}
