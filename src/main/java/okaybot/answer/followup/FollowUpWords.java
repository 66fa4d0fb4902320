package okaybot.answer.followup;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import okaybot.lore.Vocabulary;
import okaybot.lore.Vocabulary.QuestionSigns;
import okaybot.lore.view.LanguageScript;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// The words of questions that follow up on the last answer.
///
/// @param pronouns stand for whoever was spoken of last
/// @param groups the pronouns that stand only for some
/// @param whole match questions that are about whatever was spoken of last
/// @param tag asks at the end of a text, or alone, whether something is so: `didn't she`
record FollowUpWords(Pattern pronouns, List<Vocabulary.PronounGroup> groups, Pattern whole, Pattern tag) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final String ANYTHING = "…";
    private static final String POSSESSIVE = "'s";
    private static final List<WordPattern> DROPPED = WordFile.patterns("dropped", Locale.KOREAN);
    private static final List<WordPattern> BETWEEN = WordFile.patterns("between", Locale.KOREAN);
    private static final Pattern OF = Pattern
            .compile("\\b(?:two|three|both|all|each|one|any|none|some|2|3) of\\s+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NEXT_WORD = Pattern.compile("\\s+\\p{L}");

    static FollowUpWords of(Vocabulary vocabulary) {
        var endings = "(?:%s)?".formatted(anyOf(vocabulary.endings()));
        return new FollowUpWords(
                Pattern.compile(NO_LETTER_BEFORE + "(?:" + anyOf(vocabulary.pronouns()) + ")(?=" + endings
                        + NO_LETTER_AFTER + ")", FLAGS),
                vocabulary.pronounGroups(),
                Pattern.compile(
                        before(vocabulary) + "(?:" + anyOf(vocabulary.followUps()).replace(ANYTHING, "\\E(.+)\\Q")
                                + ")[\\p{P}\\s]*",
                        FLAGS),
                tag(vocabulary));
    }

    /// What people may say before a question.
    private static String before(Vocabulary vocabulary) {
        return "(?:(?:%s)[\\s,!.…]+)*".formatted(anyOf(vocabulary.questions().orElse(QuestionSigns.NONE).before()));
    }

    /// Without a comma before it, only a negated verb behind some words is one: `who is she` asks for somebody.
    private static Pattern tag(Vocabulary vocabulary) {
        var verbs = "(?:%s)".formatted(anyOf(vocabulary.yesNo()));
        var behindComma = "(?:^|,)\\s*" + verbs + "(?:n['’]?t)?";
        var behindWords = "(?=\\S{3,8}t\\s)(?<=\\S \\S{1,30} \\S{1,30} )" + verbs + "n['’]?t";
        return Pattern.compile("(?:%s|%s)\\s+(?:%s)\\W*$".formatted(behindComma, behindWords,
                anyOf(vocabulary.pronouns())), FLAGS);
    }

    /// A pattern that matches nothing if there are no words.
    private static String anyOf(Collection<String> words) {
        return words.isEmpty() ? "(?!)" : words.stream().map(Pattern::quote).collect(joining("|"));
    }

    /// Whether a text has one. A single word must be one itself: `/thems` may be a command.
    boolean hasPronoun(String text) {
        return NEXT_WORD.matcher(text.strip()).find()
                ? pronouns.matcher(text).find()
                : pronouns.matcher(NO_LETTERS.matcher(text).replaceAll("")).matches();
    }

    /// The text with a name in place of each pronoun, but for one that only asks at the end whether something is so.
    ///
    /// @param nameOf whom a pronoun stands for; empty if nobody is known
    String replacePronouns(String text, Function<MatchResult, Optional<String>> nameOf) {
        var end = tag.matcher(text).results().mapToInt(MatchResult::start).findFirst().orElse(text.length());
        return pronouns.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Optional.of(found)
                .filter(pronoun -> pronoun.start() < end && !isOfSeveral(pronoun, text)).flatMap(nameOf)
                .orElse(found.group())));
    }

    /// Whether it stands for some of whom the words before it speak: `the three of them`.
    private boolean isOfSeveral(MatchResult pronoun, String text) {
        return !isOne(pronoun.group()) && OF.matcher(text.substring(0, pronoun.start())).find();
    }

    /// Whether a pronoun says whose something is, as `her` in `her mother`.
    boolean isPossessive(MatchResult pronoun, String text) {
        var word = pronoun.group().toLowerCase(Locale.ROOT);
        return groups.stream().anyMatch(group -> group.possessives().contains(word))
                && NEXT_WORD.matcher(text).region(pronoun.end(), text.length()).lookingAt();
    }

    /// What stands in place of a pronoun: a name, or whose something is.
    String inPlaceOf(MatchResult pronoun, String text, String name) {
        return isPossessive(pronoun, text) ? name + POSSESSIVE : name;
    }

    /// Whether a pronoun stands for one person alone, as `she` does.
    boolean isOne(String pronoun) {
        return groups.stream().anyMatch(group -> group.words().contains(pronoun.toLowerCase(Locale.ROOT)));
    }

    /// The ids of those for whom a pronoun may stand if nobody was spoken of, the most likely first.
    Optional<List<String>> usual(String pronoun) {
        var word = pronoun.toLowerCase(Locale.ROOT);
        return groups.stream().filter(group -> group.words().contains(word)).findFirst()
                .map(Vocabulary.PronounGroup::ids);
    }

    /// Whether a pronoun may stand for somebody.
    boolean fits(String pronoun, String id) {
        var word = pronoun.toLowerCase(Locale.ROOT);
        return groups.stream().noneMatch(group -> group.words().contains(word) != group.ids().contains(id)
                && groups.stream().anyMatch(other -> other.words().contains(word))
                && groups.stream().anyMatch(other -> other.ids().contains(id)));
    }

    /// What is asked of the last subject: `why` for `why?`, `who plays …` for `and who plays …`; empty if the text is no such
    /// question.
    Optional<String> withoutSubject(String text) {
        return Optional.of(whole.matcher(text)).filter(Matcher::matches)
                .map(found -> IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group)
                        .filter(Objects::nonNull).findFirst().orElse(text));
    }

    /// A Korean question that leaves out whom it is about; empty for any other.
    static Optional<String> droppedSubject(String text) {
        return Optional.of(text).filter(asked -> DROPPED.stream().anyMatch(form -> form.isIn(asked)));
    }

    /// What is asked of somebody or of a page, which comes first in Korean, since nothing follows its verb: 드라마
    /// 작가 is the writer of the show.
    static String of(String name, String asked) {
        return LanguageScript.KOREAN.isIn(asked) ? name + " " + asked : asked + " " + name;
    }

    /// A Korean question that names only one of two, such as 강태랑 무슨 사이야; empty for any other.
    static Optional<String> betweenTwo(String text) {
        return Optional.of(text).filter(asked -> BETWEEN.stream().anyMatch(form -> form.isIn(asked)));
    }
}
