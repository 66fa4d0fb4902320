package okaybot.search.question;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Pattern RELATIVE = Pattern.compile("['’]?s\\b|\\bof\\b|\\p{IsHangul}");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// The finder of phrases separates all syllables, and their letters.
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("(?<=[가-힣]) (?=[가-힣])");

    private final NameIndex<Named> names;
    /// Without what people are called apart from their names.
    private final NameIndex<Named> properNames;
    private final PhraseFinder<QuestionIntent> intents;
    /// The show's own names, which every question may contain.
    private final PhraseFinder<Boolean> titles;
    private final PhraseFinder<Boolean> yesNo;
    private final List<String> questionWords;
    private final Set<String> yesNoTerms;
    private final Set<String> negations;
    private final QuestionTerms terms;

    QuestionParser(Lore lore, QuestionTerms terms) {
        var vocabulary = lore.vocabulary();
        this.terms = terms;
        var named = Stream.<Named>concat(lore.roles().stream(), lore.people().stream()).toList();
        names = new NameIndex<>(named, SearchWords.of(lore, _ -> Optional.empty()));
        properNames = new NameIndex<>(named,
                new SearchWords(Map.of(), List.of(), noNames(vocabulary), vocabulary.endings()));
        intents = new PhraseFinder<>(vocabulary.ignored(),
                Stream.concat(vocabulary.endings().stream(), vocabulary.verbEndings().stream()).toList());
        vocabulary.asking().forEach(asking -> asking.words().forEach(word -> intents.add(word, asking.intent())));
        titles = new PhraseFinder<>(List.of(), vocabulary.endings());
        Stream.concat(Stream.of(lore.show().title()), lore.show().original().stream())
                .forEach(title -> titles.add(title, true));
        yesNo = new PhraseFinder<>(List.of(), List.of());
        vocabulary.yesNo().forEach(word -> yesNo.add(word, true));
        questionWords = vocabulary.questions().map(Vocabulary.QuestionSigns::anywhere).orElse(List.of());
        yesNoTerms = vocabulary.yesNo().stream().flatMap(word -> terms.of(word).stream()).collect(Collectors.toSet());
        negations = Set.copyOf(vocabulary.negations());
    }

    /// Words that may be parts of names, but mean something else on their own: the brothers, not the brothers' mother.
    private static List<String> noNames(Vocabulary vocabulary) {
        return Stream.of(vocabulary.ignored().stream(),
                vocabulary.kinship().stream().flatMap(kinship -> kinship.words().stream()),
                vocabulary.called().stream().flatMap(called -> called.words().stream()),
                vocabulary.asking().stream().flatMap(asking -> asking.words().stream())).flatMap(words -> words)
                .toList();
    }

    Question parse(String typed) {
        var mayBeYesNo = mayBeYesNo(typed);
        var untagged = withoutTag(typed);
        var title = titles.find(untagged);
        var text = title.phrases().isEmpty() ? untagged : title.others();
        var proper = properNames.mentions(text);
        var meant = names.mentions(text);
        var asked = intents.find(proper.others());
        var found = asked.phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (found.contains(QuestionIntent.WHO)) {
            // Who was there when it happened?
            found.remove(QuestionIntent.WHEN);
        }
        var mentions = mayBeYesNo && !found.contains(QuestionIntent.PLAYED_BY) ? named(text, proper, meant) : meant;
        if (!mentions.equals(proper)) {
            asked = intents.find(mentions.others());
        }
        var words = words(asked);
        words.removeAll(yesNoTerms);
        var isNegated = words.removeIf(negations::contains);
        var called = mentions.equals(proper) ? Set.<String>of() : called(proper, words);
        found.stream().filter(intent -> intent != QuestionIntent.WHO).map(QuestionTerms::of).forEach(words::add);
        return new Question(mentions.things().stream().map(Named::id).toList(), called, words, found,
                mayBeYesNo && found.stream().allMatch(QuestionIntent::fitsYesNo), isNegated,
                isPossessiveFirst(text));
    }

    /// The words by which people are called, and that are no part of a name.
    private Set<String> called(NameIndex.Mentions<Named> proper, Set<String> others) {
        var called = words(intents.find(proper.others()));
        called.removeAll(others);
        called.removeAll(negations);
        return called;
    }

    /// Whether it begins like such a question, or ends like one: `right?`, `doesn't he?`.
    private boolean mayBeYesNo(String text) {
        var words = SPACE.splitAsStream(text.strip()).toList();
        var isTag = words.size() > 2 && text.contains(",") && isNegation(words.get(words.size() - 2));
        return isTag || isYesNo(words.getFirst()) || isYesNo(words.getLast())
                || (HANGUL.matcher(text).find() && text.strip().endsWith("?")
                        && questionWords.stream().noneMatch(text::contains));
    }

    private boolean isYesNo(String word) {
        return !yesNo.meanings(word).isEmpty();
    }

    /// Without a last word that only asks whether it is so.
    private String withoutTag(String text) {
        var last = text.strip().lastIndexOf(' ');
        return last > 0 && isYesNo(text.strip().substring(last)) ? text.strip().substring(0, last) : text;
    }

    private boolean isNegation(String word) {
        return negations.contains(word.toLowerCase(Locale.ROOT).replaceAll("['’]", ""));
    }

    /// What somebody is called must not be taken for a name if the question is whether they are. A relation is: Gang-tae's mother.
    private static NameIndex.Mentions<Named> named(String text, NameIndex.Mentions<Named> proper,
            NameIndex.Mentions<Named> meant) {
        var isSomebodyElse = meant.things().size() == 1 && !proper.things().containsAll(meant.things())
                && RELATIVE.matcher(text).find();
        return proper.things().isEmpty() || isSomebodyElse ? meant : proper;
    }

    /// Words that mean nothing here, with those of which nothing depends: phrases may contain them.
    private Set<String> words(PhraseFinder.Result<QuestionIntent> asked) {
        var words = new LinkedHashSet<String>();
        words.addAll(terms.of(HANGUL.matcher(joinSyllables(asked.others())).replaceAll(" ")));
        words.addAll(terms.of(OTHER.matcher(joinSyllables(asked.unknownWords())).replaceAll(" ")));
        words.removeIf(QuestionTerms::isName);
        return words;
    }

    private static String joinSyllables(String words) {
        return BETWEEN_SYLLABLES.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll("");
    }

    /// Whether the first of the names has an `'s`: `is Gang-tae's brother Sang-tae`.
    private boolean isPossessiveFirst(String text) {
        var possessive = POSSESSIVE.matcher(text);
        return possessive.find() && properNames.mentions(text.substring(0, possessive.start())).things().size() == 1;
    }

    /// Whether a statement has a negation.
    boolean isNegated(String text) {
        return terms.of(text).stream().anyMatch(negations::contains);
    }
}
