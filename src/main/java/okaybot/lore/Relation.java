package okaybot.lore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// How two characters are related: `link` says it from the first one's side, `back` from the second one's.
public record Relation(
        @Description("The first character's id.") String from,
        @Description("What the first is to the second, such as `looks after`. The answer puts the second's name after it, or where it has `{0}`.") @MaxLength(80) String link,
        @Description("The second character's id.") String to,
        @Description("The same from the second's side, such as `looked after by`.") @MaxLength(80) Optional<String> back,
        @Description("The ids of the sources that say so.") @NotEmpty List<String> sources,
        @Description("The episode after which this is no spoiler, or `end`.") Optional<SpoilerThreshold> after,
        @Description("The id of the dispute that this is part of.") Optional<String> dispute,
        @Description("What kind of relation a chart shows.") Optional<RelationKind> kind,
        @Description("The relation in two to four words, for a chart: `childhood friends`.") @MaxLength(30) Optional<String> label,
        @Description("The relation in a whole sentence with both names, for answers to questions: `Gang-tae looks after Sang-tae.`") @MaxLength(160) Optional<String> sentence) {
    private static final String NAME = "{0}";

    /// A relation that a chart shows in its own words.
    public Relation(String from, String link, String to, Optional<String> back, List<String> sources,
            Optional<SpoilerThreshold> after, Optional<String> dispute) {
        this(from, link, to, back, sources, after, dispute, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The relation in a sentence that can stand alone; empty if the content has none.
    public Optional<Claim> toldAlone() {
        return sentence.map(text -> new Claim(text, sources, after, dispute));
    }

    /// The relation as a statement about a character. Empty if there is no text for that side.
    ///
    /// @param other the name of the other character
    public Optional<Claim> claimAbout(String role, String other) {
        var words = from.equals(role) ? Optional.of(link) : to.equals(role) ? back : Optional.<String>empty();
        return words.map(phrase -> new Claim(withName(phrase, other), sources, after, dispute));
    }

    /// What the first character is to the second.
    ///
    /// @param other the second one's name
    public String linkTo(String other) {
        return withName(link, other);
    }

    /// In some languages, the name comes first.
    private static String withName(String phrase, String name) {
        return phrase.contains(NAME) ? phrase.replace(NAME, name) : phrase + " " + name;
    }

    /// Whether a chart shows it as a relation of this kind.
    public boolean isOf(RelationKind other) {
        return kind.filter(other::equals).isPresent();
    }

    /// The ids of any two who are related so.
    public static Set<Set<String>> pairs(List<Relation> relations, RelationKind kind) {
        return relations.stream().filter(relation -> relation.isOf(kind))
                .map(relation -> Set.of(relation.from, relation.to)).collect(Collectors.toSet());
    }

    /// Whether it is the same from both sides.
    public boolean isMutual() {
        return back.filter(link::equals).isPresent();
    }

    /// Whether a character is one of the two.
    public boolean isAbout(String role) {
        return from.equals(role) || to.equals(role);
    }

    /// The id of the other character.
    public String otherRole(String role) {
        return from.equals(role) ? to : from;
    }

    /// The id of each of the two with that of the other one.
    public Stream<Map.Entry<String, String>> bothSides() {
        return Stream.of(Map.entry(from, to), Map.entry(to, from));
    }
}
