package okaybot.schedule.rewatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Theme;
import okaybot.lore.view.LoreFilter;

/// What people can talk about after an episode: themes and disputes that they may know of then. Each comes up once before any comes
/// up again, and those that an episode opens come up after it.
record TalkTopics(List<Theme> themes, List<Dispute> disputes) {
    private static final int MAX_TOPICS = 2;

    /// @param lore in the language of the channel
    /// @param episode after which they are talked about
    static TalkTopics after(int episode, Lore lore) {
        var english = lore.inEnglish();
        var used = new HashSet<String>();
        var before = new HashSet<>(ids(LoreFilter.upTo(english, 0)));
        var chosen = List.<String>of();
        for (var number = 1; number <= episode; number++) {
            var known = ids(LoreFilter.upTo(english, number));
            chosen = choose(known, used, before, number);
            used.addAll(chosen);
            before.addAll(known);
        }
        return of(chosen, LoreFilter.upTo(lore, episode));
    }

    private static TalkTopics of(List<String> ids, Lore lore) {
        return new TalkTopics(lore.themes().stream().filter(theme -> ids.contains(themeId(theme))).toList(),
                lore.disputes().stream().filter(dispute -> ids.contains(disputeId(dispute))).toList());
    }

    /// @param before what people knew of before the episode
    private static List<String> choose(List<String> known, Set<String> used, Set<String> before, int episode) {
        var opened = known.stream().filter(id -> !before.contains(id) && !used.contains(id)).limit(MAX_TOPICS).toList();
        if (!opened.isEmpty() || known.isEmpty()) {
            return opened;
        }
        return known.stream().filter(id -> !used.contains(id)).findFirst().map(List::of)
                .orElseGet(() -> List.of(known.get(episode % known.size())));
    }

    /// Themes and disputes by turns.
    private static List<String> ids(Lore lore) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < Math.max(lore.themes().size(), lore.disputes().size()); i++) {
            lore.themes().stream().skip(i).limit(1).map(TalkTopics::themeId).forEach(ids::add);
            lore.disputes().stream().skip(i).limit(1).map(TalkTopics::disputeId).forEach(ids::add);
        }
        return ids;
    }

    private static String themeId(Theme theme) {
        return "theme " + theme.id();
    }

    private static String disputeId(Dispute dispute) {
        return "dispute " + dispute.id();
    }
}
