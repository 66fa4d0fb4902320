package okaybot.lore.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Chart;
import okaybot.lore.Claim;
import okaybot.lore.Dated;
import okaybot.lore.Dispute;
import okaybot.lore.HexColor;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Relation;
import okaybot.lore.Role;
import okaybot.lore.Source;
import okaybot.lore.SpoilerThreshold;
import okaybot.yaml.YamlReader;

/// Checks what involves several values: that references are valid and episodes exist.
final class SeedValidator {
    /// WCAG 2.2, 1.4.3.
    private static final double READABLE_CONTRAST = 4.5;

    private final YamlReader reader;
    private final Lore lore;
    private final boolean complete;
    private final Set<String> missingSections = new HashSet<>();
    private final Set<String> sources;
    private final Set<String> disputes;

    /// @param complete whether every file could be read; otherwise a reference may point into a file that could not
    SeedValidator(YamlReader reader, Lore lore, boolean complete) {
        this.reader = reader;
        this.complete = complete;
        this.lore = lore;
        sources = ids(lore.sources(), Source::id);
        disputes = ids(lore.disputes(), Dispute::id);
    }

    void validate() {
        new UniquenessCheck(reader).check(lore);
        lore.claims().forEach(this::checkClaim);
        lore.disputes().forEach(this::checkDispute);
        lore.relations().forEach(this::checkRelation);
        checkPeople();
        checkVocabulary();
        checkChart();
        checkPremise();
        checkDates();
        new SpoilerCheck(reader, lore).check();
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    private void checkClaim(Claim claim) {
        checkSources(claim, claim.sources());
        checkThreshold(claim, claim.after());
        checkDisputeId(claim, claim.dispute());
    }

    private void checkDispute(Dispute dispute) {
        checkThreshold(dispute, dispute.after());
        dispute.readings().forEach(reading -> checkSources(reading, reading.sources()));
        if (dispute.readings().size() == 1) {
            reader.report(dispute, "readings", "a dispute needs two readings or more",
                    "add what the others say, or make it a plain statement");
        }
    }

    private void checkRelation(Relation relation) {
        var roles = ids(lore.roles(), Role::id);
        if (relation.from().equals(relation.to())) {
            reader.report(relation, "to", "a character cannot be related to themselves", "name another character");
        }
        checkReference(relation, "from", relation.from(), roles, "characters");
        checkReference(relation, "to", relation.to(), roles, "characters");
        checkSources(relation, relation.sources());
        checkThreshold(relation, relation.after());
        checkDisputeId(relation, relation.dispute());
    }

    private void checkPeople() {
        var people = ids(lore.people(), Person::id);
        lore.roles().stream().flatMap(role -> role.playedBy().stream()).forEach(casting -> {
            checkReference(casting, "person", casting.person(), people, "people");
            checkSources(casting, casting.sources());
        });
        lore.honours().forEach(honour -> checkReferences(honour, "about", honour.about(), people, "people"));
        for (var quotation : lore.quotations()) {
            checkReference(quotation, "by", quotation.by(), people, "people");
            checkReferences(quotation, "about", quotation.about(), topics(), "people, characters or themes");
            checkSources(quotation, quotation.sources());
            checkThreshold(quotation, quotation.after());
        }
    }

    private void checkVocabulary() {
        var named = lore.named().map(Named::id).collect(Collectors.toUnmodifiableSet());
        lore.vocabulary().called().forEach(
                called -> checkReference(called, "id", called.id(), named, "characters, people, themes or sources"));
        lore.vocabulary().pronounGroups().forEach(
                group -> checkReferences(group, "ids", group.ids(), named, "characters or people"));
        var links = lore.relations().stream()
                .flatMap(relation -> Stream.concat(Stream.of(relation.link()), relation.back().stream()))
                .collect(Collectors.toUnmodifiableSet());
        for (var kinship : lore.vocabulary().kinship()) {
            for (var i = 0; i < kinship.links().size(); i++) {
                if (complete && !links.contains(kinship.links().get(i))) {
                    reader.report(kinship, "links", i, "no relation has the link `" + kinship.links().get(i) + "`",
                            YamlReader.suggest(kinship.links().get(i), links));
                }
            }
        }
    }

    private void checkChart() {
        var roles = ids(lore.roles(), Role::id);
        for (var group : lore.chart().groups()) {
            checkReferences(group, "members", group.members(), roles, "characters");
            checkThreshold(group, group.after());
        }
        for (var card : lore.chart().cards()) {
            checkReference(card, "character", card.character(), roles, "characters");
            checkSources(card, card.sources());
            checkThreshold(card, card.after());
        }
        lore.chart().palette().ifPresent(palette -> {
            checkColors(palette.light());
            checkColors(palette.dark());
        });
    }

    private void checkColors(Chart.Colors colors) {
        checkContrast(colors, "ink", colors.ink());
        checkContrast(colors, "accent", colors.accent());
    }

    private void checkContrast(Chart.Colors colors, String component, HexColor color) {
        var contrast = colors.background().contrastWith(color);
        if (contrast < READABLE_CONTRAST) {
            reader.report(colors, component, String.format(Locale.ROOT,
                    "this can hardly be read on the background: the contrast is %.1f to 1", contrast),
                    "it must be 4.5 to 1 or more; make one of the two lighter or darker");
        }
    }

    private Set<String> topics() {
        return Stream.of(lore.people(), lore.roles(), lore.themes())
                .flatMap(List::stream)
                .map(Named::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void checkPremise() {
        lore.plot().premise().stream().filter(claim -> claim.after().isPresent()).forEach(
                claim -> reader.report(claim, "after",
                        "the premise is read by everyone, so nothing in it may be a spoiler",
                        "move this to `story` or `ending`"));
    }

    private void checkDates() {
        lore.sources().forEach(source -> checkDate(source, source));
        lore.secondSeason().timeline().forEach(event -> checkDate(event, event));
    }

    private void checkDate(Record owner, Dated dated) {
        if (dated.date().isPresent() && dated.bound().isPresent()) {
            reader.report(owner, "bound", "there is a `date` already",
                    "`bound` is for things without a date; leave one of the two out");
        }
    }

    private void checkSources(Record owner, List<String> named) {
        checkReferences(owner, "sources", named, sources, "sources");
    }

    private void checkDisputeId(Record owner, Optional<String> dispute) {
        dispute.ifPresent(id -> checkReference(owner, "dispute", id, disputes, "disputes"));
    }

    private void checkThreshold(Record owner, Optional<SpoilerThreshold> after) {
        var last = lore.lastEpisode();
        after.filter(named -> last > 0 && !named.equals(SpoilerThreshold.END) && named.episode() > last).ifPresent(
                named -> reader.report(owner, "after", "there is no episode " + named.episode(),
                        "the last one is " + last + "; `end` stands for it"));
    }

    private void checkReference(Record owner, String component, String id, Set<String> known, String section) {
        if (isUnknown(id, known, section)) {
            reader.report(owner, component, unknownIdMessage(id, section), YamlReader.suggest(id, known));
        }
    }

    private void checkReferences(Record owner, String component, List<String> named, Set<String> known,
            String section) {
        for (var i = 0; i < named.size(); i++) {
            if (isUnknown(named.get(i), known, section)) {
                reader.report(owner, component, i, unknownIdMessage(named.get(i), section),
                        YamlReader.suggest(named.get(i), known));
            }
        }
    }

    /// If a whole section is missing, only the first reference into it is reported.
    private boolean isUnknown(String id, Set<String> known, String section) {
        return complete && !known.contains(id) && (!known.isEmpty() || missingSections.add(section));
    }

    private static String unknownIdMessage(String id, String section) {
        return "nothing in `" + section + "` has the id `" + id + "`";
    }
}
