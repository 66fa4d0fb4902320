package okaybot.answer.interpret;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;
import okaybot.lore.LoreCache;
import okaybot.search.engine.MultilingualEngine;
import okaybot.search.talk.QuestionSimplifier;
import okaybot.search.word.NamePattern;

/// The lore as readers may know it, and what reads questions and finds answers in it. It is built on first use, takes longer than all
/// else that an answer needs, and depends on nothing but the lore, with which it is dropped, and the names of the commands. Several
/// services can share it. Thread-safe.
public final class LoreIndexes {
    private static final int MAX_SIMPLIFIERS = 8;

    private final LoreViewCache views = new LoreViewCache();
    private final LoreCache<MultilingualEngine> engines = new LoreCache<>(MultilingualEngine::new);
    private final LoreCache<NamePattern> names = new LoreCache<>(NamePattern::of);
    /// By the names in the content, which are the same for almost every reader. They take long to make.
    private final LoadingCache<NamePattern, QuestionSimplifier> simplifiers = Caffeine.newBuilder()
            .maximumSize(MAX_SIMPLIFIERS)
            .executor(Runnable::run).build(QuestionSimplifier::new);
    /// By the names of the commands that there are.
    private final LoreCache<Map<Set<String>, TopicIndex>> topics = new LoreCache<>(_ -> new ConcurrentHashMap<>());

    /// What a reader who has watched up to an episode may know of.
    public Lore visible(Lore lore, int ceiling, Locale locale) {
        return views.get(lore, ceiling, locale);
    }

    /// The same, and what such a reader asks in one request.
    public ReaderView reader(Lore lore, int ceiling, Locale locale) {
        var visible = visible(lore, ceiling, locale);
        return new ReaderView(() -> engine(visible), visible, ceiling);
    }

    /// @param visible one of [#visible]
    MultilingualEngine engine(Lore visible) {
        return engines.get(visible.inEnglish());
    }

    /// @param visible one of [#visible]
    QuestionSimplifier simplifier(Lore visible) {
        return simplifiers.get(names.get(visible));
    }

    /// @param visible one of [#visible]
    TopicIndex topics(Lore visible, CommandRegistry commands) {
        return topics.get(visible).computeIfAbsent(commands.names(), _ -> TopicIndex.of(visible, commands));
    }
}
