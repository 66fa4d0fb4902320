package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;

/// Fills pages with lines, one after the other. A line goes to the next page whole; only one that no page holds is split.
final class DiscordPaginator {
    /// More parts under headings of their own would leave too few components for the buttons.
    static final int MOST_SECTIONS = 6;
    /// What stands between two lines at most.
    private static final int GAP = 2;
    /// In less room no line is begun that must go on overleaf.
    private static final int WORTHWHILE = 500;

    private final int room;
    private final List<List<DiscordLine>> full = new ArrayList<>();
    private List<DiscordLine> page = new ArrayList<>();

    private DiscordPaginator(int room) {
        this.room = room;
    }

    /// The lines on pages: at least one, and none empty unless there are no lines.
    ///
    /// @param room how many characters a page may have; at least 1000
    static List<List<DiscordLine>> of(List<DiscordLine> lines, int room) {
        var pages = new DiscordPaginator(room);
        lines.forEach(pages::add);
        pages.turn();
        return pages.full.isEmpty() ? List.of(List.of()) : pages.full;
    }

    private void add(DiscordLine line) {
        var length = length(line);
        if (length > room) {
            addInParts(line);
            return;
        }
        if (length > left() || (line.isHeading() && sections() == MOST_SECTIONS)) {
            turnWithHeadings();
        }
        page.add(line);
    }

    private void addInParts(DiscordLine line) {
        if (left() < WORTHWHILE) {
            turnWithHeadings();
        }
        for (var part : line.split(left() - GAP, room - GAP)) {
            if (length(part) > left()) {
                turn();
            }
            page.add(part);
        }
    }

    private static int length(DiscordLine line) {
        return line.markdown().length() + GAP;
    }

    private int left() {
        return room - page.stream().mapToInt(DiscordPaginator::length).sum();
    }

    /// A new one begins at each heading; what stands before the first is one too.
    private int sections() {
        return 1 + (int) page.stream().skip(1).filter(DiscordLine::isHeading).count();
    }

    private void turn() {
        if (!page.isEmpty()) {
            full.add(page);
        }
        page = new ArrayList<>();
    }

    /// Headings at the foot of a page go overleaf with what they stand over.
    private void turnWithHeadings() {
        var foot = new ArrayList<DiscordLine>();
        while (page.size() > 1 && page.getLast().isHeading()) {
            foot.addFirst(page.removeLast());
        }
        turn();
        page.addAll(foot);
    }
}
