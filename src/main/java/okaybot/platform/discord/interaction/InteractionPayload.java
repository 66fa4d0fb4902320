package okaybot.platform.discord.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.guild.DiscordPlace;

/// An interaction as Discord sends it. JDA's own interaction events fail for channels outside JDA's cache, and leave
/// out what JDA does not know, such as the flag of spoiler channels.
///
/// @param jda the shard that received it
/// @param json the gateway's event (Discord, Interaction Object), which may lack anything; read by one thread only
/// @param languages the language that a user has chosen, by their viewer id and the language of their app. May take a while, so it
/// is used only where words are needed
public record InteractionPayload(JDA jda, DataObject json, Instant receivedAt,
        BiFunction<String, Locale, Locale> languages) {
    /// How long Discord waits for the callback, and how long it accepts edits and follow-ups (Discord, Receiving and
    /// Responding).
    private static final Duration CALLBACK_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(15);

    /// How long Discord may be asked about the place. The rest of the time until the callback is for the answer.
    private static final Duration LOOKUP_TIME = Duration.ofMillis(800);
    private static final int FORWARD = 1;
    /// Without boosts (Discord, Uploading Files).
    private static final long DEFAULT_ATTACHMENT_SIZE_LIMIT = 10L << 20;

    /// The id of no user.
    private static final String NOBODY = "0";

    public InteractionPayload(JDA jda, DataObject json, Instant receivedAt) {
        this(jda, json, receivedAt, (_, app) -> app);
    }

    /// The same interaction of a user who may have chosen a language.
    InteractionPayload withLanguages(BiFunction<String, Locale, Locale> chosen) {
        return new InteractionPayload(jda, json, receivedAt, chosen);
    }

    InteractionKind kind() {
        var kind = InteractionKind.of(json);
        if (!kind.dependsOnSender()) {
            return kind;
        }
        if (origin().isInUnknownGuild()) {
            return InteractionKind.NOWHERE;
        }
        return userId().equals(NOBODY) ? InteractionKind.ANONYMOUS : kind;
    }

    /// What was entered in a field of a form; empty if that is nothing.
    ///
    /// @param fieldId the `custom_id` of the field
    public String entered(String fieldId) {
        return interactionData().entered(fieldId);
    }

    /// The bot's own user id.
    public String botId() {
        return jda.getSelfUser().getId();
    }

    /// The `custom_id` of the form that was filled in.
    public String formId() {
        return interactionData().formId();
    }

    /// The largest file that the bot may send there, in bytes.
    public long attachmentSizeLimit() {
        return Math.max(DEFAULT_ATTACHMENT_SIZE_LIMIT, json.getInt("attachment_size_limit", 0));
    }

    InteractionData interactionData() {
        return new InteractionData(data());
    }

    private DataObject data() {
        return json.getObject("data");
    }

    public String id() {
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

    /// The time until which Discord may be asked about the place.
    public Instant lookUpUntil() {
        return receivedAt.plus(LOOKUP_TIME);
    }

    /// The time after which edits and follow-ups are too late.
    public Instant tokenExpiry() {
        return receivedAt.plus(TOKEN_LIFETIME);
    }

    /// The user's id; 0 if Discord does not tell.
    public String userId() {
        return Stream.of(json.getObject("member"), json).map(holder -> holder.getObject("user").getString("id"))
                .filter(DiscordPlace::isId).findFirst().orElse(NOBODY);
    }

    /// The user's name as others in the guild see it (Discord, User Object and Guild Member Object).
    Optional<String> userName() {
        var member = json.getObject("member");
        var users = Stream.of(member.getObject("user"), json.getObject("user"));
        return Stream.concat(Stream.of(member.getString("nick")),
                users.flatMap(user -> Stream.of(user.getString("global_name"), user.getString("username"))))
                .filter(name -> !name.isBlank()).findFirst();
    }

    public InteractionOrigin origin() {
        return new InteractionOrigin(jda, json);
    }

    /// What settings and reports know the user by.
    String viewerId() {
        return DiscordPlace.PLATFORM + ":" + userId();
    }

    /// The language of what only the user reads.
    public Locale userLocale() {
        return languages.apply(viewerId(), appLocale());
    }

    /// That of the user's app; the guild's or English if Discord does not tell.
    Locale appLocale() {
        return locale("locale").or(this::guildLocale).orElse(Locale.ENGLISH);
    }

    /// The language that the guild has chosen; empty outside a guild (Discord, Interaction Object).
    public Optional<Locale> guildLocale() {
        return origin().guildId().flatMap(_ -> locale("guild_locale"));
    }

    private Optional<Locale> locale(String key) {
        return Optional.of(json.getString(key)).filter(tag -> !tag.isEmpty()).map(Locale::forLanguageTag);
    }

    public InteractionPermissions permissions() {
        return new InteractionPermissions(json);
    }

    /// Whether the message with the button was forwarded: then others than the one who asked may have put it there (Discord,
    /// Message Reference Types, and Message Snapshot).
    boolean isMessageForwarded() {
        return json.optObject("message").filter(message -> message.hasKey("message_snapshots")
                || message.optObject("message_reference").map(reference -> reference.getInt("type", 0))
                        .orElse(0) == FORWARD)
                .isPresent();
    }

    /// Whether there is a message with a button. A form that a command has opened has none.
    boolean hasMessage() {
        return json.optObject("message").isPresent();
    }

    /// Whether only the user sees the message with the button.
    boolean isMessagePrivate() {
        var flags = json.optObject("message").map(message -> message.getInt("flags", 0)).orElse(0);
        return origin().isInBotDm() || (flags & MessageFlag.EPHEMERAL.getValue()) != 0;
    }
}
