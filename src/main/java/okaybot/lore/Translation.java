package okaybot.lore;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The texts of the content in one language.
///
/// @param texts by the id of what they belong to, then by the English text
/// @param vocabulary the words of this language by which people ask
/// @param unanswered questions in this language that fans ask and the sources do not answer
public record Translation(Map<String, Map<String, TranslatedText>> texts, Vocabulary vocabulary,
        List<String> unanswered) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /// Nothing is translated.
    public static final Translation NONE = new Translation(Map.of(), Vocabulary.NONE, List.of());

    /// The language with a tag, such as `ko` or `pt-BR`; empty if there is none. The content itself is in English.
    public static Optional<Locale> language(String tag) {
        return Optional.of(Locale.forLanguageTag(tag)).filter(locale -> locale.toLanguageTag().equals(tag)
                && LANGUAGES.contains(locale.getLanguage())
                && !locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    /// The text in this language; empty if it is not translated.
    public Optional<TranslatedText> find(TranslatableText text) {
        return Optional.ofNullable(texts.getOrDefault(text.id(), Map.of()).get(text.english()));
    }

    /// What something is called in this language, if its name is translated.
    Optional<String> name(Named named) {
        return Optional.ofNullable(texts.getOrDefault(named.id(), Map.of()).get(named.name()))
                .map(TranslatedText::text);
    }
}
