package okaybot.platform.discord.interaction;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.GuildChannelInfo;

/// An interaction as Discord sends it. JDA's own interaction events fail for channels outside JDA's cache, and leave
/// out what JDA does not know, such as the flag of spoiler channels.
///
/// @param jda the shard that received it
/// @param json the gateway's event (Discord, Interaction Object), which may lack anything; read by one thread only
record InteractionPayload(JDA jda, DataObject json, Instant receivedAt) {
    /// How long Discord waits for the callback, and how long it accepts edits and follow-ups (Discord, Receiving and
    /// Responding).
    private static final Duration CALLBACK_TIMEOUT = Duration.ofSeconds(3);
    static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

    private static final int FORWARD = 1;

    /// The id of no user.
    private static final String NOBODY = "0";
    private static final String UNKNOWN_CHANNEL = "0";
    /// Permissions may need more than 64 bits some day, and no more than these.
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,100}");

    enum Kind {
        COMMAND, BUTTON, AUTOCOMPLETE,
        /// A command or a press of nobody knows whom.
        ANONYMOUS, OTHER
    }

    Kind kind() {
        return switch (json.getInt("type")) {
            case 2 -> data().getInt("type", 1) == 1 ? ofUser(Kind.COMMAND) : Kind.OTHER;
            case 3 -> data().getInt("component_type", 2) == 2 ? ofUser(Kind.BUTTON) : Kind.OTHER;
            case 4 -> Kind.AUTOCOMPLETE;
            default -> Kind.OTHER;
        };
    }

    private Kind ofUser(Kind kind) {
        return userId().equals(NOBODY) ? Kind.ANONYMOUS : kind;
    }

    InteractionData interactionData() {
        return new InteractionData(data());
    }

    private DataObject data() {
        return json.getObject("data");
    }

    String id() {
        return json.getString("id");
    }

    String token() {
        return json.getString("token");
    }

    String applicationId() {
        return json.getString("application_id", jda.getSelfUser().getApplicationId());
    }

    Instant callbackDeadline() {
        return receivedAt.plus(CALLBACK_TIMEOUT);
    }

    /// The time after which edits and follow-ups are too late.
    Instant tokenExpiry() {
        return receivedAt.plus(TOKEN_LIFETIME);
    }

    /// The user's id; 0 if Discord does not tell.
    String userId() {
        return Stream.of(json.getObject("member"), json).map(holder -> holder.getObject("user").getString("id"))
                .filter(DiscordPlace::isId).findFirst().orElse(NOBODY);
    }

    /// Whether the user has a permission in the channel. Empty if Discord does not say, as outside a guild.
    Optional<Boolean> userHasPermission(Permission permission) {
        return json.optObject("member").map(member -> member.getString("permissions", null))
                .filter(permissions -> DIGITS.matcher(permissions).matches())
                .map(permissions -> contains(permissions, permission));
    }

    /// The user's language; the guild's or English if Discord does not tell.
    Locale userLocale() {
        return locale("locale").or(this::guildLocale).orElse(Locale.ENGLISH);
    }

    /// The language that the guild has chosen; empty outside a guild (Discord, Interaction Object).
    Optional<Locale> guildLocale() {
        return guildId().flatMap(_ -> locale("guild_locale"));
    }

    private Optional<Locale> locale(String key) {
        return Optional.of(json.getString(key)).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag);
    }

    boolean botHasPermission(Permission permission) {
        return contains(json.getString("app_permissions", "0"), permission);
    }

    /// Whether the bot was added to the guild, not only to the user's account.
    boolean isBotInstalledInGuild() {
        return guildId().isPresent()
                && json.optObject("authorizing_integration_owners").filter(owners -> owners.hasKey("0")).isPresent();
    }

    private static boolean contains(String permissions, Permission permission) {
        var accepted = permission.getRawValue() | Permission.ADMINISTRATOR.getRawValue();
        return DIGITS.matcher(permissions).matches()
                && !new BigInteger(permissions).and(BigInteger.valueOf(accepted)).equals(BigInteger.ZERO);
    }

    Optional<String> guildId() {
        return Optional.ofNullable(json.getString("guild_id", null));
    }

    String channelId() {
        return Stream.of(json.getString("channel_id"), channel().getString("id")).filter(DiscordPlace::isId).findFirst()
                .orElse(UNKNOWN_CHANNEL);
    }

    /// Whether Discord says where it is. Otherwise nobody else may see the answer, since it could be a spoiler there.
    boolean isPlaceKnown() {
        return guildId().isPresent()
                ? !channelId().equals(UNKNOWN_CHANNEL)
                : isIn(InteractionContextType.BOT_DM) || isIn(InteractionContextType.PRIVATE_CHANNEL);
    }

    private boolean isIn(InteractionContextType context) {
        return json.getString("context").equals(context.getType());
    }

    /// The channel as Discord describes it; empty if it does not.
    DataObject channel() {
        return json.getObject("channel");
    }

    /// The same, if it says of which type the channel is.
    Optional<GuildChannelInfo> channelInfo() {
        return Optional.of(GuildChannelInfo.of(channel())).filter(info -> info.type() != ChannelType.UNKNOWN);
    }

    /// Whether the description says in which category the channel is, or that it is in none.
    boolean saysParent() {
        return channel().hasKey("parent_id")
                && (channel().isNull("parent_id") || DiscordPlace.isId(channel().getString("parent_id")));
    }

    /// Whether it is the user's direct messages with the bot.
    boolean isInBotDm() {
        return isIn(InteractionContextType.BOT_DM);
    }

    /// Whether the message with the button was forwarded: then others than the one who asked may have put it there (Discord,
    /// Message Reference Types, and Message Snapshot).
    boolean isMessageForwarded() {
        return json.optObject("message").filter(message -> message.hasKey("message_snapshots")
                || message.optObject("message_reference").map(reference -> reference.getInt("type", 0))
                        .orElse(0) == FORWARD)
                .isPresent();
    }

    /// Whether only the user sees the message with the button.
    boolean isMessagePrivate() {
        var flags = json.optObject("message").map(message -> message.getInt("flags", 0)).orElse(0);
        return isInBotDm() || (flags & MessageFlag.EPHEMERAL.getValue()) != 0;
    }
}
