package okaybot.lore.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.TranslatableText;
import okaybot.lore.TranslatedText;

/// Translates single texts and statements, and notes those that are not translated.
final class TextTranslator {
    private final Function<TranslatableText, Optional<TranslatedText>> translation;
    private final Set<String> untranslated = new HashSet<>();

    TextTranslator(Function<TranslatableText, Optional<TranslatedText>> translation) {
        this.translation = translation;
    }

    /// A text in the other language. One without words, such as a number, is the same in every language.
    ///
    /// @param owner the record that holds it
    /// @param component in which the owner holds it
    Optional<TranslatedText> find(ContentPart part, Record owner, String component, String english) {
        var text = new TranslatableText(part.section(), part.id(), owner, component, english);
        return translation.apply(text)
                .or(() -> text.hasWords()
                        ? Optional.empty()
                        : Optional.of(new TranslatedText(english, List.of())));
    }

    /// A text in the other language, or in English if it is not translated.
    String text(ContentPart part, Record owner, String component, String english) {
        var found = find(part, owner, component, english);
        if (found.isEmpty()) {
            addUntranslated(english);
        }
        return found.map(TranslatedText::text).orElse(english);
    }

    Optional<String> text(ContentPart part, Record owner, String component, Optional<String> english) {
        return english.map(text -> text(part, owner, component, text));
    }

    /// Statements that make up one sentence are translated together or not at all.
    List<Claim> claims(ContentPart part, List<Claim> claims) {
        var translated = new ArrayList<Claim>();
        var sentence = new ArrayList<Claim>();
        for (var claim : claims) {
            sentence.add(claim);
            if (claim.endsSentence()) {
                translated.addAll(sentence(part, sentence));
                sentence.clear();
            }
        }
        translated.addAll(sentence(part, sentence));
        return translated;
    }

    private List<Claim> sentence(ContentPart part, List<Claim> claims) {
        var found = claims.stream().map(claim -> find(part, claim, "text", claim.text())).toList();
        var isWhole = found.stream().allMatch(Optional::isPresent);
        var sentence = new ArrayList<Claim>();
        for (var i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var text = found.get(i).filter(_ -> isWhole).map(TranslatedText::text).orElse(claim.text());
            if (!isWhole) {
                addUntranslated(claim.text());
            }
            sentence.add(new Claim(text, claim.sources(), claim.after(), claim.dispute(),
                    asked(found.get(i), claim.asked())));
        }
        return sentence;
    }

    /// Questions in the reader's language first, since that is the order in which they are offered.
    static List<String> asked(Optional<TranslatedText> translated, List<String> english) {
        return Stream.concat(translated.stream().flatMap(text -> text.asked().stream()), english.stream()).toList();
    }

    void addUntranslated(String english) {
        untranslated.add(english);
    }

    /// The English texts that stay in English.
    Set<String> untranslated() {
        return Set.copyOf(untranslated);
    }
}
