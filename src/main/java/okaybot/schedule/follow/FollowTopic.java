package okaybot.schedule.follow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Source;
import okaybot.lore.TextHash;

/// What a place can follow.
public enum FollowTopic {
    /// Whether there will be a second season, and who says so.
    SEASON2,
    /// New sources, and new points on which they disagree.
    CONTENT;

    /// The topic with a [#word].
    public static Optional<FollowTopic> find(String word) {
        return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }

    /// What people type: `season2`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What there is about this topic, each thing as a short word that changes with it.
    public Set<String> items(Lore lore) {
        var english = lore.inEnglish();
        var items = switch (this) {
            case SEASON2 -> english.secondSeason().status().stream().map(FollowTopic::item);
            case CONTENT -> Stream.concat(english.sources().stream().map(FollowTopic::item),
                    english.disputes().stream().map(FollowTopic::item));
        };
        return items.collect(Collectors.toSet());
    }

    /// A short word for all items together.
    static String digest(Set<String> items) {
        return TextHash.of(String.join(" ", new TreeSet<>(items))).toString();
    }

    /// @param claim in English
    static String item(Claim claim) {
        return hash(claim.text(), claim.sources().stream().sorted().toList());
    }

    static String item(Source source) {
        return hash("source", List.of(source.id()));
    }

    static String item(Dispute dispute) {
        return hash("dispute", List.of(dispute.id()));
    }

    private static String hash(String text, List<String> more) {
        return TextHash.of(text + "\n" + String.join("\n", more)).toString();
    }
}
