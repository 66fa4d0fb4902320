package okaybot.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Claim;
import okaybot.lore.Lore;
import okaybot.lore.Role;
import okaybot.lore.SpoilerThreshold;

/// A show with as many statements as are wanted: a small one, with invented characters. Words are as unevenly frequent as in a language.
public final class LargeLore {
    private static final int CLAIMS_OF_ROLE = 100;
    private static final int WORDS = 20_000;
    private static final int WORDS_OF_CLAIM = 12;
    private static final List<String> SYLLABLES = List.of("ba", "do", "ka", "lim", "mer", "no", "pa", "ran", "sel",
            "tu",
            "vo", "wen", "yar", "zi");

    private final Random random = new Random(1);
    private final Lore base;

    private LargeLore(Lore base) {
        this.base = base;
    }

    /// A show with more statements.
    ///
    /// @param base which stays a part of it, with its vocabulary
    /// @param claims how many statements are added
    public static Lore of(Lore base, int claims) {
        var large = new LargeLore(base);
        var roles = Stream.concat(base.roles().stream(),
                IntStream.range(0, claims / CLAIMS_OF_ROLE).mapToObj(large::role)).toList();
        return new Lore(base.show(), base.plot(), base.secondSeason(), base.sources(), base.disputes(), base.people(),
                roles, base.relations(), base.honours(), base.quotations(), base.themes(), base.chart(),
                base.vocabulary(), base.unanswered(), base.localization());
    }

    private Role role(int number) {
        var claims = IntStream.range(0, CLAIMS_OF_ROLE).mapToObj(_ -> claim()).toList();
        return new Role("role-" + number, capitalized(word(number)) + " " + capitalized(word(number + WORDS)),
                List.of(),
                Map.of(), Optional.empty(), Optional.empty(), claims, List.of(), Optional.empty());
    }

    /// Every fourth is a spoiler.
    private Claim claim() {
        var text = IntStream.range(0, WORDS_OF_CLAIM).mapToObj(_ -> randomWord()).collect(Collectors.joining(" "));
        var after = random.nextInt(4) == 0 ? Optional.of(SpoilerThreshold.END) : Optional.<SpoilerThreshold>empty();
        return new Claim(text + ".", List.of(base.sources().getFirst().id()), after, Optional.empty());
    }

    /// The word of rank n is about 1/n as frequent as the first.
    private String randomWord() {
        return word((int) Math.pow(WORDS, random.nextDouble()));
    }

    /// A different word for each number, two to five syllables long.
    private static String word(int number) {
        var word = new StringBuilder();
        for (var rest = number + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
