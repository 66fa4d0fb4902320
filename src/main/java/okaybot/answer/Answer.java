package okaybot.answer;

import java.util.ArrayList;
import java.util.List;

/// What the bot says, independent of platform and language.
///
/// @param title shown first, and in notifications; never a spoiler
/// @param citations the sources that the blocks refer to
/// @param choices the next steps that are offered
/// @param line the command that gives exactly this answer again, even if it was chosen at random
public record Answer(String title, List<Block> blocks, List<Citation> citations, List<Choice> choices,
        CommandLine line) {
    public Answer {
        blocks = List.copyOf(blocks);
        citations = List.copyOf(citations);
        choices = List.copyOf(choices);
    }

    /// The same answer below a sentence about the question.
    public Answer after(String sentence) {
        var all = new ArrayList<>(blocks);
        all.addFirst(Block.ofSentence(sentence));
        return new Answer(title, all, citations, choices, line);
    }

    /// One sentence under a title, about the bot and not about the show, so it needs no source.
    public static Answer ofSentence(String title, String sentence, List<Choice> choices, CommandLine line) {
        return new Answer(title, List.of(Block.ofSentence(sentence)), List.of(), choices, line);
    }
}
