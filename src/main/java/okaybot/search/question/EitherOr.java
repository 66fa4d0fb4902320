package okaybot.search.question;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question that names two answers, as two questions that each name one: `is Sang-tae older or younger`.
///
/// @param first with the first of them
/// @param second with the other one
public record EitherOr(String first, String second) {
    /// What stands for no answer at the end: `is he a doctor or what`.
    private static final Pattern NO_ANSWER = Pattern
            .compile("\\s+or\\s+(?:not?|what|so|something|anything|smth|someone|whatever)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_ALONE = Pattern.compile("\\sor\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern OR = Pattern.compile("^(.+?),?\\s+or\\s+(?:rather\\s+)?(.+)$",
            Pattern.CASE_INSENSITIVE);
    /// What begins a question, which is a whole one also behind `or`.
    private static final Pattern WHOLE = Pattern.compile(
            "^(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would)\\s.*", Pattern.CASE_INSENSITIVE);
    /// The verb behind its subject: `Sang-in is her boyfriend or her publisher`.
    private static final Pattern SUBJECT_FIRST = Pattern.compile(
            "^((?!(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|who|whom|whose|what|which|how|why|when|where)s?\\b)"
                    + "\\S+(?: \\S+){0,4}?) (is|are|was|were) (.+\\sor\\s.+)$",
            Pattern.CASE_INSENSITIVE);
    /// A verb that needs another one to ask with it: `Park Gyu-young plays the cook or the nurse`.
    private static final Pattern OTHER_VERB = Pattern.compile(
            "^((?!(?:is|are|was|were|does|do|did|has|have|had|can|could|will|would|who|whom|whose|what|which|how|why|when|where)s?\\b)"
                    + "\\S+(?: \\S+){0,3}?) (play|portray|love|write|fear|work)(?:s|ed) (.+\\sor\\s.+)$",
            Pattern.CASE_INSENSITIVE);
    /// What is no answer, but only about the one who asks, or less than the first one: `or did I dream that`, `or just his brother's`.
    private static final Pattern NONE = Pattern.compile(
            "^\\w+\\s+(?:i|we|you)\\b.*|^(?:just|only|always) (?!an?\\b|the\\b).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE = Pattern.compile("\\b(?<!\\bone )(?:who|that|which)\\b",
            Pattern.CASE_INSENSITIVE);
    /// What comes first in a name for somebody, or for something.
    private static final String BEFORE_NOUN = "(?:an?|the|his|her|their|its|some|just|only|\\S+['’]s)";
    private static final Pattern NOUN = Pattern.compile("^" + BEFORE_NOUN + "\\s.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_NOUN = Pattern.compile("\\s+" + BEFORE_NOUN + "(?:\\s+\\S+){1,3}$",
            Pattern.CASE_INSENSITIVE);
    /// What belongs to both answers: `a friend or a sister of Gang-tae`.
    private static final Pattern BEHIND = Pattern.compile("(?:,|\\s(?:of|to|with|at|in|on|from|by)\\s).+$",
            Pattern.CASE_INSENSITIVE);
    /// What both answers may begin with: `by the one or by the other`.
    private static final Pattern PREPOSITION = Pattern.compile("^((?:of|to|with|at|in|on|from|by|for)\\s).+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_WORD = Pattern.compile("\\s+\\S+$");

    /// Two answers with the same verb: `강태가 의사야 보호사야`.
    private static final Pattern KOREAN = Pattern
            .compile("^(.*?)([\\p{IsHangul}\\p{N}]+)(이?야|이?에요|예요|인가요?|이?냐|임|이?었나요?|였나요?|이?죠|이?지)"
                    + "[\\s,?]+(?:아니면\\s+)?([\\p{IsHangul}\\p{N}]+)\\3\\s*[?!.]*$");

    /// Empty if a text names no two answers, or expects no yes to either.
    public static Optional<EitherOr> of(String text) {
        // Hardly any text has the word, and the expressions take their time.
        if (!OR_ALONE.matcher(text).find()) {
            return ofKorean(text);
        }
        var asked = OR.matcher(verbFirst(NO_ANSWER.matcher(text.strip()).replaceAll("")));
        return asked.matches() && WHOLE.matcher(asked.group(1)).matches()
                ? Optional.of(of(asked.group(1), asked.group(2)))
                : Optional.empty();
    }

    private static String verbFirst(String text) {
        return OTHER_VERB.matcher(SUBJECT_FIRST.matcher(text).replaceFirst("$2 $1 $3")).replaceFirst("does $1 $2 $3");
    }

    private static Optional<EitherOr> ofKorean(String text) {
        var korean = KOREAN.matcher(text.strip());
        if (korean.matches()) {
            var ending = korean.group(3) + "?";
            return Optional.of(new EitherOr(korean.group(1) + korean.group(2) + ending,
                    korean.group(1) + korean.group(4) + ending));
        }
        return Optional.empty();
    }

    private static EitherOr of(String opening, String rest) {
        if (NONE.matcher(rest).matches()) {
            return new EitherOr(opening, opening);
        }
        var behind = BEHIND.matcher(rest);
        var first = behind.find() ? opening + behind.group() : opening;
        return new EitherOr(first,
                plain(WHOLE.matcher(rest).matches() ? rest : withoutLast(opening, rest) + " " + rest));
    }

    /// The opening without what names the first answer.
    private static String withoutLast(String opening, String rest) {
        var preposition = PREPOSITION.matcher(rest);
        var same = preposition.matches()
                ? opening.toLowerCase(Locale.ROOT).lastIndexOf(" " + preposition.group(1))
                : -1;
        if (same > 0) {
            return opening.substring(0, same);
        }
        var last = (NOUN.matcher(rest).matches() ? LAST_NOUN : LAST_WORD).matcher(opening);
        return last.find() ? last.replaceFirst("") : LAST_WORD.matcher(opening).replaceFirst("");
    }

    private static String plain(String question) {
        return RELATIVE.matcher(question).replaceAll("");
    }
}
