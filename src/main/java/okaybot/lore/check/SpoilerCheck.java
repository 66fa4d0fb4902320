package okaybot.lore.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Chart;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Relation;
import okaybot.lore.SpoilerThreshold;
import okaybot.lore.check.LoreTexts.Text;
import okaybot.yaml.YamlReader;

/// Checks what could give a spoiler away: a dispute that is open before the statements that it is about, a statement that is
/// open before all of its sources, and, as a warning, a name in a text that is open before the one who bears it.
public final class SpoilerCheck {
    private final YamlReader reader;
    private final Lore lore;

    public SpoilerCheck(YamlReader reader, Lore lore) {
        this.reader = reader;
        this.lore = lore;
    }

    void check() {
        LoreTexts.of(lore).forEach(text -> {
            switch (text.owner()) {
                case Claim claim when text.component().equals("text") ->
                    check(claim, claim.dispute(), claim.sources(), text.after());
                case Relation relation when text.component().equals("link") ->
                    check(relation, relation.dispute(), relation.sources(), text.after());
                case Chart.Card card when text.component().equals("words") ->
                    check(card, Optional.empty(), card.sources(), text.after());
                default -> {
                    // names neither disputes nor sources
                }
            }
        });
    }

    /// Warns of names in all texts.
    public void warnOfNames() {
        var names = SecretName.all(lore);
        LoreTexts.of(lore).forEach(text -> warn(text, names));
    }

    /// Warns of names in the texts of a translation.
    ///
    /// @param places where these texts stand
    public void warnOfNames(Lore translated, Map<String, ? extends Record> places) {
        var names = SecretName.all(lore);
        LoreTexts.of(translated).forEach(text -> Optional.<Record>ofNullable(places.get(text.text()))
                .ifPresent(place -> warn(text.at(place), names)));
    }

    private void check(Record owner, Optional<String> disputeId, List<String> sourceIds, int after) {
        lore.disputes().stream().filter(dispute -> disputeId.filter(dispute.id()::equals).isPresent()
                && episode(dispute.after()) < after).forEach(
                        dispute -> reader.report(owner, "dispute",
                                "the dispute `" + dispute.id() + "` is open before this statement is",
                                "give the dispute `after: " + inWords(after) + "` too, or leave `dispute` out here"));
        var sources = lore.sources().stream().filter(source -> sourceIds.contains(source.id())).toList();
        var first = sources.stream().mapToInt(source -> episode(source.after())).min().orElse(0);
        if (first > after) {
            reader.report(owner, "sources", "this statement is open before any of its sources is",
                    "give the statement `after: " + inWords(first) + "` too");
        }
    }

    private void warn(Text text, List<SecretName> names) {
        names.stream().filter(name -> name.after() > text.after() && name.isIn(text)).findFirst().ifPresent(
                name -> reader.warn(text.owner(), text.component(), "this names " + name.description()
                        + ", which is a spoiler until " + untilWords(name.after()),
                        "leave the name out, or cover this as long"));
    }

    private int episode(Optional<SpoilerThreshold> after) {
        return after.map(lore::episode).orElse(0);
    }

    private String inWords(int after) {
        return after >= lore.lastEpisode() ? "end" : Integer.toString(after);
    }

    private String untilWords(int after) {
        return after >= lore.lastEpisode() ? "the end" : "episode " + after + " is over";
    }
}
