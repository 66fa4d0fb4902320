package okaybot.lore.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Dated;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Relation;
import okaybot.lore.Vocabulary;
import okaybot.yaml.YamlReader;

/// Checks what involves several values: that references are valid and episodes exist.
public final class LoreValidator {
    private final YamlReader reader;
    private final Lore lore;
    private final boolean complete;
    private final ReferenceCheck references;

    /// @param complete whether every file could be read; otherwise a reference may point into a file that could not
    public LoreValidator(YamlReader reader, Lore lore, boolean complete) {
        this.reader = reader;
        this.complete = complete;
        this.lore = lore;
        this.references = new ReferenceCheck(reader, lore, complete);
    }

    public void validate() {
        new UniquenessCheck(reader).check(lore);
        lore.claims().forEach(this::checkClaim);
        lore.disputes().forEach(this::checkDispute);
        lore.relations().forEach(this::checkRelation);
        checkPeople();
        checkVocabulary();
        new ChartCheck(reader, references, lore.chart()).check();
        checkPremise();
        checkDates();
        new SpoilerCheck(reader, lore).check();
    }

    private void checkClaim(Claim claim) {
        references.checkSources(claim, claim.sources());
        references.checkThreshold(claim, claim.after());
        references.checkDisputeId(claim, claim.dispute());
    }

    private void checkDispute(Dispute dispute) {
        references.checkThreshold(dispute, dispute.after());
        dispute.readings().forEach(reading -> references.checkSources(reading, reading.sources()));
        if (dispute.readings().size() == 1) {
            reader.report(dispute, "readings", "a dispute needs two readings or more",
                    "add what the others say, or make it a plain statement");
        }
    }

    private void checkRelation(Relation relation) {
        if (relation.from().equals(relation.to())) {
            reader.report(relation, "to", "a character cannot be related to themselves", "name another character");
        }
        references.checkCharacter(relation, "from", relation.from());
        references.checkCharacter(relation, "to", relation.to());
        references.checkSources(relation, relation.sources());
        references.checkThreshold(relation, relation.after());
        references.checkDisputeId(relation, relation.dispute());
    }

    private void checkPeople() {
        var people = ReferenceCheck.ids(lore.people(), Person::id);
        lore.roles().stream().flatMap(role -> role.playedBy().stream()).forEach(casting -> {
            references.checkReference(casting, "person", casting.person(), people, "people");
            references.checkSources(casting, casting.sources());
        });
        lore.honours().forEach(honour -> references.checkReferences(honour, "about", honour.about(), people, "people"));
        for (var quotation : lore.quotations()) {
            references.checkReference(quotation, "by", quotation.by(), people, "people");
            references.checkReferences(quotation, "about", quotation.about(), topics(), "people, characters or themes");
            references.checkSources(quotation, quotation.sources());
            references.checkThreshold(quotation, quotation.after());
        }
    }

    private void checkVocabulary() {
        var named = lore.named().map(Named::id).collect(Collectors.toUnmodifiableSet());
        lore.vocabulary().called().forEach(
                called -> references.checkReference(called, "id", called.id(), named,
                        "characters, people, themes or sources"));
        lore.vocabulary().pronounGroups().forEach(
                group -> references.checkReferences(group, "ids", group.ids(), named, "characters or people"));
        lore.vocabulary().claimForms().forEach(this::checkClaimForm);
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

    private void checkClaimForm(Vocabulary.ClaimForm form) {
        try {
            var groups = Pattern.compile(lore.vocabulary().withClaimWords(form.claim())).namedGroups().keySet();
            if (Stream.of("value", "name", "words").noneMatch(groups::contains)) {
                reader.report(form, "claim", "no group tells what may be wrong", "write it as `(?<value>...)`");
            }
        } catch (PatternSyntaxException e) {
            reader.report(form, "claim", "this is no regular expression: " + e.getDescription(),
                    "close what is open, and name words under `claim-words`");
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
}
