package okaybot.platform.discord;

import java.util.function.Consumer;
import okaybot.settings.Place;

/// Who wants to know that the bot was added to a server, or is in it no more.
///
/// @param joined hears of a server that the bot was added to, for the first time or again
/// @param left hears of a server that has removed the bot, or is gone
public record Servers(Consumer<Place> joined, Consumer<Place> left) {
    /// Nobody.
    public static final Servers UNHEARD = new Servers(_ -> {}, _ -> {});
}
