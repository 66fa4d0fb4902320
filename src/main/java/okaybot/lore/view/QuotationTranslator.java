package okaybot.lore.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Quotation;
import okaybot.lore.TranslatedText;

/// Translates quotations. Their words stay as they were said; the translation stands beside them.
final class QuotationTranslator {
    private final TextTranslator texts;
    private final Map<String, String> words = new HashMap<>();

    QuotationTranslator(TextTranslator texts) {
        this.texts = texts;
    }

    /// What the words are about and where they were said is read as one sentence, and translated as one.
    Quotation translate(Quotation quotation) {
        var part = new ContentPart(ContentPart.QUOTATIONS, quotation.id());
        var translated = texts.find(part, quotation, "words", quotation.words());
        var asked = TextTranslator.asked(translated, quotation.asked());
        translated.ifPresentOrElse(
                found -> words.put(quotation.id(), found.text()), () -> texts.addUntranslated(quotation.words()));
        var of = texts.find(part, quotation, "of", quotation.of()).map(TranslatedText::text);
        var where = quotation.where()
                .flatMap(english -> texts.find(part, quotation, "where", english).map(TranslatedText::text));
        if (of.isPresent() && where.isPresent() == quotation.where().isPresent()) {
            return with(quotation, of.orElseThrow(), where, asked);
        }
        texts.addUntranslated(quotation.of());
        quotation.where().ifPresent(texts::addUntranslated);
        return with(quotation, quotation.of(), quotation.where(), asked);
    }

    private static Quotation with(Quotation quotation, String of, Optional<String> where,
            List<String> asked) {
        return new Quotation(quotation.id(), quotation.words(), quotation.by(), of, where, quotation.date(),
                quotation.about(), quotation.sources(), quotation.after(), asked);
    }

    /// The translated words, by the id of the quotation.
    Map<String, String> words() {
        return Map.copyOf(words);
    }
}
