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
import okaybot.lore.Role;
import okaybot.picture.chart.RelationPath;

/// What is between two characters, behind the name of the one from whose side it is told: the first one's if it can be.
record PairPage(Role first, Role second, Lore lore) {
    /// @param command its name, which has a page of each of the two as well
    Answer answer(String command) {
        var builder = new AnswerBuilder(lore);
        var fromFirst = told(first, second);
        var fromSecond = lore.relationsOf(second.id()).stream()
                .filter(relation -> relation.claimAbout(first.id(), second.name()).isEmpty())
                .filter(relation -> relation.otherRole(second.id()).equals(first.id()))
                .flatMap(relation -> relation.claimAbout(second.id(), first.name()).stream()).toList();
        var openFromFirst = RelationClaims.open(fromFirst);
        var openFromSecond = RelationClaims.open(fromSecond);
        builder.fact(RelationClaims.label(first, lore), openFromFirst)
                .fact(RelationClaims.label(second, lore), openFromSecond);
        if (openFromFirst.isEmpty() && openFromSecond.isEmpty()) {
            builder.items(way());
        }
        builder.items(Stream.concat(labelled(first, RelationClaims.spoilers(fromFirst)),
                labelled(second, RelationClaims.spoilers(fromSecond))).toList());
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

    /// From the nearer one's side if it can be told from there.
    private List<Claim> step(Role nearer, Role further) {
        var fromNearer = labelled(nearer, RelationClaims.open(told(nearer, further))).toList();
        return fromNearer.isEmpty()
                ? labelled(further, RelationClaims.open(told(further, nearer))).toList()
                : fromNearer;
    }

    private List<Claim> told(Role role, Role other) {
        return lore.relationsOf(role.id()).stream()
                .filter(relation -> relation.otherRole(role.id()).equals(other.id()))
                .flatMap(relation -> relation.claimAbout(role.id(), other.name()).stream())
                .toList();
    }

    private static Stream<Claim> labelled(Role role, List<Claim> claims) {
        return claims.stream().map(claim -> new Claim(role.name() + ": " + claim.text(), claim.sources(), claim.after(),
                claim.dispute()));
    }
}
