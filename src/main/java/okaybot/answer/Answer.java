package okaybot.answer;

import java.util.List;

/// What the bot says, before any platform gives it a form.
///
/// @param title the first thing that a reader and a notification show; never a spoiler
/// @param line asks for this very answer again, a random one included
public record Answer(String title, List<Block> blocks, List<Citation> citations, List<Choice> choices,
        CommandLine line) {
    public Answer {
        blocks = List.copyOf(blocks);
        citations = List.copyOf(citations);
        choices = List.copyOf(choices);
    }

    /// One sentence under a title, in the bot's own words: it needs no source, and must say nothing about the show.
    public static Answer ofSentence(String title, String sentence, List<Choice> choices, CommandLine line) {
        return new Answer(title, List.of(Block.ofSentence(sentence)), List.of(), choices, line);
    }
}
