package okaybot.lore;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.yaml.YamlReader;

/// What no single value shows: that references lead somewhere, and that spoilers name an episode there is.
final class SeedValidator {
    private final YamlReader reader;
    private final Lore lore;
    private final boolean complete;
    private final Set<String> missingSections = new HashSet<>();
    private final Set<String> sources;
    private final Set<String> disputes;

    /// @param complete whether every file could be read; otherwise a reference may lead to what stands in another one
    SeedValidator(YamlReader reader, Lore lore, boolean complete) {
        this.reader = reader;
        this.complete = complete;
        this.lore = lore;
        sources = ids(lore.sources(), Source::id);
        disputes = ids(lore.disputes(), Dispute::id);
    }

    void validate() {
        new UniquenessCheck(reader).check(lore);
        lore.claims().forEach(this::claim);
        lore.disputes().forEach(this::dispute);
        lore.relations().forEach(this::relation);
        people();
        premise();
        dates();
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    private void claim(Claim claim) {
        sources(claim, claim.sources());
        after(claim, claim.after());
        disputed(claim, claim.dispute());
    }

    private void dispute(Dispute dispute) {
        after(dispute, dispute.after());
        dispute.readings().forEach(reading -> sources(reading, reading.sources()));
        if (dispute.readings().size() == 1) {
            reader.report(dispute, "readings", "a dispute needs two readings or more",
                    "add what the others say, or make it a plain statement");
        }
    }

    private void relation(Relation relation) {
        var roles = ids(lore.roles(), Role::id);
        if (relation.from().equals(relation.to())) {
            reader.report(relation, "to", "nobody stands in a relation to themselves", "name another character");
        }
        reference(relation, "from", relation.from(), roles, "characters");
        reference(relation, "to", relation.to(), roles, "characters");
        sources(relation, relation.sources());
        after(relation, relation.after());
        disputed(relation, relation.dispute());
    }

    private void people() {
        var people = ids(lore.people(), Person::id);
        lore.roles().stream().flatMap(role -> role.playedBy().stream()).forEach(casting -> {
            reference(casting, "person", casting.person(), people, "people");
            sources(casting, casting.sources());
        });
        lore.honours().forEach(honour -> references(honour, "about", honour.about(), people, "people"));
        for (var quotation : lore.quotations()) {
            reference(quotation, "by", quotation.by(), people, "people");
            references(quotation, "about", quotation.about(), topics(), "people, characters or themes");
            sources(quotation, quotation.sources());
            after(quotation, quotation.after());
        }
    }

    private Set<String> topics() {
        return Stream.of(lore.people(), lore.roles(), lore.themes())
                .flatMap(List::stream)
                .map(Named::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void premise() {
        lore.plot().premise().stream().filter(claim -> claim.after().isPresent()).forEach(
                claim -> reader.report(claim, "after",
                        "the premise is read by everyone, so nothing in it may be a spoiler",
                        "move this to `story` or `ending`"));
    }

    private void dates() {
        lore.sources().forEach(source -> dated(source, source));
        lore.secondSeason().timeline().forEach(event -> dated(event, event));
    }

    private void dated(Record owner, Dated dated) {
        if (dated.date().isPresent() && dated.bound().isPresent()) {
            reader.report(owner, "bound", "there is a `date` already",
                    "`bound` is for what carries no date; leave one out");
        }
    }

    private void sources(Record owner, List<String> named) {
        references(owner, "sources", named, sources, "sources");
    }

    private void disputed(Record owner, Optional<String> dispute) {
        dispute.ifPresent(id -> reference(owner, "dispute", id, disputes, "disputes"));
    }

    private void after(Record owner, Optional<SpoilerThreshold> after) {
        var last = lore.lastEpisode();
        after.filter(named -> last > 0 && !named.equals(SpoilerThreshold.END) && named.episode() > last).ifPresent(
                named -> reader.report(owner, "after", "there is no episode " + named.episode(),
                        "the last one is " + last + "; `end` stands for it"));
    }

    private void reference(Record owner, String component, String id, Set<String> known, String section) {
        if (isUnknown(id, known, section)) {
            reader.report(owner, component, unknown(id, section), YamlReader.suggest(id, known));
        }
    }

    private void references(Record owner, String component, List<String> named, Set<String> known, String section) {
        for (var i = 0; i < named.size(); i++) {
            if (isUnknown(named.get(i), known, section)) {
                reader.report(owner, component, i, unknown(named.get(i), section),
                        YamlReader.suggest(named.get(i), known));
            }
        }
    }

    /// A section that is missing as a whole is worth one word, not one for each reference.
    private boolean isUnknown(String id, Set<String> known, String section) {
        return complete && !known.contains(id) && (!known.isEmpty() || missingSections.add(section));
    }

    private static String unknown(String id, String section) {
        return "nothing in `" + section + "` has the id `" + id + "`";
    }
}
