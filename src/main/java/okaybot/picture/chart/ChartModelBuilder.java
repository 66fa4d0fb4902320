package okaybot.picture.chart;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Chart;
import okaybot.lore.Lore;
import okaybot.lore.Relation;
import okaybot.lore.RelationKind;
import okaybot.lore.Role;
import okaybot.picture.chart.ChartModel.Direction;
import okaybot.text.Headings;

/// Chooses what a chart shows. What lies beyond the reader's ceiling is not in it, so that no place is left empty for it.
public final class ChartModelBuilder {
    /// More can neither be read on a phone nor drawn in a short time.
    private static final int MAX_CARDS = 40;

    private final Lore lore;
    private final int ceiling;
    private final ChartMessages messages;

    /// Which groups have frames.
    private enum Frames {
        ALL(1), OF_SEVERAL(2), NONE(Integer.MAX_VALUE);

        private final int least;

        Frames(int least) {
            this.least = least;
        }
    }

    /// @param lore what the reader may know of, see [okaybot.lore.view.LoreFilter]; relations beyond the ceiling are left out
    /// @param ceiling the last episode that the reader has watched
    public ChartModelBuilder(Lore lore, int ceiling) {
        this.lore = lore;
        this.ceiling = ceiling;
        messages = ChartMessages.in(lore.locale());
    }

    /// Everybody.
    public ChartModel all() {
        return model(messages.relationships(), mostRelated(), Set.of(), Frames.ALL, _ -> true);
    }

    /// Of a large cast, those who have most to do with others.
    private List<String> mostRelated() {
        var relations = relations().toList();
        var ids = lore.roles().stream().map(Role::id)
                .sorted(Comparator.comparingLong(id -> -relations.stream().filter(one -> one.isAbout(id)).count()))
                .limit(MAX_CARDS).collect(Collectors.toSet());
        return lore.roles().stream().map(Role::id).filter(ids::contains).toList();
    }

    /// A character and those who are related to them. Empty if the reader may not know of that one.
    public Optional<ChartModel> of(String role) {
        var others = relations().filter(relation -> relation.isAbout(role)).map(relation -> relation.otherRole(role));
        return find(role).map(center -> model(messages.of(center.name()),
                Stream.concat(Stream.of(role), others).distinct().limit(MAX_CARDS).toList(), Set.of(role),
                Frames.OF_SEVERAL,
                relation -> relation.isAbout(role)));
    }

    /// The way between two different characters. Empty if there is none that the reader may know of.
    public Optional<ChartModel> between(String first, String second) {
        var path = RelationPath.between(first, second, lore, ceiling);
        if (path.size() < 2 || find(first).isEmpty() || find(second).isEmpty()) {
            return Optional.empty();
        }
        var steps = IntStream.range(1, path.size()).mapToObj(i -> Set.of(path.get(i - 1), path.get(i)))
                .collect(Collectors.toSet());
        return Optional.of(model(messages.between(lore.role(first).name(), lore.role(second).name()), path,
                Set.of(first, second), Frames.NONE,
                relation -> steps.contains(Set.of(relation.from(), relation.to()))));
    }

    /// A chart in words, in at most 1,024 characters.
    public String altText(ChartModel model) {
        return ChartAltText.of(model, sentences(model), messages);
    }

    /// The relations of a chart, as sentences.
    private List<String> sentences(ChartModel model) {
        var pairs = model.lines().stream().map(line -> Set.of(line.from(), line.to())).collect(Collectors.toSet());
        return relations().filter(relation -> pairs.contains(Set.of(relation.from(), relation.to())))
                .map(relation -> lore.role(relation.from()).name() + ": "
                        + relation.linkTo(lore.role(relation.to()).name()))
                .toList();
    }

    private Optional<Role> find(String id) {
        return lore.roles().stream().filter(role -> role.id().equals(id)).findFirst();
    }

    private Stream<Relation> relations() {
        return lore.relations().stream().filter(relation -> lore.isOpen(relation.after(), ceiling))
                .filter(relation -> !relation.from().equals(relation.to()));
    }

    /// @param subjects whom the chart is about
    private ChartModel model(String title, List<String> ids, Set<String> subjects, Frames frames,
            Predicate<Relation> shown) {
        var cards = ids.stream().map(id -> card(lore.role(id), subjects.contains(id))).toList();
        var lines = lines(relations().filter(shown)
                .filter(relation -> ids.contains(relation.from()) && ids.contains(relation.to())).toList());
        var kinds = Arrays.stream(RelationKind.values())
                .filter(kind -> lines.stream().anyMatch(line -> line.kind() == kind))
                .map(kind -> new ChartModel.Kind(kind, name(kind))).toList();
        return new ChartModel(title, lore.show().title(), cards, groups(ids, frames), lines, kinds,
                frames == Frames.NONE);
    }

    private ChartModel.Card card(Role role, boolean isSubject) {
        var cards = lore.chart().cards().stream().filter(card -> card.character().equals(role.id())).toList();
        var card = cards.isEmpty() ? Optional.<Chart.Card>empty() : Optional.of(cards.getLast());
        return new ChartModel.Card(role.id(), Headings.of(role.name(), lore.localeOf(role.name())), role.original(),
                card.map(Chart.Card::words),
                role.playedBy().map(casting -> lore.person(casting.person()).name()),
                card.flatMap(Chart.Card::emblem), isSubject);
    }

    private List<ChartModel.Group> groups(List<String> ids, Frames frames) {
        var members = new LinkedHashMap<String, Chart.Group>();
        lore.chart().groups().forEach(group -> group.members().forEach(member -> members.putIfAbsent(member, group)));
        return lore.chart().groups().stream()
                .map(group -> new ChartModel.Group(group.title(),
                        ids.stream().filter(id -> group.equals(members.get(id))).toList()))
                .filter(group -> group.members().size() >= frames.least).toList();
    }

    private List<ChartModel.Line> lines(List<Relation> relations) {
        return relations.stream()
                .collect(groupingBy(relation -> List.of(Set.of(relation.from(), relation.to()), kind(relation)),
                        LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(this::line).toList();
    }

    private static RelationKind kind(Relation relation) {
        return relation.kind().orElse(RelationKind.OTHER);
    }

    /// All relations of one kind between two characters.
    private ChartModel.Line line(List<Relation> relations) {
        var first = relations.getFirst();
        return new ChartModel.Line(first.from(), first.to(), kind(first), direction(relations),
                relations.stream().map(this::label).filter(label -> !label.isEmpty()).distinct().toList());
    }

    private static Direction direction(List<Relation> relations) {
        var from = relations.getFirst().from();
        if (relations.stream().anyMatch(ChartModelBuilder::isMutual)) {
            return Direction.MUTUAL;
        }
        var forward = relations.stream().anyMatch(relation -> relation.from().equals(from));
        var backward = relations.stream().anyMatch(relation -> !relation.from().equals(from));
        return forward && backward ? Direction.BOTH : Direction.FORWARD;
    }

    /// At work and in conflict, the two have different parts unless the same is said from both sides.
    private static boolean isMutual(Relation relation) {
        var hasParts = switch (kind(relation)) {
            case WORK, CONFLICT -> true;
            case FAMILY, LOVE, FRIENDSHIP, OTHER -> false;
        };
        return relation.back().filter(back -> !hasParts || back.equals(relation.link())).isPresent();
    }

    private String label(Relation relation) {
        return relation.label().orElseGet(() -> relation.linkTo("…").strip());
    }

    private String name(RelationKind kind) {
        return switch (kind) {
            case FAMILY -> messages.family();
            case LOVE -> messages.love();
            case FRIENDSHIP -> messages.friendship();
            case WORK -> messages.work();
            case CONFLICT -> messages.conflict();
            case OTHER -> messages.other();
        };
    }
}
