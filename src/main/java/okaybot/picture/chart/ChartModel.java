package okaybot.picture.chart;

import java.util.List;
import java.util.Optional;
import okaybot.lore.Emblem;
import okaybot.lore.RelationKind;

/// What a chart shows, in the reader's language, and nothing that the reader may not know. It decides nothing about places.
///
/// @param kinds what the kinds of its lines are called, in the order of the legend
/// @param isInOrder whether the cards are to be read from the first to the last
public record ChartModel(String title, String subtitle, List<Card> cards, List<Group> groups, List<Line> lines,
        List<Kind> kinds, boolean isInOrder) {
    /// A character.
    ///
    /// @param original the name in its own script
    /// @param words who that is
    /// @param isSubject whether the chart is about this one
    public record Card(String id, String name, Optional<String> original, Optional<String> words,
            Optional<String> actor, Optional<Emblem> emblem, boolean isSubject) {}

    /// Characters in one frame.
    ///
    /// @param members their ids, at least one
    public record Group(String title, List<String> members) {}

    /// Everything of one kind between two characters.
    ///
    /// @param from a character's id
    /// @param to another one's id
    /// @param labels a few words each
    public record Line(String from, String to, RelationKind kind, Direction direction, List<String> labels) {}

    /// From whose side a relation is.
    public enum Direction {
        MUTUAL, FORWARD, BOTH
    }

    /// An entry of the legend.
    public record Kind(RelationKind kind, String name) {}

    Optional<Group> groupOf(Card card) {
        return groups.stream().filter(group -> group.members().contains(card.id())).findFirst();
    }
}
