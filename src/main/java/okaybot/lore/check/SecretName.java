package okaybot.lore.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.lore.SpoilerThreshold;
import okaybot.lore.check.LoreTexts.Text;

/// A name, or two names side by side, that give something away before an episode.
///
/// @param description what they give away, to follow `this names`
/// @param after the episode after which they are no spoiler
/// @param found whether a text holds them
record SecretName(String description, int after, Predicate<Text> found) {
    boolean isIn(Text text) {
        return found.test(text);
    }

    static List<SecretName> all(Lore lore) {
        var names = new ArrayList<SecretName>();
        addNamed(lore, names);
        for (var role : lore.roles()) {
            role.playedBy().ifPresent(casting -> addCasting(role, casting, lore, names));
        }
        for (var i = 1; i < lore.roles().size(); i++) {
            for (var other : lore.roles().subList(0, i)) {
                addRelation(other, lore.roles().get(i), lore, names);
            }
        }
        names.removeIf(name -> name.after == 0);
        return names;
    }

    private static void addNamed(Lore lore, List<SecretName> names) {
        lore.people().forEach(person -> add(person, person.after(), lore, names));
        lore.roles().forEach(role -> add(role, role.after(), lore, names));
        lore.themes().forEach(theme -> add(theme, theme.after(), lore, names));
        lore.sources().forEach(source -> add(source, source.after(), lore, names));
        lore.honours().forEach(honour -> {
            var pattern = pattern(honour.from());
            names.add(new SecretName("“" + honour.from() + "”", episode(honour.after(), lore),
                    text -> pattern.matcher(text.text()).find()));
        });
    }

    private static void add(Named named, Optional<SpoilerThreshold> after, Lore lore, List<SecretName> names) {
        names.add(new SecretName("“" + named.name() + "”", episode(after, lore), text -> isIn(text, named)));
        named.spoilerNames().forEach((name, since) -> {
            var patterns = patterns(named, name);
            names.add(new SecretName("“" + name + "”", episode(Optional.of(since), lore),
                    text -> patterns.stream().anyMatch(pattern -> pattern.matcher(text.text()).find())));
        });
    }

    private static void addCasting(Role role, Role.Casting casting, Lore lore, List<SecretName> names) {
        lore.people().stream().filter(person -> person.id().equals(casting.person())).forEach(
                actor -> names.add(new SecretName("“" + actor.name() + "” as “" + role.name() + "”",
                        episode(casting.after(), lore), text -> isAbout(text, role) && isAbout(text, actor))));
    }

    /// Two characters side by side of whom every relation is a spoiler.
    private static void addRelation(Role first, Role second, Lore lore, List<SecretName> names) {
        lore.relationsOf(first.id()).stream().filter(relation -> relation.otherRole(first.id()).equals(second.id()))
                .mapToInt(relation -> episode(relation.after(), lore)).min().ifPresent(
                        after -> names.add(new SecretName("“" + first.name() + "” and “" + second.name()
                                + "” side by side", after, text -> isAbout(text, first) && isAbout(text, second))));
    }

    private static int episode(Optional<SpoilerThreshold> after, Lore lore) {
        return after.map(lore::episode).orElse(0);
    }

    private static boolean isIn(Text text, Named named) {
        return Stream.concat(Stream.of(named.name()), Stream.concat(named.original().stream(), named.also().stream()))
                .flatMap(name -> patterns(named, name).stream())
                .anyMatch(pattern -> pattern.matcher(text.text()).find());
    }

    private static boolean isAbout(Text text, Named named) {
        return text.pages().contains(named.id()) || isIn(text, named);
    }

    /// The name, and for people also without the family name.
    private static List<Pattern> patterns(Named named, String name) {
        var withoutFamily = name.matches("[가-힣]{3}") ? name.substring(1) : name.replaceFirst("^\\S+ (?=\\p{Lu})", "");
        return (named instanceof Role || named instanceof Person) && !withoutFamily.equals(name)
                ? List.of(pattern(name), Pattern.compile(bounded(withoutFamily)))
                : List.of(pattern(name));
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(bounded(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Particles follow a Hangul name without a space.
    private static String bounded(String name) {
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + (name.matches(".*[가-힣]") ? "" : "(?![\\p{L}\\p{N}])");
    }
}
