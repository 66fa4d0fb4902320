package okaybot.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.DateFormatter;
import okaybot.answer.PictureTheme;
import okaybot.lore.Lore;
import okaybot.lore.Quotation;
import okaybot.picture.draw.Canvas;
import okaybot.picture.draw.PictureColors;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextBlock.Alignment;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// A quotation to share: the words, who said them, and the source.
public final class QuoteCard {
    private static final String FILE_NAME = "quotation.png";
    private static final double WIDTH = 400;
    private static final double MARGIN = 30;
    private static final double GAP = 16;
    private static final TextStyle SPEAKER = TextStyle.regular(14);
    private static final TextStyle SMALL = TextStyle.regular(12);
    private static final TextStyle SHOW = TextStyle.bold(12.5f);

    private QuoteCard() {}

    /// What stands on the card.
    ///
    /// @param translation of the words; empty if they are in the reader's language
    record Content(String words, Optional<String> translation, String attribution, String sources, String show,
            PictureColors colors) {}

    /// Empty if the reader may not know of the quotation.
    ///
    /// @param quotation its id
    /// @param lore what the reader may know of, in the reader's language
    public static Optional<Drawing> of(String quotation, Lore lore, PictureTheme theme) {
        return lore.quotations().stream().filter(one -> one.id().equals(quotation)).findFirst()
                .map(one -> content(one, lore, PictureColors.of(lore, theme)))
                .map(content -> Drawing.of(FILE_NAME, altText(content, lore.locale()), content,
                        typeface -> png(content, typeface)));
    }

    private static Content content(Quotation quotation, Lore lore, PictureColors colors) {
        var messages = PictureMessages.in(lore.locale());
        var translation = Optional.ofNullable(lore.localization().quotations().get(quotation.id()))
                .map(messages::translation);
        var sources = quotation.sources().stream().map(id -> lore.source(id).name()).collect(Collectors.joining(" · "));
        return new Content("“" + quotation.words() + "”", translation, attribution(quotation, lore),
                messages.sources(sources), lore.show().title(), colors);
    }

    /// In the language of what it is about.
    private static String attribution(Quotation quotation, Lore lore) {
        var locale = lore.localeOf(quotation.of());
        var messages = PictureMessages.in(locale);
        var day = quotation.date().map(new DateFormatter(locale)::day);
        return Stream.concat(quotation.where().stream(), day.stream()).reduce(
                messages.speaker(lore.person(quotation.by()).name(), quotation.of()), messages::attribution);
    }

    private static String altText(Content content, Locale locale) {
        var words = content.translation().map(translation -> content.words() + " (" + translation + ")")
                .orElse(content.words());
        return PictureMessages.in(locale).quotation(words, content.attribution(), content.show()) + " "
                + content.sources();
    }

    private static byte[] png(Content content, Typeface typeface) {
        var colors = content.colors();
        var width = WIDTH - 2 * MARGIN;
        var words = TextBlock.of(content.words(), TextStyle.bold(content.words().length() > 60 ? 22 : 28), width,
                typeface);
        var translation = content.translation().map(text -> TextBlock.of(text, SPEAKER, width, typeface));
        var speaker = TextBlock.of(content.attribution(), SPEAKER, width, typeface);
        var show = TextBlock.of(content.show(), SHOW, width, typeface);
        var sources = TextBlock.of(content.sources(), SMALL, width, typeface);
        var height = MARGIN + words.height() + GAP
                + translation.map(text -> text.height() + GAP / 2).orElse(0.0) + speaker.height() + 2 * GAP
                + show.height() + sources.height() + MARGIN;
        return Canvas.png(WIDTH, height, colors.background(), graphics -> {
            graphics.setColor(colors.accent());
            graphics.fillRect(0, 0, 6, (int) Math.ceil(height));
            var y = MARGIN;
            words.draw(graphics, MARGIN, y, Alignment.LEFT, colors.ink(), typeface);
            y += words.height() + GAP;
            if (translation.isPresent()) {
                translation.get().draw(graphics, MARGIN, y, Alignment.LEFT, colors.muted(), typeface);
                y += translation.get().height() + GAP / 2;
            }
            speaker.draw(graphics, MARGIN, y, Alignment.LEFT, colors.ink(), typeface);
            y += speaker.height() + 2 * GAP;
            for (var block : List.of(show, sources)) {
                block.draw(graphics, MARGIN, y, Alignment.LEFT, block.equals(show) ? colors.accent() : colors.muted(),
                        typeface);
                y += block.height();
            }
        });
    }
}
