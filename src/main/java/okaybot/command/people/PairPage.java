package okaybot.command.people;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.show.ShowMessages;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Relation;
import okaybot.lore.Role;
import okaybot.picture.chart.RelationPath;

/// What is between two characters, behind the name of the one from whose side it is told: the first one's if it can be.
record PairPage(Role first, Role second, Lore lore) {
    /// @param command its name, which has a page of each of the two as well
    Answer answer(String command) {
        var builder = new AnswerBuilder(lore);
        var sentences = sentences(first, second);
        var fromFirst = told(first, second);
        var fromSecond = relations(first, second)
                .filter(relation -> relation.claimAbout(first.id(), second.name()).isEmpty())
                .flatMap(relation -> told(relation, second, first)).toList();
        var open = RelationClaims.open(sentences);
        var openFromFirst = RelationClaims.open(fromFirst);
        var openFromSecond = RelationClaims.open(fromSecond);
        builder.items(open).fact(RelationClaims.label(first, lore), openFromFirst)
                .fact(RelationClaims.label(second, lore), openFromSecond);
        if (open.isEmpty() && openFromFirst.isEmpty() && openFromSecond.isEmpty()) {
            builder.items(way());
        }
        builder.items(Stream.of(RelationClaims.spoilers(sentences).stream(),
                labelled(first, RelationClaims.spoilers(fromFirst)),
                labelled(second, RelationClaims.spoilers(fromSecond))).flatMap(claims -> claims).toList());
        return builder.choice(first.name(), command, first.id())
                .choice(second.name(), command, second.id())
                .build(ShowMessages.in(lore.locale()).pair(first.name(), second.name()),
                        new CommandLine(command, first.id() + " " + second.id()));
    }

    /// How they are related by others, as far as that is no spoiler.
    private List<Claim> way() {
        var path = RelationPath.between(first.id(), second.id(), lore, 0).stream().map(lore::role).toList();
        return IntStream.range(1, path.size()).mapToObj(i -> step(path.get(i - 1), path.get(i)))
                .flatMap(List::stream).toList();
    }

    /// In sentences, or else from the nearer one's side if it can be told from there.
    private List<Claim> step(Role nearer, Role further) {
        return Stream.of(sentences(nearer, further).stream(), labelled(nearer, told(nearer, further)),
                labelled(further, told(further, nearer)))
                .map(claims -> RelationClaims.open(claims.toList())).filter(claims -> !claims.isEmpty()).findFirst()
                .orElse(List.of());
    }

    private Stream<Relation> relations(Role role, Role other) {
        return lore.relationsOf(role.id()).stream()
                .filter(relation -> relation.otherRole(role.id()).equals(other.id()));
    }

    private List<Claim> sentences(Role role, Role other) {
        return relations(role, other).flatMap(relation -> relation.toldAlone().stream()).toList();
    }

    /// What no sentence tells, from the side of the first.
    private List<Claim> told(Role role, Role other) {
        return relations(role, other).flatMap(relation -> told(relation, role, other)).toList();
    }

    private static Stream<Claim> told(Relation relation, Role role, Role other) {
        return relation.sentence().isPresent()
                ? Stream.empty()
                : relation.claimAbout(role.id(), other.name()).stream();
    }

    private static Stream<Claim> labelled(Role role, List<Claim> claims) {
        return claims.stream().map(claim -> new Claim(role.name() + ": " + claim.text(), claim.sources(), claim.after(),
                claim.dispute()));
    }
}
