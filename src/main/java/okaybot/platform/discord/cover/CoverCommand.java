package okaybot.platform.discord.cover;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.LanguagePolicy;
import okaybot.place.Place;
import okaybot.platform.cover.CoverClaims;
import okaybot.platform.cover.CoverLabel;
import okaybot.platform.cover.CoverMessages;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.interaction.InteractionPayload;
import okaybot.platform.discord.interaction.InteractionResponder;
import okaybot.platform.discord.interaction.MessageCommand;
import okaybot.platform.discord.interaction.TargetMessage;
import okaybot.platform.discord.message.CommandMentions;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.rest.DiscordRequestException;
import okaybot.platform.discord.rest.DiscordRestClient;
import okaybot.settings.Settings;

/// Covers a message as a spoiler: asks the moderator for a label, and then replaces the message.
///
/// @param patience how long each step may take
/// @param mentions of the commands that its sentences name
public record CoverCommand(Settings settings, PlaceResolver places, DiscordRestClient client, Duration patience,
        CommandMentions mentions, PendingMessages pending, CoverClaims claims) implements MessageCommand {
    public CoverCommand(Settings settings, PlaceResolver places, DiscordRestClient client, Duration patience,
            CommandMentions mentions) {
        this(settings, places, client, patience, mentions, new PendingMessages(), new CoverClaims());
    }

    @Override
    public String name(Locale locale) {
        return DiscordCoverMessages.in(locale).menuName();
    }

    @Override
    public boolean isForModerators() {
        return true;
    }

    @Override
    public boolean ownsForm(String formId) {
        return LabelForm.messageId(formId).isPresent();
    }

    @Override
    public void run(InteractionPayload interaction, TargetMessage message, InteractionResponder responder)
            throws DiscordRequestException {
        var original = new DiscordOriginalMessage(message.json());
        var problem = problem(interaction, original);
        if (problem.isPresent()) {
            responder.reply(DiscordMessage.of(mentions.in(problem.get())), true);
        } else {
            pending.put(interaction.userId(), original);
            responder.openModal(LabelForm.open(original.id(), interaction.userLocale()));
        }
    }

    /// The moderator may have lost a right since, or the admins may have switched covering off.
    @Override
    public void submit(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, InterruptedException {
        responder.deferReply(true);
        var original = LabelForm.messageId(interaction.formId())
                .flatMap(id -> pending.take(interaction.userId(), id));
        var sentence = original.isEmpty()
                ? CoverMessages.in(interaction.userLocale()).forgotten()
                : cover(interaction, original.get());
        responder.reply(DiscordMessage.of(mentions.in(sentence)), true);
    }

    private Optional<String> problem(InteractionPayload interaction, DiscordOriginalMessage original) {
        var locale = interaction.userLocale();
        var permissions = new CoverPermissions(interaction);
        return permissions.ofModerator(locale)
                .or(() -> isSwitchedOn(interaction)
                        ? Optional.empty()
                        : Optional.of(CoverMessages.in(locale).switchedOff()))
                .or(() -> new DiscordCoverableCheck(interaction.botId(), interaction.attachmentSizeLimit(),
                        client::isFile)
                        .problem(original, locale))
                .or(() -> permissions.ofBot(!original.files().isEmpty(), locale));
    }

    private boolean isSwitchedOn(InteractionPayload interaction) {
        var origin = interaction.origin();
        return origin.isBotInstalledInGuild() && origin.location(interaction.lookUpUntil())
                .filter(location -> settings.forPlace(places.resolve(location)).coversMessages()).isPresent();
    }

    private Locale languageOfPlace(InteractionPayload interaction) {
        var place = interaction.origin().location(interaction.lookUpUntil()).map(places::resolve)
                .orElseGet(() -> Place.privateChat(DiscordPlace.PLATFORM));
        return new LanguagePolicy(settings).forPlace(place, interaction.guildLocale(), interaction.userLocale());
    }

    /// Discord does not say which language the author's app has. Most read that of the place.
    private Locale languageOfAuthor(DiscordOriginalMessage original, Locale everyone) {
        return original.authorId().map(id -> new LanguagePolicy(settings)
                .forReader(DiscordPlace.PLATFORM + ":" + id, everyone)).orElse(everyone);
    }

    private String cover(InteractionPayload interaction, DiscordOriginalMessage original) throws InterruptedException {
        var problem = problem(interaction, original);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (!claims.claim(original.id())) {
            return CoverMessages.in(interaction.userLocale()).inProgress();
        }
        var isCovered = false;
        try {
            var everyone = languageOfPlace(interaction);
            var result = new DiscordCovering(client, interaction, original, patience, everyone,
                    languageOfAuthor(original, everyone))
                    .run(CoverLabel.of(interaction.entered(LabelForm.FIELD)));
            isCovered = result.isCovered();
            return result.sentence(interaction.userLocale());
        } finally {
            if (!isCovered) {
                claims.release(original.id());
            }
        }
    }
}
