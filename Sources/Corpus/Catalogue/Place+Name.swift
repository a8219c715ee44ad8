extension Place {
    /// The page file's own name, such as `003_f7f43db65705d640.txt`.
    package var pageName: String {
        page.split(separator: "/").last.map(String.init) ?? page
    }
}
