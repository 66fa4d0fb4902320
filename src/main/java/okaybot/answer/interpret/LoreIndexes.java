package okaybot.answer.interpret;

import java.util.Locale;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.search.question.MultilingualEngine;

/// The lore as readers may know it, and what finds answers in it. It is built on first use, takes longer than all else that an
/// answer needs, and depends on nothing but the lore, with which it is dropped. Several services can share it. Thread-safe.
public final class LoreIndexes {
    private final LoreViewCache views = new LoreViewCache();
    private final LoreCache<MultilingualEngine> engines = new LoreCache<>(MultilingualEngine::new);

    /// What a reader who has watched up to an episode may know of.
    public Lore visible(Lore lore, int ceiling, Locale locale) {
        return views.get(lore, ceiling, locale);
    }

    /// @param visible one of [#visible]
    MultilingualEngine engine(Lore visible) {
        return engines.get(visible.inEnglish());
    }
}
