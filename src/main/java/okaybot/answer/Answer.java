package okaybot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the bot says, independent of platform.
///
/// @param title shown first, and in notifications; never a spoiler
/// @param citations the sources that the blocks refer to
/// @param choices the next steps that are offered
/// @param controls what the reader can set or choose
/// @param line the command that gives exactly this answer again, even if it was chosen at random
/// @param locale the language it is written in; what platforms add to it is in the same
/// @param isError whether it says why there is no answer: then it takes away no answer that is shown already, nor its choices
/// @param picture shows the same as the blocks, for platforms that show pictures
public record Answer(String title, List<Block> blocks, List<Citation> citations, List<Choice> choices,
        List<Control> controls, CommandLine line, Locale locale, boolean isError, Optional<Picture> picture) {
    public Answer {
        blocks = List.copyOf(blocks);
        citations = List.copyOf(citations);
        choices = List.copyOf(choices);
        controls = List.copyOf(controls);
    }

    public Answer(String title, List<Block> blocks, List<Citation> citations, List<Choice> choices, CommandLine line,
            Locale locale) {
        this(title, blocks, citations, choices, List.of(), line, locale, false, Optional.empty());
    }

    /// An English answer.
    public Answer(String title, List<Block> blocks, List<Citation> citations, List<Choice> choices, CommandLine line) {
        this(title, blocks, citations, choices, line, Locale.ENGLISH);
    }

    /// The same answer below a sentence about the question.
    public Answer after(String sentence) {
        var all = new ArrayList<>(blocks);
        all.addFirst(Block.ofSentence(sentence));
        return withBlocks(all);
    }

    /// The same answer whose first line begins with a sentence, such as `Yes.`
    public Answer beginningWith(String sentence) {
        if (blocks.isEmpty()) {
            return after(sentence);
        }
        var all = new ArrayList<>(blocks.subList(1, blocks.size()));
        var begun = blocks.getFirst().beginningWith(sentence);
        all.addAll(0, begun);
        return begun.isEmpty() ? after(sentence) : withBlocks(all);
    }

    /// The same answer with another text.
    public Answer withBlocks(List<Block> others) {
        return new Answer(title, others, citations, choices, controls, line, locale, isError, picture);
    }

    /// The same answer with other sources.
    public Answer withCitations(List<Citation> others) {
        return new Answer(title, blocks, others, choices, controls, line, locale, isError, picture);
    }

    /// The same answer with other next steps.
    public Answer withChoices(List<Choice> others) {
        return new Answer(title, blocks, citations, others, controls, line, locale, isError, picture);
    }

    /// The same answer with one more next step.
    public Answer withChoice(String label, CommandLine target) {
        var all = new ArrayList<>(choices);
        all.add(new Choice(label, target));
        return withChoices(all);
    }

    /// The same answer with other things to set.
    public Answer withControls(List<Control> others) {
        return new Answer(title, blocks, citations, choices, others, line, locale, isError, picture);
    }

    /// The same answer under another title, which says why there is no other.
    public Answer asError(String newTitle) {
        return new Answer(newTitle, blocks, citations, choices, controls, line, locale, true, picture);
    }

    /// The same answer to another line.
    public Answer withLine(CommandLine other) {
        return new Answer(title, blocks, citations, choices, controls, other, locale, isError, picture);
    }

    /// The same answer with a picture.
    public Answer withPicture(Picture shown) {
        return new Answer(title, blocks, citations, choices, controls, line, locale, isError, Optional.of(shown));
    }

    /// The same answer in words only.
    public Answer withoutPicture() {
        return picture.isEmpty()
                ? this
                : new Answer(title, blocks, citations, choices, controls, line, locale, isError, Optional.empty());
    }

    /// One sentence under a title, about the bot and not about the show, so it needs no source.
    public static Answer ofSentence(String title, String sentence, List<Choice> choices, CommandLine line,
            Locale locale) {
        return new Answer(title, List.of(Block.ofSentence(sentence)), List.of(), choices, line, locale);
    }

    /// One sentence under a title that says why there is no answer.
    ///
    /// @param choices that lead on
    public static Answer ofError(String title, String sentence, List<Choice> choices, CommandLine line, Locale locale) {
        return new Answer(title, List.of(Block.ofSentence(sentence)), List.of(), choices, List.of(), line, locale,
                true, Optional.empty());
    }
}
