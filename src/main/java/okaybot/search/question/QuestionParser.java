package okaybot.search.question;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Source;
import okaybot.lore.Vocabulary;
import okaybot.search.NameIndex;
import okaybot.search.PhraseFinder;
import okaybot.search.SearchWords;
import okaybot.search.WordEndings;

/// Finds out whom a question mentions and what it asks for. Thread-safe.
final class QuestionParser {
    private static final Pattern HANGUL = Pattern.compile("[가-힣]+");
    private static final Pattern OTHER = Pattern.compile("[^가-힣 ]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern RELATIVE = Pattern.compile("['’]s\\b|\\b(?:of|de|del)\\b|\\p{IsHangul}");
    private static final Pattern ENDING_WITH_S = Pattern.compile("[\\p{L}-]+s\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final NameIndex<Named> names;
    /// Without what people are called apart from their names.
    private final NameIndex<Named> properNames;
    /// What means something whatever stands around it: the intents, and Korean words for those of the statements.
    private final PhraseFinder<Meaning> phrases;
    /// The ids of the people after whom sources are called, by the ids of the sources.
    private final Map<String, String> authors;
    /// Other values of facts of the show, with the facts' labels.
    private final OtherValues values;
    /// The show's own names, which every question may contain.
    private final PhraseFinder<Boolean> titles;
    private final YesNoDetector yesNo;
    private final Set<String> yesNoTerms;
    private final Set<String> negations;
    private final Set<String> functionWords;
    /// The ids of those whom a fact of the show names.
    private final Set<String> makers;
    private final Set<String> pronouns;
    private final List<Vocabulary.PronounGroup> pronounGroups;
    private final Map<String, Integer> numbers;
    private final WordEndings endings;
    private final QuestionTerms terms;

    /// @param plain words that are no names, although they may be a part of one: `young`
    QuestionParser(Lore lore, QuestionTerms terms, Set<String> plain) {
        var vocabulary = lore.vocabulary();
        this.terms = terms;
        var people = Stream.<Named>concat(lore.roles().stream(), lore.people().stream()).toList();
        var named = Stream.<Named>concat(people.stream(), lore.sources().stream()).toList();
        authors = lore.sources().stream().filter(source -> people.stream()
                .anyMatch(person -> person.spellings().stream().anyMatch(source.spellings()::contains)))
                .collect(Collectors.toMap(Source::id, source -> people.stream()
                        .filter(person -> person.spellings().stream().anyMatch(source.spellings()::contains))
                        .findFirst().orElseThrow().id()));
        var words = SearchWords.of(lore, _ -> Optional.empty()).with(plain);
        names = new NameIndex<>(named, words);
        properNames = new NameIndex<>(named,
                new SearchWords(Map.of(), List.of(), noNames(vocabulary), words.endings(), words.known()).with(plain));
        makers = lore.show().facts().stream().flatMap(fact -> fact.claims().stream())
                .flatMap(claim -> properNames.mentions(claim.text()).things().stream()).map(Named::id)
                .collect(Collectors.toSet());
        values = new OtherValues(lore);
        phrases = new PhraseFinder<>(vocabulary.ignored(), vocabulary.allEndings());
        phrases.addKnown(words.known());
        vocabulary.asking().forEach(
                asking -> asking.words().forEach(word -> phrases.add(word, new Meaning.Kind(asking.intent()))));
        terms.koreanSynonyms().forEach((word, synonym) -> phrases.add(word, new Meaning.Term(synonym)));
        vocabulary.negations().stream().filter(word -> HANGUL.matcher(word).matches())
                .forEach(word -> phrases.add(word, new Meaning.Term(word)));
        vocabulary.kinship().forEach(this::addKorean);
        endings = new WordEndings(vocabulary.endings());
        titles = new PhraseFinder<>(List.of(), vocabulary.endings());
        Stream.concat(Stream.of(lore.show().title()), lore.show().original().stream())
                .forEach(title -> titles.add(title, true));
        yesNo = new YesNoDetector(vocabulary);
        yesNoTerms = Stream.concat(vocabulary.yesNo().stream(), vocabulary.tags().stream())
                .flatMap(word -> terms.of(word).stream()).filter(term -> !QuestionTerms.isSynonym(term))
                .collect(Collectors.toSet());
        negations = vocabulary.negations().stream()
                .flatMap(word -> Stream.concat(Stream.of(word), terms.of(word).stream()))
                .collect(Collectors.toSet());
        functionWords = Stream.concat(vocabulary.ignored().stream(), vocabulary.yesNo().stream())
                .collect(Collectors.toSet());
        pronouns = Set.copyOf(vocabulary.pronouns());
        pronounGroups = vocabulary.pronounGroups();
        numbers = vocabulary.numbersByWord();
    }

    /// Words that may be parts of names, but mean something else on their own: the brothers, not the brothers' mother.
    private static List<String> noNames(Vocabulary vocabulary) {
        return Stream.of(vocabulary.ignored().stream(),
                vocabulary.kinship().stream().flatMap(kinship -> kinship.words().stream()),
                vocabulary.called().stream().flatMap(called -> called.words().stream()),
                vocabulary.asking().stream().flatMap(asking -> asking.words().stream())).flatMap(words -> words)
                .toList();
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

    Question parse(String typed) {
        var mayBeYesNo = yesNo.mayBeYesNo(typed);
        var untagged = yesNo.withoutTag(typed);
        var title = titles.find(untagged);
        var text = title.phrases().isEmpty() ? untagged : title.others();
        var proper = properNames.mentions(text);
        var meant = names.mentions(text);
        var askedOfProper = phrases.find(proper.others());
        var found = meanings(askedOfProper, Meaning.Kind.class).map(Meaning.Kind::intent)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.contains(QuestionIntent.WHO)) {
            // Who was there when it happened?
            found.remove(QuestionIntent.WHEN);
        }
        if (found.contains(QuestionIntent.AWARDS)) {
            // What did she win?
            found.remove(QuestionIntent.SAID);
        }
        var isCasting = found.contains(QuestionIntent.PLAYED_BY);
        var mentions = isCasting
                ? mayBeYesNo ? besideName(proper, meant) : meant
                : named(text, proper, meant);
        var hasProperNames = mentions.equals(proper);
        var words = words(hasProperNames ? askedOfProper : phrases.find(mentions.others()));
        words.removeAll(yesNoTerms);
        var isNegated = words.removeIf(negations::contains);
        var called = hasProperNames ? Set.<String>of() : called(askedOfProper, words);
        found.stream().filter(intent -> intent != QuestionIntent.WHO).map(QuestionTerms::of).forEach(words::add);
        var ids = mentions.things().stream().map(Named::id).collect(Collectors.toCollection(ArrayList::new));
        var properIds = proper.things().stream().map(Named::id).toList();
        if (mayBeYesNo && (isCasting || hasPronoun(text))) {
            properIds.stream().limit(1).filter(id -> !ids.contains(id)).forEach(ids::addFirst);
        }
        if (proper.things().isEmpty()) {
            keepMeant(ids, text);
        }
        if (found.stream().anyMatch(QuestionIntent::isMaker)) {
            ids.removeIf(id -> makers.contains(id) && !properIds.contains(id));
        }
        ids.removeIf(id -> authors.containsKey(id) && ids.contains(authors.get(id)));
        var valued = values.find(mentions.others());
        return new Question(wording(untagged), ids, called, words, found,
                mayBeYesNo && found.stream().allMatch(QuestionIntent::fitsYesNo), isNegated,
                isPossessiveFirst(text), valued.labels(), words(valued));
    }

    /// Its words in small letters, without punctuation.
    static String wording(String text) {
        return NO_LETTERS.matcher(APOSTROPHE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("")).replaceAll(" ")
                .strip();
    }

    /// Leaves out those for whom no word of the text can stand, if others remain: the `guy` playing the lead is no woman.
    private void keepMeant(List<String> ids, String text) {
        var words = Set.copyOf(SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)).toList());
        pronounGroups.stream().filter(group -> group.words().stream().anyMatch(words::contains)
                && ids.stream().anyMatch(group.ids()::contains))
                .forEach(group -> ids.removeIf(id -> !group.ids().contains(id)
                        && pronounGroups.stream().anyMatch(other -> other.ids().contains(id))));
    }

    private Set<String> words(OtherValues.Found valued) {
        if (valued.labels().isEmpty()) {
            return Set.of();
        }
        var words = words(phrases.find(valued.others()));
        words.removeAll(yesNoTerms);
        words.removeIf(negations::contains);
        return words;
    }

    /// The words by which people are called, and that are no part of a name.
    private Set<String> called(PhraseFinder.Result<Meaning> askedOfProper, Set<String> others) {
        var called = words(askedOfProper);
        called.removeAll(others);
        called.removeAll(negations);
        return called;
    }

    /// What somebody is called must not be taken for a name beside one: the question may be whether they are. A relation is: Gang-tae's
    /// mother.
    private NameIndex.Mentions<Named> named(String text, NameIndex.Mentions<Named> proper,
            NameIndex.Mentions<Named> meant) {
        var isSomebodyElse = meant.things().size() == 1 && !proper.things().containsAll(meant.things())
                && isOfSomebody(text);
        return proper.things().isEmpty() || isSomebodyElse ? meant : proper;
    }

    /// Whom a question means besides the one whom it names: `did Kim Soo-hyun play the older brother`.
    private NameIndex.Mentions<Named> besideName(NameIndex.Mentions<Named> proper, NameIndex.Mentions<Named> meant) {
        var others = names.mentions(proper.others());
        return proper.things().size() != 1 || others.things().isEmpty() || !meant.things().equals(proper.things())
                ? meant
                : others;
    }

    /// Whether there is a possessive, with or without its apostrophe: `moon youngs mother`, `her mother`.
    private boolean isOfSomebody(String text) {
        return RELATIVE.matcher(text).find() || ENDING_WITH_S.matcher(text.toLowerCase(Locale.ROOT)).results()
                .map(MatchResult::group).anyMatch(word -> !functionWords.contains(word))
                || hasPronoun(text);
    }

    private boolean hasPronoun(String text) {
        return SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(pronouns::contains);
    }

    /// Words that mean nothing here, with those of which nothing depends: phrases may contain them.
    private Set<String> words(PhraseFinder.Result<Meaning> asked) {
        var words = meanings(asked, Meaning.Term.class).map(Meaning.Term::term)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        words.addAll(terms.of(HANGUL.matcher(compose(asked.others())).replaceAll(" ")));
        var unknown = SPACE.splitAsStream(OTHER.matcher(compose(asked.unknownWords())).replaceAll(" "))
                .filter(word -> !word.isEmpty() && !endings.isEnding(word)).collect(Collectors.joining());
        words.addAll(terms.of(unknown));
        words.removeIf(QuestionTerms::isName);
        return words.stream().map(this::digits).collect(Collectors.toCollection(LinkedHashSet::new));
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

    /// Whether the first of the names has an `'s`: `is Gang-tae's brother Sang-tae`.
    private boolean isPossessiveFirst(String text) {
        var possessive = POSSESSIVE.matcher(text);
        return possessive.find() && properNames.mentions(text.substring(0, possessive.start())).things().size() == 1;
    }

    /// Whether a statement has a negation.
    boolean isNegated(String text) {
        return Stream.concat(terms.of(text).stream(), SPACE.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .anyMatch(negations::contains);
    }

    /// See [YesNoDetector#answerIn].
    Optional<Boolean> answerIn(String wording) {
        return yesNo.answerIn(wording);
    }
}
