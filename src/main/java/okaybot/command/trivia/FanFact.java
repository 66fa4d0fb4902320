package okaybot.command.trivia;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.lore.Claim;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.lore.TextHash;
import okaybot.lore.Theme;

/// A statement of one sentence that can be read alone and never was a spoiler.
///
/// @param id    the same in every language, as long as its English text is the same
/// @param topic the id of what it is about
/// @param title the name of that
/// @param page  where there is more about it
record FanFact(String id, String topic, String title, List<Claim> claims, CommandLine page) {
    static List<FanFact> all(Lore lore) {
        var facts = new ArrayList<FanFact>();
        var english = lore.inEnglish();
        addAll(facts, lore.roles(), english.roles(), Role::about, "cast");
        addAll(facts, lore.people(), english.people(), Person::about, "cast");
        addAll(facts, lore.themes(), english.themes(), Theme::claims, "themes");
        IntStream.range(0, lore.honours().size())
                .forEach(i -> honour(lore.honours().get(i), english.honours().get(i)).ifPresent(facts::add));
        return List.copyOf(facts);
    }

    /// @param thing its id
    boolean isAbout(String thing) {
        return topic.equals(thing);
    }

    private static <T extends Named> void addAll(List<FanFact> facts, List<T> things, List<T> english,
            Function<T, List<Claim>> statements, String command) {
        for (var i = 0; i < things.size(); i++) {
            var thing = things.get(i);
            var claims = statements.apply(thing);
            sentences(statements.apply(english.get(i))).filter(sentence -> isOpen(sentence.english()))
                    .map(sentence -> new FanFact(id(sentence.english()), thing.id(), thing.title(),
                            claims.subList(sentence.start(), sentence.start() + sentence.english().size()),
                            new CommandLine(command, thing.id())))
                    .forEach(facts::add);
        }
    }

    private record Sentence(int start, List<Claim> english) {}

    private static Stream<Sentence> sentences(List<Claim> english) {
        var sentences = new ArrayList<Sentence>();
        var start = 0;
        for (var end = 1; end <= english.size(); end++) {
            if (english.get(end - 1).endsSentence()) {
                sentences.add(new Sentence(start, english.subList(start, end)));
                start = end;
            }
        }
        return sentences.stream();
    }

    private static boolean isOpen(List<Claim> claims) {
        return claims.stream().allMatch(claim -> claim.after().isEmpty());
    }

    private static String id(List<Claim> english) {
        return TextHash.of(english.getFirst().text()).hex();
    }

    private static Optional<FanFact> honour(Honour honour, Honour english) {
        return Optional.of(new FanFact(id(english.claims()), "acclaim", honour.from(), honour.claims(),
                CommandLine.of("acclaim"))).filter(_ -> isOpen(english.claims()));
    }
}
