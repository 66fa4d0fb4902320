package okaybot.picture;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
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
import okaybot.picture.draw.TextColumn;
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

    private static byte[] png(Content content, Typeface typeface) {
        var colors = content.colors();
        var heading = new TextColumn(WIDTH - 2 * MARGIN, typeface)
                .add(content.title(), TITLE, colors.accent())
                .add(content.show(), TEXT, colors.muted());
        var events = content.events().stream().map(event -> column(event, colors, typeface)).toList();
        var top = MARGIN + heading.height() + GAP;
        var height = top + events.stream().mapToDouble(event -> event.height() + GAP).sum() - GAP + MARGIN;
        return Canvas.png(WIDTH, height, colors.background(), graphics -> {
            heading.draw(graphics, MARGIN, MARGIN);
            graphics.setColor(colors.faint());
            graphics.fill(new Rectangle2D.Double(MARGIN + DOT / 2 - 1, top + 8, 2,
                    height - MARGIN - events.getLast().height() - top));
            var y = top;
            for (var event : events) {
                graphics.setColor(colors.accent());
                graphics.fill(new Ellipse2D.Double(MARGIN, y + (DATE.lineHeight() - DOT) / 2, DOT, DOT));
                event.draw(graphics, MARGIN + INDENT, y);
                y += event.height() + GAP;
            }
        });
    }

    private static TextColumn column(Event event, PictureColors colors, Typeface typeface) {
        return new TextColumn(WIDTH - 2 * MARGIN - INDENT, typeface)
                .add(event.date(), DATE, colors.accent())
                .add(event.text(), TEXT, colors.ink())
                .add(event.sources(), SMALL, colors.muted());
    }
}
