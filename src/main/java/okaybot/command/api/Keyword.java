package okaybot.command.api;

import java.util.List;
import okaybot.lore.Named;

/// A fixed word that a command takes as its argument, such as `ending`.
///
/// @param title shown in choices and answers
/// @param also other words for the same
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
