package okaybot.search.term;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.RelationKind;
import okaybot.lore.Vocabulary;

/// Splits text into the terms by which statements and questions are compared: words in their basic form, `~` and a number for
/// words that mean the same, `@` and the id for a name, and pairs of Hangul syllables. Thread-safe.
public final class QuestionTerms {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String NAME = "@";
    private static final String SYNONYM = "~";
    /// Stands for several words that do not matter.
    private static final String IGNORED = "_";
    private static final String INTENT = "#";
    private static final int FIRST_HANGUL = 0xAC00;
    private static final int LAST_HANGUL = 0xD7A3;

    private final Set<String> ignored = new HashSet<>();
    private final List<String> endings;
    private final Map<String, String> koreanWords = new HashMap<>();
    private final TermAnalyzer words;
    private final TermAnalyzer analyzer;

    /// @param language in which people ask, for the basic forms of words
    public QuestionTerms(Lore lore, Locale language) {
        words = new TermAnalyzer(language);
        var vocabulary = lore.vocabulary();
        endings = vocabulary.allEndings().stream()
                .filter(QuestionTerms::isHangul)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        vocabulary.ignored().stream().map(words::tokens).filter(tokens -> tokens.size() == 1)
                .forEach(ignored::addAll);
        analyzer = withPhrases(lore, vocabulary.synonyms());
        ThesaurusLine.all(language).flatMap(line -> line.phrases().stream()).filter(QuestionTerms::isHangul)
                .forEach(word -> koreanWords.putIfAbsent(word, word.replace(" ", "")));
    }

    /// The terms for relations, such as `brother`.
    public Set<String> kinship(Vocabulary vocabulary) {
        return of(vocabulary.kinship().stream());
    }

    /// The terms for relations in a family.
    public Set<String> family(Lore lore) {
        var links = lore.relations().stream()
                .filter(relation -> relation.isOf(RelationKind.FAMILY))
                .flatMap(relation -> Stream.concat(Stream.of(relation.link()), relation.back().stream()))
                .collect(Collectors.toSet());
        return of(lore.vocabulary().kinship().stream()
                .filter(kinship -> kinship.links().stream().anyMatch(links::contains)));
    }

    private Set<String> of(Stream<Vocabulary.Kinship> kinship) {
        return kinship.flatMap(relation -> relation.words().stream()).flatMap(word -> of(word).stream())
                .collect(Collectors.toSet());
    }

    /// The term for what is asked.
    public static String of(QuestionIntent intent) {
        return INTENT + intent.name().toLowerCase(Locale.ROOT);
    }

    /// The term for whoever or whatever has an id.
    public static String ofName(String id) {
        return NAME + id;
    }

    /// The id in a term made by [#ofName].
    public static String idOfName(String term) {
        return term.substring(NAME.length());
    }

    /// Whether a term names somebody or something.
    public static boolean isName(String term) {
        return term.startsWith(NAME);
    }

    /// Whether a term tells what is asked.
    public static boolean isIntent(String term) {
        return term.startsWith(INTENT);
    }

    /// Whether it stands for words that mean something, whatever else they do in a question.
    public static boolean isSynonym(String term) {
        return term.startsWith(SYNONYM);
    }

    /// Whether a term is a number.
    public static boolean isNumber(String term) {
        return NUMBER.matcher(term).matches();
    }

    /// The numbers among some terms, however many digits each has.
    public static DoubleStream numbers(Collection<String> terms) {
        return terms.stream().filter(QuestionTerms::isNumber).mapToDouble(Double::parseDouble);
    }

    /// Whether a typing mistake in the term may be corrected.
    static boolean isWord(String term) {
        return term.length() > 4 && term.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter));
    }

    /// The terms of a text, without words that do not matter.
    public List<String> of(String text) {
        return analyzer.tokens(Normalizer.normalize(text, Normalizer.Form.NFKC)).stream()
                .filter(token -> !ignored.contains(token) && !token.equals(IGNORED))
                .flatMap(token -> isHangul(token) && !isName(token) ? pairs(stem(token)) : Stream.of(token))
                .toList();
    }

    private TermAnalyzer withPhrases(Lore lore, List<Vocabulary.Synonyms> groups) {
        var phrases = words.new Phrases();
        phrases.add(lore.vocabulary().fillers().stream().filter(phrase -> words.tokens(phrase).size() > 1).toList(),
                IGNORED);
        for (var i = 0; i < groups.size(); i++) {
            var term = SYNONYM + i;
            phrases.add(groups.get(i).words(), term);
            groups.get(i).words().stream().filter(QuestionTerms::isHangul)
                    .forEach(word -> koreanWords.put(word, term));
        }
        Stream.<Collection<? extends Named>>of(lore.roles(), lore.sources(), lore.people()).flatMap(Collection::stream)
                .forEach(named -> phrases.add(spellings(named), ofName(named.id())));
        return phrases.build();
    }

    /// The Korean words for words of the statements, with the terms of these, and those of the thesaurus. They are no words of a text
    /// yet: in Korean, endings and other words may be attached to them.
    public Map<String, String> koreanWords() {
        return koreanWords;
    }

    private static List<String> spellings(Named named) {
        return named.spellings().stream().flatMap(name -> Stream.of(name, withoutFamilyName(name))).distinct().toList();
    }

    /// The terms of a phrase of the vocabulary or the thesaurus, see [#koreanWords].
    List<String> ofPhrase(String phrase) {
        var korean = koreanWords.get(phrase);
        return korean == null ? of(phrase) : List.of(korean);
    }

    /// Only for names of more than two parts, since the first of two may not be a family name.
    private static String withoutFamilyName(String name) {
        return name.matches("\\S+ \\S+[- ]\\S+")
                ? name.substring(name.indexOf(' ') + 1)
                : name.matches("[가-힣]{3}") ? name.substring(1) : name;
    }

    /// Whether a text has Korean letters.
    public static boolean isHangul(String text) {
        return text.chars().anyMatch(letter -> letter >= FIRST_HANGUL && letter <= LAST_HANGUL);
    }

    private String stem(String token) {
        return endings.stream().filter(ending -> token.length() > ending.length() && token.endsWith(ending)).findFirst()
                .map(ending -> token.substring(0, token.length() - ending.length())).orElse(token);
    }

    private static Stream<String> pairs(String word) {
        return word.length() < 3
                ? Stream.of(word)
                : IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2));
    }
}
