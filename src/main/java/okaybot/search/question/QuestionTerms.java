package okaybot.search.question;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.RelationKind;
import okaybot.lore.Vocabulary;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/// Splits text into the terms by which statements and questions are compared: words in their basic form, `~` and a number for
/// words that mean the same, `@` and the id for a name, and pairs of Hangul syllables. Thread-safe.
final class QuestionTerms {
    private static final String NAME = "@";
    private static final String SYNONYM = "~";
    /// Stands for several words that do not matter.
    private static final String IGNORED = "_";
    private static final String INTENT = "#";
    private static final int FIRST_HANGUL = 0xAC00;
    private static final int LAST_HANGUL = 0xD7A3;

    private final Set<String> ignored = new HashSet<>();
    private final List<String> endings;
    private final Map<String, String> koreanSynonyms = new HashMap<>();
    private final Locale language;
    private final Analyzer words;
    private final Analyzer analyzer;

    /// @param language in which people ask, for the basic forms of words
    QuestionTerms(Lore lore, Locale language) {
        this.language = language;
        words = analyzer(null);
        var vocabulary = lore.vocabulary();
        endings = vocabulary.allEndings().stream()
                .filter(QuestionTerms::isHangul)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
        vocabulary.ignored().stream().map(text -> tokens(words, text)).filter(tokens -> tokens.size() == 1)
                .forEach(ignored::addAll);
        analyzer = analyzer(synonyms(lore, vocabulary.synonyms()));
    }

    /// The terms for relations, such as `brother`.
    Set<String> kinship(Vocabulary vocabulary) {
        return of(vocabulary.kinship().stream());
    }

    /// The terms for relations in a family.
    Set<String> family(Lore lore) {
        var links = lore.relations().stream()
                .filter(relation -> relation.kind().filter(RelationKind.FAMILY::equals).isPresent())
                .flatMap(relation -> Stream.concat(Stream.of(relation.link()), relation.back().stream()))
                .collect(Collectors.toSet());
        return of(lore.vocabulary().kinship().stream()
                .filter(kinship -> kinship.links().stream().anyMatch(links::contains)));
    }

    private Set<String> of(Stream<Vocabulary.Kinship> kinship) {
        return kinship.flatMap(relation -> relation.words().stream()).flatMap(word -> of(word).stream())
                .collect(Collectors.toSet());
    }

    static String of(QuestionIntent intent) {
        return INTENT + intent.name().toLowerCase(Locale.ROOT);
    }

    static String ofName(String id) {
        return NAME + id;
    }

    static boolean isName(String term) {
        return term.startsWith(NAME);
    }

    static boolean isIntent(String term) {
        return term.startsWith(INTENT);
    }

    /// Whether it stands for words that mean something, whatever else they do in a question.
    static boolean isSynonym(String term) {
        return term.startsWith(SYNONYM);
    }

    /// Whether a typing mistake in the term may be corrected.
    static boolean isWord(String term) {
        return term.length() > 4 && term.chars().allMatch(letter -> letter < 128 && Character.isLetter(letter));
    }

    /// The terms of a text, without words that do not matter.
    List<String> of(String text) {
        return tokens(analyzer, Normalizer.normalize(text, Normalizer.Form.NFKC)).stream()
                .filter(token -> !ignored.contains(token) && !token.equals(IGNORED))
                .flatMap(token -> isHangul(token) && !isName(token) ? pairs(stem(token)) : Stream.of(token))
                .toList();
    }

    private SynonymMap synonyms(Lore lore, List<Vocabulary.Synonyms> groups) {
        var builder = new SynonymMap.Builder(true);
        add(builder, lore.vocabulary().fillers().stream().filter(phrase -> tokens(words, phrase).size() > 1).toList(),
                IGNORED);
        for (var i = 0; i < groups.size(); i++) {
            var term = SYNONYM + i;
            add(builder, groups.get(i).words(), term);
            groups.get(i).words().stream().filter(QuestionTerms::isHangul)
                    .forEach(word -> koreanSynonyms.put(word, term));
        }
        Stream.<Collection<? extends Named>>of(lore.roles(), lore.sources(), lore.people()).flatMap(Collection::stream)
                .forEach(named -> add(builder, spellings(named), ofName(named.id())));
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The Korean words for words of the statements, with the terms of these. They are no words of a text yet: in Korean, endings
    /// and other words may be attached to them.
    Map<String, String> koreanSynonyms() {
        return koreanSynonyms;
    }

    private static List<String> spellings(Named named) {
        return named.spellings().stream().flatMap(name -> Stream.of(name, withoutFamilyName(name))).distinct().toList();
    }

    /// Only for names of more than two parts, since the first of two may not be a family name.
    private static String withoutFamilyName(String name) {
        return name.matches("\\S+ \\S+[- ]\\S+")
                ? name.substring(name.indexOf(' ') + 1)
                : name.matches("[가-힣]{3}") ? name.substring(1) : name;
    }

    private void add(SynonymMap.Builder builder, List<String> phrases, String term) {
        for (var phrase : phrases) {
            var tokens = tokens(words, phrase);
            if (!tokens.isEmpty()) {
                builder.add(SynonymMap.Builder.join(tokens.toArray(String[]::new), new CharsRefBuilder()),
                        new CharsRef(term), false);
            }
        }
    }

    private Analyzer analyzer(@org.jspecify.annotations.Nullable SynonymMap synonyms) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                TokenStream stems = new SnowballFilter(
                        new ASCIIFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(source))),
                        stemmer());
                return new TokenStreamComponents(source,
                        synonyms == null || synonyms.fst == null
                                ? stems
                                : new SynonymGraphFilter(stems, synonyms, true));
            }
        };
    }

    /// Korean words are not changed by any.
    private SnowballStemmer stemmer() {
        return switch (language.getLanguage()) {
            case "es" -> new SpanishStemmer();
            case "pt" -> new PortugueseStemmer();
            default -> new EnglishStemmer();
        };
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static boolean isHangul(String text) {
        return text.chars().anyMatch(letter -> letter >= FIRST_HANGUL && letter <= LAST_HANGUL);
    }

    private String stem(String token) {
        return endings.stream().filter(ending -> token.length() > ending.length() && token.endsWith(ending)).findFirst()
                .map(ending -> token.substring(0, token.length() - ending.length())).orElse(token);
    }

    private static Stream<String> pairs(String word) {
        return word.length() < 3
                ? Stream.of(word)
                : java.util.stream.IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2));
    }
}
