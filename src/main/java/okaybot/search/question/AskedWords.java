package okaybot.search.question;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Vocabulary;
import okaybot.search.name.PhraseFinder;
import okaybot.search.term.QuestionTerms;
import okaybot.search.word.SearchWords;
import okaybot.search.word.WordEndings;

/// Finds the kinds of facts and the words for which a question asks. Thread-safe.
final class AskedWords {
    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
    /// One syllable, or what begins with a past.
    private static final Pattern VERB_ENDING = Pattern.compile("[가-힣]|[였었았했됐겠셨][가-힣]+");
    private static final Pattern OTHER = Pattern.compile("[^가-힣 ]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// A clause that tells of a time, and asks for none: `what haunts him when he sleeps`.
    private static final Pattern AT_SOME_TIME = Pattern.compile(
            "^(?:and |so |but )*(?:what(?! (?:date|day|month|year|time)\\b)|which(?! (?:date|day|month|year)\\b)|why|who|whose|whom)\\b"
                    + ".* (?:when|while|as) (?:he|she|they|you|we|i|someone|people)\\b"
                    + "|^(?!.*\\bwhen\\b).*\\b(?:one day|some ?day)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Stands for actors of whom something else is asked than whom they play.
    private static final String ACTOR = "actor";

    /// What means something whatever stands around it: the intents, and Korean words.
    private final PhraseFinder<Meaning> phrases;
    private final Set<String> yesNoTerms;
    private final Set<String> negations;
    /// By the terms of their words.
    private final Map<String, Integer> numbers = new HashMap<>();
    private final WordEndings endings;
    private final WordEndings allEndings;
    private final QuestionTerms terms;

    /// @param words those that need no meaning
    AskedWords(Vocabulary vocabulary, QuestionTerms terms, SearchWords words) {
        this.terms = terms;
        phrases = new PhraseFinder<>(vocabulary.ignored(), vocabulary.allEndings());
        addPhrases(vocabulary, words);
        endings = new WordEndings(vocabulary.endings());
        allEndings = new WordEndings(vocabulary.allEndings());
        negations = vocabulary.negations().stream()
                .flatMap(word -> Stream.concat(Stream.of(word), terms.of(word).stream()))
                .collect(Collectors.toSet());
        // A no within a text is no tag.
        yesNoTerms = Stream.concat(vocabulary.yesNo().stream(), vocabulary.tags().stream())
                .flatMap(word -> terms.of(word).stream())
                .filter(term -> !QuestionTerms.isSynonym(term) && !negations.contains(term))
                .collect(Collectors.toSet());
        vocabulary.numbersByWord()
                .forEach((word, number) -> terms.of(word).forEach(term -> numbers.putIfAbsent(term, number)));
    }

    private void addPhrases(Vocabulary vocabulary, SearchWords words) {
        phrases.addKnown(words.known());
        vocabulary.asking().forEach(
                asking -> asking.words().forEach(word -> phrases.add(word, new Meaning.Kind(asking.intent()))));
        terms.koreanWords().forEach((word, synonym) -> phrases.add(word, new Meaning.Term(synonym)));
        vocabulary.negations().stream().filter(word -> HANGUL.matcher(word).matches())
                .forEach(word -> phrases.add(word, new Meaning.Term(word)));
        vocabulary.kinship().forEach(this::addKorean);
    }

    /// A Korean word for a relation has the terms of the first of the words that mean the same.
    private void addKorean(Vocabulary.Kinship kinship) {
        var same = terms.of(kinship.words().getFirst());
        kinship.words().stream().filter(word -> HANGUL.matcher(word).matches())
                .forEach(word -> same.forEach(term -> phrases.add(word, new Meaning.Term(term))));
    }

    private sealed interface Meaning {
        record Kind(QuestionIntent intent) implements Meaning {}

        record Term(String term) implements Meaning {}
    }

    /// What a text asks, names apart.
    ///
    /// @param terms the words that matter
    record Asked(Set<QuestionIntent> intents, Set<String> terms, boolean isNegated) {}

    Asked read(String text) {
        var asked = phrases.find(text);
        var words = words(asked);
        words.removeAll(yesNoTerms);
        var isNegated = words.removeIf(negations::contains);
        var intents = intents(asked);
        if (intents.contains(QuestionIntent.WHEN) && AT_SOME_TIME.matcher(text).find()) {
            intents.remove(QuestionIntent.WHEN);
        }
        if (intents.contains(QuestionIntent.AWARDS) && intents.remove(QuestionIntent.PLAYED_BY)) {
            // Which actor has won something?
            words.add(ACTOR);
        }
        return new Asked(intents, words, isNegated);
    }

    private static Set<QuestionIntent> intents(PhraseFinder.Result<Meaning> asked) {
        var found = meanings(asked, Meaning.Kind.class).map(Meaning.Kind::intent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.contains(QuestionIntent.WHO)) {
            // Who was there when it happened?
            found.remove(QuestionIntent.WHEN);
        }
        if (found.contains(QuestionIntent.PLAYED_BY) && asked.phrases().stream().anyMatch(AskedWords::isKoreanWho)) {
            // 누가 연기해: who plays them?
            found.remove(QuestionIntent.WHO);
        }
        if (found.contains(QuestionIntent.AWARDS)) {
            // What did she win?
            found.remove(QuestionIntent.SAID);
        }
        return found;
    }

    private static boolean isKoreanWho(PhraseFinder.Phrase<Meaning> phrase) {
        return phrase.meanings().contains(new Meaning.Kind(QuestionIntent.WHO))
                && HANGUL.matcher(compose(phrase.text())).matches();
    }

    /// The words by which people are called, and that are no part of a name.
    ///
    /// @param others the other words
    Set<String> called(String text, Set<String> others) {
        var called = words(phrases.find(text));
        called.removeAll(others);
        called.removeAll(negations);
        return called;
    }

    /// Words that mean nothing here, with those of which nothing depends: phrases may contain them.
    private Set<String> words(PhraseFinder.Result<Meaning> asked) {
        var words = meanings(asked, Meaning.Term.class).map(Meaning.Term::term)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.addAll(terms.of(HANGUL.matcher(compose(asked.others())).replaceAll(" ")));
        var unknown = SPACE.splitAsStream(OTHER.matcher(compose(asked.unknownWords())).replaceAll(" "))
                .filter(word -> !word.isEmpty() && !isEnding(word)).collect(Collectors.joining());
        words.addAll(terms.of(unknown));
        words.removeIf(QuestionTerms::isName);
        return words.stream().map(this::digits).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether a piece of a text is what is left of an ending. Most other words consist of syllables that are one, too.
    private boolean isEnding(String piece) {
        return endings.isEnding(piece) || (VERB_ENDING.matcher(piece).matches() && allEndings.isEnding(piece));
    }

    private String digits(String word) {
        var number = numbers.get(word);
        return number == null ? word : number.toString();
    }

    private static <T extends Meaning> Stream<T> meanings(PhraseFinder.Result<Meaning> asked, Class<T> type) {
        return asked.phrases().stream().flatMap(phrase -> phrase.meanings().stream()).filter(type::isInstance)
                .map(type::cast);
    }

    /// The finder of phrases separates the letters of a syllable.
    private static String compose(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    /// Whether a statement has a negation.
    boolean isNegated(String text) {
        return Stream.concat(terms.of(text).stream(), SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .anyMatch(negations::contains);
    }
}
