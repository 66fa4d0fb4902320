package okaybot.command.api;

import java.util.Locale;

/// Says that a command knows nothing of a name: `There is no theme called “x”`.
@FunctionalInterface
public interface NotFoundMessage {
    /// A title.
    ///
    /// @param typed the name, cut to 40 characters
    String text(String typed, Locale locale);
}
