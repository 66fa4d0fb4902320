package okaybot.command.people;

import java.util.List;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Role;
import okaybot.text.Headings;

/// What characters are to each other, as statements.
final class RelationClaims {
    private RelationClaims() {}

    /// What a character is to each of the others.
    static List<Claim> about(Role role, Lore lore) {
        return lore.relationsOf(role.id())
                .stream()
                .flatMap(relation -> relation.claimAbout(role.id(), lore.role(relation.otherRole(role.id())).name())
                        .stream())
                .toList();
    }

    /// What a character is to others, as far as it is not said from their side.
    static List<Claim> from(Role role, String before, Lore lore) {
        return lore.relations().stream().filter(relation -> relation.from().equals(role.id()))
                .map(relation -> new Claim(before + relation.linkTo(lore.role(relation.to()).name()),
                        relation.sources(), relation.after(), relation.dispute()))
                .toList();
    }

    static List<Claim> open(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.after().isEmpty()).toList();
    }

    /// Those that are spoilers. They stand apart, so that their place does not tell what they are about.
    static List<Claim> spoilers(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.after().isPresent()).toList();
    }

    static String label(Role role, Lore lore) {
        return Headings.of(role.name(), lore.locale());
    }
}
