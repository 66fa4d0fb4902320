package okaybot.search.talk;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import okaybot.lore.view.LanguageScript;
import okaybot.search.word.NamePattern;
import okaybot.search.word.Rewrites;

/// Leaves out what people say around a question: `my mother wants to know who plays the nurse` asks `who plays the nurse`.
/// Thread-safe.
public final class QuestionSimplifier {
    /// An indirect question has its verb behind its subject: `whether Joo-ri is a nurse`.
    private static final Pattern WHETHER = Pattern.compile(
            "^(?:if|whether)\\s+((?:(?!(?:what|which|how|who|when|where|why)\\b)\\S+\\s+){1,5}?)(is|are|was|were|has|have|can|could|will|would|did|does)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE);
    /// A question that only its mark or its last word tells from a sentence: `Joo-ri is a nurse?`.
    private static final Pattern VERB_SECOND = Pattern.compile(
            "^((?:(?!(?:wh|how\\b|is\\b|are\\b|was\\b|were\\b|do\\b|does\\b|did\\b|has\\b|have\\b|can\\b|could\\b|will\\b|would\\b"
                    + "|i\\b|it\\b|you\\b|and\\b|there\\b|sa(?:ys?|id)\\b|th(?:ought|inks?|at)\\b|claim(?:s|ed)?\\b|found\\b|finds\\b|told\\b))[\\p{L}\\p{N}'’-]+ ){1,4})"
                    + "(is|isn'?t|are|aren'?t|was|wasn'?t|were|has|will|can) (?!.*\\b(?:wh\\w+|how)\\b)([^,?]+?)"
                    + "(?:,? ?(?:right|correct|yes|yeah|true|no))?\\?+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// Of what may ask without being a sentence: `best line about love`.
    private static final int MIN_WORDS = 3;
    /// The same in one word: `genre?`.
    private static final Pattern SHORT_QUESTION = Pattern.compile("\\p{L}{5,}\\?+");
    /// Emojis, and what joins and colours them.
    private static final Pattern PICTURES = Pattern
            .compile("[\\p{IsEmoji_Presentation}\\p{IsEmoji_Modifier}\uFE0F\u200D❤♥☺]+");

    /// What somebody else is said to have said.
    private final Rewrites reports;
    private final ClaimReader claims = ClaimReader.shared();
    private final SmallTalk smallTalk = new SmallTalk();
    /// Clauses that change nothing of what is asked.
    private final Rewrites clauses = new Rewrites("clauses", Locale.ENGLISH);
    private final Rewrites wrappers;
    /// Answers that are only guessed.
    private final Rewrites guesses = new Rewrites("guesses", Locale.ENGLISH);
    private final Rewrites koreanWrappers;
    private final Rewrites spanishWrappers;
    private final ChatWords chat = ChatWords.shared();

    /// @param names of the show
    public QuestionSimplifier(NamePattern names) {
        reports = new Rewrites("reports", Locale.ENGLISH, names);
        wrappers = new Rewrites("wrappers", Locale.ENGLISH, names);
        koreanWrappers = new Rewrites("wrappers", Locale.KOREAN, names);
        spanishWrappers = new Rewrites("wrappers", Locale.of("es"), names);
    }

    /// The question alone; the text itself if there is nothing around it.
    ///
    /// @param isQuestion whether a part of it is one by itself
    public String simplify(String text, Predicate<String> isQuestion) {
        var typed = PICTURES.matcher(text).replaceAll(" ").strip();
        var unwrapped = spanishWrappers
                .applyTo(LanguageScript.KOREAN.isIn(typed) ? koreanWrappers.applyTo(typed) : typed);
        var own = alone(claim(reports.applyTo(chat.spelledOut(unwrapped))), isQuestion).strip();
        return VERB_SECOND
                .matcher(WHETHER.matcher(guesses.applyTo(clauses.applyTo(wrappers.applyTo(own))))
                        .replaceFirst("$2 $1$3"))
                .replaceFirst("$2 $1$3?");
    }

    /// The claim that somebody wants to hear confirmed, without what they tell of themselves beside it.
    private String claim(String text) {
        var claim = claims.checked(text);
        var rest = smallTalk.removedFrom(text);
        return claim.equals(text) && !rest.equals(text)
                ? Optional.of(claims.checked(rest)).filter(ClaimReader::isChecked).orElse(text)
                : claim;
    }

    /// A question, or what somebody states, without what they tell of themselves beside it.
    private String alone(String text, Predicate<String> isQuestion) {
        var rest = smallTalk.removedFrom(text);
        if (rest.equals(text)) {
            return text;
        }
        var question = smallTalk.removedFrom(text, isQuestion);
        return question.equals(text) && (claims.asked(rest).isPresent() || isOpening(rest, text))
                ? rest
                : question;
    }

    /// Whether what people tell of themselves stands behind something that may be asked.
    private static boolean isOpening(String rest, String text) {
        return text.startsWith(rest)
                && (SPACE.split(rest).length >= MIN_WORDS || SHORT_QUESTION.matcher(rest).matches());
    }
}
