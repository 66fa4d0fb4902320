package okaybot.platform.discord.guild;

import java.util.List;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;

/// Discord's guilds as places.
public final class DiscordPlace {
    /// The name of the platform in places, viewers and metrics.
    public static final String PLATFORM = "discord";

    private DiscordPlace() {}

    public static Place ofGuild(String id) {
        return new Place(PLATFORM, List.of(new Level(LevelType.SERVER, id)));
    }
}
