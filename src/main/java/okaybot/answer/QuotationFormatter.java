package okaybot.answer;

import java.util.Optional;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Quotation;

/// Writes quotations.
///
/// @param lore in which they are, in the reader's language
public record QuotationFormatter(Lore lore) {
    /// The words in quotation marks.
    public String words(Quotation quotation) {
        return "“" + quotation.words() + "”";
    }

    /// Who said it about what, and where or when, in the language of what it is about.
    public String attribution(Quotation quotation) {
        var locale = lore.localeOf(quotation.of());
        var messages = AnswerMessages.in(locale);
        var day = quotation.date().map(new DateFormatter(locale)::day);
        return Stream.concat(quotation.where().stream(), day.stream()).reduce(
                messages.quotedFrom(lore.person(quotation.by()).name(), quotation.of()), messages::quotedWhere);
    }

    /// What the words mean; empty if they are in the reader's language or nobody has translated them.
    public Optional<String> translation(Quotation quotation) {
        return Optional.ofNullable(lore.localization().quotations().get(quotation.id()))
                .map(AnswerMessages.in(lore.locale())::ourTranslation);
    }
}
