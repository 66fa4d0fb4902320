package okaybot.search.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.search.spelling.SpellChecker;
import okaybot.search.talk.QuestionLanguageDetector;

/// Answers questions in every language into which the content is translated, whatever language the reader has otherwise. What a
/// language needs is built when somebody first asks in it. Thread-safe; keeps nothing of what is asked.
public final class MultilingualEngine {
    private final QuestionLanguageDetector languages;
    private final SpellChecker spelling;
    private final Map<Locale, QuestionEngine> engines = new ConcurrentHashMap<>();

    /// @param lore what a reader may know of; it is not kept
    public MultilingualEngine(Lore lore) {
        languages = new QuestionLanguageDetector(lore);
        spelling = new SpellChecker(lore);
    }

    /// A text without its typing mistakes, if it is in English.
    public String corrected(String text) {
        var corrected = spelling.corrected(text);
        return corrected.equals(text) || !languages.detect(text).getFirst().equals(Locale.ENGLISH) ? text : corrected;
    }

    /// A text in which a reader asks something.
    ///
    /// @param lore the one that this was made for, in the language of the reader
    /// @param ceiling the last episode that the reader has watched
    public AskedText ask(String text, Lore lore, int ceiling) {
        return new AskedText(engines(text, lore), text, lore, ceiling);
    }

    /// Those of the languages in which a text may be, the most likely first.
    private List<QuestionEngine> engines(String text, Lore lore) {
        return languages.detect(text).stream().map(language -> engines.computeIfAbsent(language,
                own -> new QuestionEngine(LoreTranslator.translate(lore.inEnglish(), own)))).toList();
    }
}
