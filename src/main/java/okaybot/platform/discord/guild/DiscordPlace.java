package okaybot.platform.discord.guild;

import java.util.List;
import java.util.regex.Pattern;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;

/// Discord's guilds as places.
public final class DiscordPlace {
    /// The name of the platform in places, viewers and metrics.
    public static final String PLATFORM = "discord";

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

    private DiscordPlace() {}

    /// Whether a text is an id as Discord writes it: digits without a sign or zeros before them (Discord, Snowflakes).
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static Place ofGuild(String id) {
        return new Place(PLATFORM, List.of(new Level(LevelType.SERVER, id)));
    }
}
