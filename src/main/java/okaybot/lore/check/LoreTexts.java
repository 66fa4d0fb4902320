package okaybot.lore.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Relation;
import okaybot.lore.SpoilerThreshold;

/// Collects every text of the content with the episode after which readers see it.
final class LoreTexts {
    private final Lore lore;
    private final List<Text> texts = new ArrayList<>();

    /// A text that readers see.
    ///
    /// @param owner the record that holds it, in one of its components
    /// @param after the episode after which it is open; 0 if it always is
    /// @param pages the ids of the characters or people on whose page it is
    record Text(Record owner, String component, String text, int after, Set<String> pages) {
        /// The same text as part of a translation.
        Text at(Record translation) {
            return new Text(translation, component.equals("asked") ? component : "text", text, after, pages);
        }
    }

    private LoreTexts(Lore lore) {
        this.lore = lore;
    }

    static List<Text> of(Lore lore) {
        var all = new LoreTexts(lore);
        all.addNamed();
        all.addPlot();
        lore.relations().forEach(all::addRelation);
        lore.disputes().forEach(all::addDispute);
        lore.honours().forEach(honour -> {
            var after = all.episode(honour.after());
            all.add(honour, "from", honour.from(), after);
            all.addClaims(honour.claims(), after, Set.of());
        });
        lore.chart().groups().forEach(group -> all.add(group, "title", group.title(), all.episode(group.after())));
        lore.chart().cards().forEach(card -> all.add(card, "words", card.words(), all.episode(card.after())));
        lore.quotations().forEach(quotation -> {
            var after = all.episode(quotation.after());
            all.add(quotation, "words", quotation.words(), after);
            quotation.asked().forEach(question -> all.add(quotation, "asked", question, after));
            all.add(quotation, "of", quotation.of(), after);
            quotation.where().ifPresent(where -> all.add(quotation, "where", where, after));
        });
        return all.texts;
    }

    private int episode(Optional<SpoilerThreshold> after) {
        return after.map(lore::episode).orElse(0);
    }

    private void add(Record owner, String component, String text, int after) {
        texts.add(new Text(owner, component, text, after, Set.of()));
    }

    /// @param outer the episode after which the thing is there that the statements are about
    private void addClaims(List<Claim> claims, int outer, Set<String> pages) {
        for (var claim : claims) {
            var after = Math.max(outer, episode(claim.after()));
            texts.add(new Text(claim, "text", claim.text(), after, pages));
            claim.asked().forEach(question -> texts.add(new Text(claim, "asked", question, after, pages)));
        }
    }

    private void addNamed() {
        for (var person : lore.people()) {
            addNames(person, person, episode(person.after()));
            addClaims(person.about(), episode(person.after()), Set.of(person.id()));
        }
        for (var role : lore.roles()) {
            addNames(role, role, episode(role.after()));
            addClaims(role.about(), episode(role.after()), Set.of(role.id()));
            addClaims(role.thread(), episode(role.after()), Set.of(role.id()));
        }
        for (var theme : lore.themes()) {
            addNames(theme, theme, episode(theme.after()));
            addClaims(theme.claims(), episode(theme.after()), Set.of());
        }
        for (var source : lore.sources()) {
            addNames(source, source, episode(source.after()));
            add(source, "about", source.about(), episode(source.after()));
            source.author().ifPresent(author -> add(source, "author", author, episode(source.after())));
        }
    }

    private void addNames(Record owner, Named named, int after) {
        add(owner, "name", named.name(), after);
        named.also().forEach(other -> add(owner, "also", other, after));
    }

    private void addPlot() {
        lore.show().facts().forEach(fact -> {
            add(fact, "label", fact.label(), episode(fact.after()));
            addClaims(fact.claims(), episode(fact.after()), Set.of());
        });
        lore.show().days().forEach(day -> addClaims(day.claims(), episode(day.after()), Set.of()));
        addClaims(lore.plot().premise(), 0, Set.of());
        addClaims(lore.plot().story(), 0, Set.of());
        addClaims(lore.plot().ending(), 0, Set.of());
        var season = lore.secondSeason();
        List.of(season.status(), season.reasonsFor(), season.against(), season.ideas())
                .forEach(claims -> addClaims(claims, 0, Set.of()));
        season.timeline().forEach(event -> {
            event.bound().ifPresent(bound -> add(event, "bound", bound, episode(event.after())));
            addClaims(event.claims(), episode(event.after()), Set.of());
        });
    }

    private void addRelation(Relation relation) {
        add(relation, "link", relation.link(), episode(relation.after()));
        relation.label().ifPresent(label -> add(relation, "label", label, episode(relation.after())));
        relation.back().ifPresent(back -> add(relation, "back", back, episode(relation.after())));
        relation.sentence().ifPresent(sentence -> add(relation, "sentence", sentence, episode(relation.after())));
    }

    private void addDispute(Dispute dispute) {
        var after = episode(dispute.after());
        add(dispute, "point", dispute.point(), after);
        dispute.asked().forEach(question -> add(dispute, "asked", question, after));
        dispute.readings().forEach(reading -> add(reading, "text", reading.text(), after));
    }
}
