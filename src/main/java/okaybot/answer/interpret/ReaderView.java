package okaybot.answer.interpret;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import okaybot.lore.Lore;
import okaybot.search.engine.AskedText;
import okaybot.search.engine.MultilingualEngine;

/// What a reader may know of, and the texts of one request of theirs, each of which is read only once. For one thread.
public final class ReaderView {
    private final Supplier<MultilingualEngine> engine;
    private final Lore lore;
    private final int ceiling;
    private final Map<String, AskedText> asked = new HashMap<>();

    /// @param engine made for the lore; not needed before a text is asked
    /// @param lore what the reader may know of, in their language
    /// @param ceiling the last episode that the reader has watched
    public ReaderView(Supplier<MultilingualEngine> engine, Lore lore, int ceiling) {
        this.engine = engine;
        this.lore = lore;
        this.ceiling = ceiling;
    }

    /// What the reader may know of, in their language.
    public Lore lore() {
        return lore;
    }

    /// The last episode that the reader has watched.
    public int ceiling() {
        return ceiling;
    }

    /// A text in which the reader asks something.
    public AskedText ask(String text) {
        return asked.computeIfAbsent(text, other -> engine.get().ask(other, lore, ceiling));
    }
}
