package okaybot.picture.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a chart shows, in words.
final class ChartAltText {
    /// Discord allows 1,024 characters to describe an attachment, Telegram as many below a photo.
    private static final int MAX_LENGTH = 1024;

    private ChartAltText() {}

    /// As much as there is room for: first who is on it, then what they are to each other.
    ///
    /// @param sentences the relations
    static String of(ChartModel model, List<String> sentences, Locale locale) {
        var messages = ChartMessages.in(locale);
        var parts = new ArrayList<>(model.cards().stream().map(ChartAltText::inWords).toList());
        parts.addAll(sentences);
        var text = messages.alt(model.title(), model.subtitle());
        for (var i = 0; i < parts.size(); i++) {
            var more = i == parts.size() - 1 ? "" : "\n" + messages.altMore(parts.size() - i - 1);
            if (text.length() + 1 + parts.get(i).length() + more.length() > MAX_LENGTH) {
                return text + "\n" + messages.altMore(parts.size() - i);
            }
            text += "\n" + parts.get(i);
        }
        return text;
    }

    private static String inWords(ChartModel.Card card) {
        return card.words().map(words -> card.name() + ", " + words).orElse(card.name());
    }
}
