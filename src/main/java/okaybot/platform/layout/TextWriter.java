package okaybot.platform.layout;

/// Writes the text of a line in one format. All escaping for that format is done here; the layout decides the order of
/// the calls.
public interface TextWriter {
    void plain(String text);

    void strong(String text);

    /// The label of a fact, with a colon or another separator after it.
    void label(String text);

    /// Superscript numbers of sources.
    default void marks(String superscripts) {
        plain(superscripts);
    }

    /// Begins a spoiler cover.
    ///
    /// @param after the episode after which the text is no spoiler any more
    void openCover(int after);

    void closeCover(int after);
}
