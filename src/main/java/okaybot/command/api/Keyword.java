package okaybot.command.api;

import java.util.List;
import okaybot.lore.Named;

/// A part of a command's answers that can be asked for by a word.
///
/// @param id the word
/// @param title what choices and answers call it
/// @param also other words for it
public record Keyword(String id, String title, List<String> also) implements Named {
    public static Keyword of(String id, String title, String... also) {
        return new Keyword(id, title, List.of(also));
    }

    @Override
    public String name() {
        return id;
    }

    @Override
    public String detail() {
        return title;
    }
}
