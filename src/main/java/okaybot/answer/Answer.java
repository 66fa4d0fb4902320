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
}
