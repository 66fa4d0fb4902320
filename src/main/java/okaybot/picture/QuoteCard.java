package okaybot.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.PictureTheme;
import okaybot.answer.QuotationFormatter;
import okaybot.lore.Lore;
import okaybot.lore.Quotation;
import okaybot.picture.draw.Canvas;
import okaybot.picture.draw.PictureColors;
import okaybot.picture.draw.TextColumn;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// A quotation to share: the words, who said them, and the source.
public final class QuoteCard {
    private static final String FILE_NAME = "quotation.png";
    private static final double WIDTH = 400;
    private static final double MARGIN = 30;
    private static final double GAP = 16;
    private static final int MANY_CHARACTERS = 60;
    private static final TextStyle WORDS = TextStyle.bold(28);
    private static final TextStyle LONG_WORDS = TextStyle.bold(22);
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
        var format = new QuotationFormatter(lore);
        var sources = quotation.sources().stream().map(id -> lore.source(id).name()).collect(Collectors.joining(" · "));
        return new Content(format.words(quotation), format.translation(quotation), format.attribution(quotation),
                PictureMessages.in(lore.locale()).sources(sources), lore.show().title(), colors);
    }

    private static String altText(Content content, Locale locale) {
        var words = content.translation().map(translation -> content.words() + " (" + translation + ")")
                .orElse(content.words());
        return PictureMessages.in(locale).quotation(words, content.attribution(), content.show()) + " "
                + content.sources();
    }

    private static byte[] png(Content content, Typeface typeface) {
        var colors = content.colors();
        var texts = new TextColumn(WIDTH - 2 * MARGIN, typeface);
        texts.add(content.words(), content.words().length() > MANY_CHARACTERS ? LONG_WORDS : WORDS, colors.ink(), GAP);
        content.translation().ifPresent(text -> texts.add(text, SPEAKER, colors.muted(), GAP / 2));
        texts.add(content.attribution(), SPEAKER, colors.ink(), 2 * GAP)
                .add(content.show(), SHOW, colors.accent())
                .add(content.sources(), SMALL, colors.muted());
        var height = MARGIN + texts.height() + MARGIN;
        return Canvas.png(WIDTH, height, colors.background(), graphics -> {
            graphics.setColor(colors.accent());
            graphics.fillRect(0, 0, 6, (int) Math.ceil(height));
            texts.draw(graphics, MARGIN, MARGIN);
        });
    }
}
