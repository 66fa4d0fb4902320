package okaybot.platform.layout;

/// Writes the text of a line in one format, and is the only one who escapes there. In which order, the layout decides.
public interface TextWriter {
    void plain(String text);

    void strong(String text);

    /// What a fact is about, with a colon or whatever separates it from the fact.
    void label(String text);

    /// Superscript numbers of sources.
    default void marks(String superscripts) {
        plain(superscripts);
    }

    /// Begins a cover, which the reader has to lift.
    ///
    /// @param after the episode after which the text is no spoiler any more
    void openCover(int after);

    void closeCover(int after);
}
