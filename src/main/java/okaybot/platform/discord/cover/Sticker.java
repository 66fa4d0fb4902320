package okaybot.platform.discord.cover;

import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;

/// A sticker of a message.
///
/// @param format Discord, Sticker Format Types
record Sticker(String id, String name, int format) {
    private static final int PNG = 1;
    private static final int APNG = 2;
    private static final int GIF = 4;

    /// An item of a gallery that shows it; empty for an animation that Discord draws itself.
    Optional<DataObject> picture() {
        return url().filter(_ -> DiscordPlace.isId(id)).map(url -> DataObject.empty().put("spoiler", true)
                .put("media", DataObject.empty().put("url", url)));
    }

    /// Discord, CDN Endpoints.
    private Optional<String> url() {
        return switch (format) {
            case PNG, APNG -> Optional.of("https://media.discordapp.net/stickers/" + id + ".png");
            case GIF -> Optional.of("https://media.discordapp.net/stickers/" + id + ".gif");
            default -> Optional.empty();
        };
    }
}
