package okaybot.search.spelling;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// Puts right what somebody has mistyped in English, such as `how many epasodes`. Words of plain English are left as they are, and so
/// is what may be the name of somebody, since names are found however they are spelt. Thread-safe.
public final class SpellChecker {
    /// Also a compound, which is left as it is, and what stands in front of a possessive.
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)+|\\p{L}+(?:['’](?!s\\b)\\p{L}+)*");
    private static final String POSSESSIVE = "s";
    /// More of them in one text are no mistakes.
    private static final int MAX_MISSPELT = 5;
    /// How much likelier a word is that has the same letters, or one more, than another one.
    private static final double SAME_LETTERS = 3;
    private static final double LETTER_LEFT_OUT = 2;

    private final SpellingVocabulary vocabulary;
    /// Of characters and people, each of their words and several together.
    private final Map<String, LetterSequence> names;

    /// @param lore what a reader may know of
    public SpellChecker(Lore lore) {
        var english = lore.inEnglish();
        vocabulary = SpellingVocabulary.of(english);
        names = Stream.of(english.roles(), english.people()).<Named>flatMap(List::stream)
                .flatMap(named -> named.spellings().stream())
                .flatMap(name -> NameVariant.variantsOf(name).stream())
                .collect(Collectors.toUnmodifiableMap(NameVariant::text, NameVariant::letters, (first, _) -> first));
    }

    /// The text without its mistakes. It stays as it is if most of its words are in another language, and so not like words of the
    /// content. A single word may be the name of a command.
    public String corrected(String text) {
        var typed = WORD.matcher(text).results().map(word -> SpellingVocabulary.plain(word.group())).distinct()
                .toList();
        var misspelt = typed.stream().filter(Misspelling::mayBe).filter(word -> !isName(word) && !isSpelt(word))
                .toList();
        return misspelt.isEmpty() || misspelt.size() > MAX_MISSPELT ? text : corrected(text, typed, misspelt);
    }

    private String corrected(String text, List<String> typed, List<String> misspelt) {
        var right = misspelt.stream().map(Misspelling::of)
                .flatMap(word -> meant(word).stream().map(meant -> Map.entry(word.word(), meant)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var isOther = misspelt.size() * 2 > typed.size() && (typed.size() == 1
                || !misspelt.stream().allMatch(word -> vocabulary.isOfContent(right.getOrDefault(word, word))));
        return isOther ? text : replaced(text, right);
    }

    private static String replaced(String text, Map<String, String> right) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(
                right.getOrDefault(SpellingVocabulary.plain(word.group()), word.group())));
    }

    private boolean isName(String word) {
        return names.containsKey(word) || (word.endsWith(POSSESSIVE)
                && names.containsKey(word.substring(0, word.length() - POSSESSIVE.length())));
    }

    private boolean isSpelt(String word) {
        return vocabulary.contains(word) || EnglishDictionary.contains(word);
    }

    /// Most likely a word that the content or a question about it has; empty if it may be a name, or any of several words.
    private Optional<String> meant(Misspelling typed) {
        return likeliest(typed, 1).or(() -> onlyOne(typed)).or(() -> likeliest(typed, typed.mistakesAllowed()));
    }

    private Optional<String> likeliest(Misspelling typed, int mistakes) {
        return mayBeName(typed, mistakes)
                ? Optional.empty()
                : vocabulary.beginningLike(typed.word()).entrySet().stream()
                        .filter(known -> typed.isOf(known.getKey(), mistakes)
                                && (vocabulary.isOfContent(known.getKey())
                                        || (!typed.isShort() && EnglishDictionary.contains(known.getKey()))))
                        .max(Comparator.comparingDouble(known -> known.getValue() * likelihood(typed, known.getKey())))
                        .map(Map.Entry::getKey);
    }

    private static double likelihood(Misspelling typed, String meant) {
        return typed.hasLettersOf(meant) ? SAME_LETTERS : typed.isShorterThan(meant) ? LETTER_LEFT_OUT : 1;
    }

    /// Of all plain words.
    private Optional<String> onlyOne(Misspelling typed) {
        var found = typed.isShort() || mayBeName(typed, 1)
                ? List.<String>of()
                : EnglishDictionary.words().filter(word -> typed.isOf(word, 1)).limit(2).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether it is like a name that is no plain word, as `Park` and `mother` are.
    private boolean mayBeName(Misspelling typed, int mistakes) {
        return names.entrySet().stream()
                .anyMatch(name -> name.getValue().isWithin(mistakes, typed.letters()) && !isSpelt(name.getKey()));
    }
}
