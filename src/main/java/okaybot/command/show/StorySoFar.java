package okaybot.command.show;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.text.TextWidth;

/// The premise and the story up to an episode, in the order in which it happens, in pages for the screen of a phone.
///
/// @param pages at least one; each has paragraphs of statements that may be known after the same episode
record StorySoFar(List<List<List<Claim>>> pages) {
    /// What fits on a screen beside the title, the sources and the buttons, in Latin letters.
    private static final int MAX_CHARACTERS = 680;

    /// @param last the last episode; 0 for the premise alone
    StorySoFar(Lore lore, int last) {
        this(pages(paragraphs(lore, last), lore));
    }

    private static List<List<Claim>> paragraphs(Lore lore, int last) {
        var plot = lore.plot();
        var parts = last == 0 ? Stream.of(plot.premise()) : Stream.of(plot.premise(), plot.story(), plot.ending());
        var story = new TreeMap<Integer, List<Claim>>();
        parts.flatMap(List::stream)
                .forEach(claim -> story.computeIfAbsent(after(claim, lore), _ -> new ArrayList<>()).add(claim));
        return List.copyOf(story.headMap(last, true).values());
    }

    /// The episode after which a statement is no spoiler; 0 if it never was one.
    private static int after(Claim claim, Lore lore) {
        return claim.after().map(lore::episode).orElse(0);
    }

    private static List<List<List<Claim>>> pages(List<List<Claim>> paragraphs, Lore lore) {
        var pages = new ArrayList<List<List<Claim>>>(List.of(new ArrayList<>()));
        var room = MAX_CHARACTERS;
        for (var paragraph : paragraphs) {
            pages.getLast().add(new ArrayList<>());
            for (var claim : paragraph) {
                room -= length(claim, lore);
                if (room < 0 && !pages.getLast().equals(List.of(List.of()))) {
                    pages.add(new ArrayList<>(List.of(new ArrayList<>())));
                    room = MAX_CHARACTERS - length(claim, lore);
                }
                pages.getLast().getLast().add(claim);
            }
        }
        return pages;
    }

    /// With what will be said of its dispute.
    private static int length(Claim claim, Lore lore) {
        return TextWidth.of(claim.text()) + claim.dispute().map(lore::dispute).stream()
                .mapToInt(dispute -> TextWidth.of(dispute.point())
                        + dispute.readings().stream().mapToInt(reading -> TextWidth.of(reading.text())).sum())
                .sum();
    }
}
