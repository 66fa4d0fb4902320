package okaybot.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okaybot.answer.DateFormatter;
import okaybot.answer.PictureTheme;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.SecondSeason;
import okaybot.picture.draw.Canvas;
import okaybot.picture.draw.PictureColors;
import okaybot.picture.draw.TextBlock;
import okaybot.picture.draw.TextBlock.Alignment;
import okaybot.picture.draw.TextStyle;
import okaybot.picture.draw.Typeface;

/// What was reported of a second season and when, the oldest first.
public final class SeasonTimeline {
    private static final String FILE_NAME = "season2.png";
    private static final int MAX_ALT_TEXT = 1024;
    private static final double WIDTH = 400;
    private static final double MARGIN = 26;
    private static final double INDENT = 24;
    private static final double GAP = 18;
    private static final double DOT = 11;
    private static final TextStyle TITLE = TextStyle.bold(20);
    private static final TextStyle DATE = TextStyle.bold(13);
    private static final TextStyle TEXT = TextStyle.regular(14);
    private static final TextStyle SMALL = TextStyle.regular(12);

    private SeasonTimeline() {}

    /// What stands on the picture.
    record Content(String title, String show, List<Event> events, PictureColors colors) {}

    /// @param sources their names
    record Event(String date, String text, String sources) {}

    /// Empty if there is nothing that the reader may know of.
    ///
    /// @param lore what the reader may know of, in the reader's language
    /// @param ceiling the last episode that the reader has watched
    public static Optional<Drawing> of(Lore lore, int ceiling, PictureTheme theme) {
        var messages = PictureMessages.in(lore.locale());
        var events = lore.secondSeason().timeline().stream().flatMap(event -> event(event, lore, ceiling).stream())
                .toList();
        var content = new Content(messages.timelineTitle(), lore.show().title(), events,
                PictureColors.of(lore, theme));
        return Optional.of(content).filter(one -> !one.events().isEmpty())
                .map(one -> Drawing.of(FILE_NAME, altText(one, messages), one, typeface -> png(one, typeface)));
    }

    private static Optional<Event> event(SecondSeason.Event event, Lore lore, int ceiling) {
        var claims = event.claims().stream()
                .filter(claim -> lore.isOpen(claim.after(), ceiling)).toList();
        var sources = claims.stream().flatMap(claim -> claim.sources().stream()).distinct()
                .map(id -> lore.source(id).name()).collect(Collectors.joining(" · "));
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(new Event(DateFormatter.of(lore).date(event),
                        claims.stream().map(Claim::text).collect(Collectors.joining(" ")), sources));
    }

    /// As much as there is room for.
    private static String altText(Content content, PictureMessages messages) {
        var text = messages.timeline(content.title(), content.show());
        for (var event : content.events()) {
            var next = text + "\n" + event.date() + ": " + event.text();
            if (next.length() > MAX_ALT_TEXT) {
                return text;
            }
            text = next;
        }
        return text;
    }

    /// The texts of an event, measured.
    private record Entry(TextBlock date, TextBlock text, TextBlock sources) {
        double height() {
            return date.height() + text.height() + sources.height();
        }
    }

    private static byte[] png(Content content, Typeface typeface) {
        var colors = content.colors();
        var width = WIDTH - 2 * MARGIN - INDENT;
        var title = TextBlock.of(content.title(), TITLE, WIDTH - 2 * MARGIN, typeface);
        var show = TextBlock.of(content.show(), TEXT, WIDTH - 2 * MARGIN, typeface);
        var entries = new ArrayList<Entry>();
        content.events().forEach(event -> entries.add(new Entry(TextBlock.of(event.date(), DATE, width, typeface),
                TextBlock.of(event.text(), TEXT, width, typeface),
                TextBlock.of(event.sources(), SMALL, width, typeface))));
        var top = MARGIN + title.height() + show.height() + GAP;
        var height = top + entries.stream().mapToDouble(entry -> entry.height() + GAP).sum() - GAP + MARGIN;
        return Canvas.png(WIDTH, height, colors.background(), graphics -> {
            title.draw(graphics, MARGIN, MARGIN, Alignment.LEFT, colors.accent(), typeface);
            show.draw(graphics, MARGIN, MARGIN + title.height(), Alignment.LEFT, colors.muted(), typeface);
            var y = top;
            var line = MARGIN + DOT / 2;
            graphics.setColor(colors.faint());
            var last = entries.getLast().height();
            graphics.fill(new Rectangle2D.Double(line - 1, y + 8, 2, height - MARGIN - last - y));
            for (var entry : entries) {
                graphics.setColor(colors.accent());
                graphics.fill(
                        new Ellipse2D.Double(MARGIN, y + (entry.date().style().size() * 1.3 - DOT) / 2, DOT, DOT));
                entry.date().draw(graphics, MARGIN + INDENT, y, Alignment.LEFT, colors.accent(), typeface);
                entry.text().draw(graphics, MARGIN + INDENT, y + entry.date().height(), Alignment.LEFT, colors.ink(),
                        typeface);
                entry.sources().draw(graphics, MARGIN + INDENT, y + entry.date().height() + entry.text().height(),
                        Alignment.LEFT, colors.muted(), typeface);
                y += entry.height() + GAP;
            }
        });
    }
}
