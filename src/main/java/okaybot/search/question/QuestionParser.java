package okaybot.search.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.search.name.PhraseFinder;
import okaybot.search.term.QuestionTerms;
import okaybot.search.word.PlainWording;
import okaybot.search.word.SearchWords;

/// Finds out whom a question mentions and what it asks for. Thread-safe.
public final class QuestionParser {
    private static final Pattern WHO = Pattern.compile("\\b(?:wh|how)|\\P{ASCII}", Pattern.CASE_INSENSITIVE);
    /// Whether something surprises is asked, and not if it is so: `is it shocking that it was not renewed`.
    private static final Pattern SURPRISE = Pattern
            .compile("\\b(?:surpris(?:e|ing)|shock(?:ing)?|unexpected|weird|sad)(?: to \\w+)? that\\b");
    /// Whoever asks so expects a yes: `isn't it on KBS`.
    private static final Pattern EXPECTING_YES = Pattern.compile(
            "^(?:(?:so|but|and|wait|oh|hey)[ ,]+)*(?:isn|aren|wasn|weren|doesn|don|didn|hasn|haven|won|can|couldn|wouldn)['’]?t\\b"
                    + "(?!.*\\b(?:not|never|no|nobody|nothing|without)\\b)",
            Pattern.CASE_INSENSITIVE);
    private final MentionReader names;
    private final AskedWords words;
    /// Other values of facts of the show, with the facts' labels.
    private final OtherValues values;
    /// The show's own names, which every question may contain.
    private final PhraseFinder<Boolean> titles;
    private final YesNoDetector yesNo;

    /// @param plain words that are no names, although they may be a part of one: `young`
    public QuestionParser(Lore lore, QuestionTerms terms, Set<String> plain) {
        var vocabulary = lore.vocabulary();
        var known = SearchWords.of(lore, _ -> Optional.empty()).with(plain);
        names = new MentionReader(lore, known, plain);
        words = new AskedWords(vocabulary, terms, known);
        values = new OtherValues(lore);
        titles = new PhraseFinder<>(List.of(), vocabulary.endings());
        lore.show().titles().forEach(title -> titles.add(title, true));
        yesNo = new YesNoDetector(vocabulary);
    }

    /// Understands what somebody typed.
    public Question parse(String typed) {
        var mayBeYesNo = yesNo.mayBeYesNo(typed);
        var untagged = yesNo.withoutTag(typed);
        var text = withoutTitle(untagged);
        var proper = names.proper(text);
        var askedOfProper = words.read(proper.others());
        var intents = askedOfProper.intents();
        var mentions = names.meant(text, proper, intents.contains(QuestionIntent.PLAYED_BY), mayBeYesNo);
        var hasProperNames = mentions.equals(proper);
        var asked = hasProperNames ? askedOfProper : words.read(mentions.others());
        var called = hasProperNames ? Set.<String>of() : words.called(proper.others(), asked.terms());
        var valued = values.find(mentions.others());
        return new Question(PlainWording.of(untagged), names.ids(text, proper, mentions, intents, mayBeYesNo), called,
                withIntents(asked.terms(), intents), intents,
                mayBeYesNo && intents.stream().allMatch(intent -> fitsYesNo(intent, text)),
                asked.isNegated() && !SURPRISE.matcher(text).find() && !EXPECTING_YES.matcher(text).find(),
                names.isPossessiveFirst(text), valued.labels(), words(valued), List.of());
    }

    /// Whether somebody works as something may be asked for a yes or a no, although the words ask what somebody does.
    private static boolean fitsYesNo(QuestionIntent intent, String text) {
        return intent == QuestionIntent.WHO ? !WHO.matcher(text).find() : intent.fitsYesNo();
    }

    private String withoutTitle(String text) {
        var title = titles.find(text);
        return title.phrases().isEmpty() ? text : title.others();
    }

    private static Set<String> withIntents(Set<String> terms, Set<QuestionIntent> intents) {
        intents.stream().filter(intent -> intent != QuestionIntent.WHO).map(QuestionTerms::of).forEach(terms::add);
        return terms;
    }

    private Set<String> words(OtherValues.Found valued) {
        return valued.labels().isEmpty() ? Set.of() : words.read(valued.others()).terms();
    }

    /// The words of a text without a last one that only asks whether it is so.
    public String wording(String typed) {
        return PlainWording.of(yesNo.withoutTag(typed));
    }

    /// See [AskedWords#isNegated].
    public boolean isNegated(String text) {
        return words.isNegated(text);
    }

    /// See [YesNoDetector#answerIn].
    public Optional<Boolean> answerIn(String wording) {
        return yesNo.answerIn(wording);
    }
}
