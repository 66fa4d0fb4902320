package okaybot.search.question;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Vocabulary;
import okaybot.search.NameIndex;
import okaybot.search.PhraseFinder;
import okaybot.search.SearchWords;

/// Finds out whom a question mentions and what it asks for. Thread-safe.
final class QuestionParser {
    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
    private static final Pattern OTHER = Pattern.compile("[^가-힣 ]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    /// The finder of phrases separates all syllables, and their letters.
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("(?<=[가-힣]) (?=[가-힣])");
    private static final UnaryOperator<String> SYLLABLES = words -> BETWEEN_SYLLABLES
            .matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll("");

    private final NameIndex<Named> names;
    /// Without what people are called apart from their names.
    private final NameIndex<Named> properNames;
    private final PhraseFinder<QuestionIntent> intents;
    private final PhraseFinder<Boolean> yesNo;
    private final Set<String> negations;
    private final QuestionTerms terms;

    QuestionParser(Lore lore, QuestionTerms terms) {
        var vocabulary = lore.vocabulary();
        this.terms = terms;
        var named = Stream.<Named>concat(lore.roles().stream(), lore.people().stream()).toList();
        names = new NameIndex<>(named, SearchWords.of(lore, _ -> Optional.empty()));
        properNames = new NameIndex<>(named,
                new SearchWords(Map.of(), List.of(), noNames(vocabulary), vocabulary.endings()));
        intents = new PhraseFinder<>(vocabulary.ignored(), vocabulary.endings());
        vocabulary.asking().forEach(asking -> asking.words().forEach(word -> intents.add(word, asking.intent())));
        yesNo = new PhraseFinder<>(vocabulary.ignored(), List.of());
        vocabulary.yesNo().forEach(word -> yesNo.add(word, true));
        negations = Set.copyOf(vocabulary.negations());
    }

    /// Words that may be parts of names, but mean something else on their own: the brothers, not the brothers' mother.
    private static List<String> noNames(Vocabulary vocabulary) {
        return Stream.of(vocabulary.ignored().stream(),
                vocabulary.kinship().stream().flatMap(kinship -> kinship.words().stream()),
                vocabulary.called().stream().flatMap(called -> called.words().stream())).flatMap(words -> words)
                .toList();
    }

    Question parse(String text) {
        var first = text.strip().split("\\s+", 2)[0];
        var mayBeYesNo = !yesNo.meanings(first).isEmpty();
        var mentions = mayBeYesNo ? named(text) : names.mentions(text);
        var asked = intents.find(mentions.others());
        var found = asked.phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var words = words(asked);
        var isNegated = words.removeIf(negations::contains);
        found.stream().filter(intent -> intent != QuestionIntent.WHO).map(QuestionTerms::of).forEach(words::add);
        return new Question(mentions.things().stream().map(Named::id).toList(), words, found,
                mayBeYesNo && found.stream().allMatch(QuestionParser::fitsYesNo), isNegated,
                isPossessiveFirst(text));
    }

    /// What somebody is called must not be taken for a name if the question is whether they are. A relation is: Gang-tae's mother.
    private NameIndex.Mentions<Named> named(String text) {
        var named = properNames.mentions(text);
        var meant = names.mentions(text);
        var isSomebodyElse = meant.things().size() == 1 && !named.things().containsAll(meant.things());
        return named.things().isEmpty() || isSomebodyElse ? meant : named;
    }

    /// Words that mean nothing here, with those of which nothing depends: phrases may contain them.
    private Set<String> words(PhraseFinder.Result<QuestionIntent> asked) {
        var words = new LinkedHashSet<String>();
        words.addAll(terms.of(HANGUL.matcher(SYLLABLES.apply(asked.others())).replaceAll(" ")));
        words.addAll(terms.of(OTHER.matcher(SYLLABLES.apply(asked.unknownWords())).replaceAll(" ")));
        words.removeIf(QuestionTerms::isName);
        return words;
    }

    /// Whether the first of the names has an `'s`: `is Gang-tae's brother Sang-tae`.
    private boolean isPossessiveFirst(String text) {
        var possessive = POSSESSIVE.matcher(text);
        return possessive.find() && properNames.mentions(text.substring(0, possessive.start())).things().size() == 1;
    }

    private static boolean fitsYesNo(QuestionIntent intent) {
        return switch (intent) {
            case WHO, WHEN, WHERE, HOW_MANY, HOW_LONG, WHY, SAID -> false;
            case PLAYED_BY, WROTE, DIRECTED, MADE, AWARDS, SECOND_SEASON, RELATED, MEANING -> true;
        };
    }

    /// What the text mentions and whether it has a negation, for statements.
    boolean isNegated(String text) {
        return terms.of(text).stream().anyMatch(negations::contains);
    }
}
