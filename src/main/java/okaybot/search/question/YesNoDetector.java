package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.lore.Vocabulary;
import okaybot.search.name.PhraseFinder;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Tells by its words and signs whether a question may expect a yes or a no. Thread-safe.
final class YesNoDetector {
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[\\s\\p{P}]+");
    private static final Pattern EITHER_OR = Pattern
            .compile("\\s(?:(?:or|o|u)\\s+(?!not?\\b|what\\b|so\\b|(?:some|any)thing\\b)|아니면\\s)",
                    Pattern.CASE_INSENSITIVE);
    /// Asks for a who or a what in Korean, wherever it stands.
    private static final List<WordPattern> KOREAN_WORDS = WordFile.patterns("interrogatives", Locale.KOREAN);
    private static final List<WordPattern> KOREAN_ENDS = WordFile.patterns("asking", Locale.KOREAN);
    private static final String ANYTHING = "…";
    private static final String QUESTION_MARK = "?";

    private final PhraseFinder<Boolean> openings;
    /// What asks whether something is so, at its end.
    private final PhraseFinder<Boolean> tags;
    private final Set<String> negations;
    private final List<String> questionWords;
    /// Whether a question mark is enough where nothing asks for a who or a what: the verb may stand behind the subject.
    private final boolean isMarkEnough;
    /// What questions begin with that expect more than a yes or a no.
    private final PhraseFinder<Boolean> interrogatives;
    /// The ends of questions that are no sentences.
    private final List<String> fragments;

    YesNoDetector(Vocabulary vocabulary) {
        openings = finder(vocabulary.yesNo());
        tags = finder(vocabulary.tags());
        negations = Set.copyOf(vocabulary.negations());
        questionWords = vocabulary.questions().map(Vocabulary.QuestionSigns::anywhere).orElse(List.of());
        isMarkEnough = vocabulary.yesNo().contains(QUESTION_MARK);
        interrogatives = finder(
                vocabulary.questions().map(Vocabulary.QuestionSigns::openings).orElse(List.of()).stream()
                        .filter(opening -> !vocabulary.yesNo().contains(opening)).toList());
        fragments = vocabulary.followUps().stream().filter(form -> form.startsWith(ANYTHING))
                .map(form -> form.substring(ANYTHING.length())).toList();
    }

    private static PhraseFinder<Boolean> finder(List<String> words) {
        var finder = new PhraseFinder<Boolean>(List.of(), List.of());
        words.forEach(word -> finder.add(word, true));
        return finder;
    }

    /// Whether it begins like such a question, or ends like one: `right?`, `doesn't he?`. One that names several answers does not: `is she
    /// the author or the nurse`.
    boolean mayBeYesNo(String text) {
        if (EITHER_OR.matcher(text).find()) {
            return false;
        }
        var words = SPACE.splitAsStream(text.strip()).toList();
        var hasTag = words.size() > 2 && text.contains(",") && isNegation(words.get(words.size() - 2));
        return hasTag || isOpening(words.getFirst()) || isTag(words.getLast())
                || (!isFragment(text) && (HANGUL.matcher(text).find()
                        ? isKoreanYesNo(text)
                        : text.strip().endsWith(QUESTION_MARK) && isMarkEnough && words.size() > 1
                                && words.stream().noneMatch(this::isInterrogative)));
    }

    /// In chats, the end of the verb is as good as a question mark.
    private boolean isKoreanYesNo(String text) {
        return (text.strip().endsWith(QUESTION_MARK) || isFoundIn(KOREAN_ENDS, text))
                && questionWords.stream().noneMatch(text::contains) && !isFoundIn(KOREAN_WORDS, text);
    }

    private static boolean isFoundIn(List<WordPattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.isIn(text));
    }

    private boolean isInterrogative(String word) {
        return !interrogatives.meanings(word).isEmpty();
    }

    /// Without a last word that only asks whether it is so.
    String withoutTag(String text) {
        var last = text.strip().lastIndexOf(' ');
        return last > 0 && isTag(text.strip().substring(last)) ? text.strip().substring(0, last) : text;
    }

    /// Whether a wording of the content says at its end that the answer is yes, or no: `is she alive? No`.
    Optional<Boolean> answerIn(String wording) {
        var mark = wording.lastIndexOf(QUESTION_MARK);
        return Optional.of(wording.substring(mark + 1).strip()).filter(word -> mark > 0 && isTag(word))
                .map(word -> !isNegation(word));
    }

    private boolean isOpening(String word) {
        return !openings.meanings(word).isEmpty();
    }

    private boolean isTag(String word) {
        return !tags.meanings(word).isEmpty();
    }

    private boolean isNegation(String word) {
        return negations.contains(word.toLowerCase(Locale.ROOT).replaceAll("['’]", ""));
    }

    /// Whether it is no sentence, but what follows up on another question: `and the actor?`.
    private boolean isFragment(String text) {
        var words = NO_WORD.matcher(text).replaceAll("");
        return fragments.stream().anyMatch(words::endsWith);
    }
}
