package okaybot.platform.discord.interaction;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import net.dv8tion.jda.api.Permission;
import okaybot.answer.service.AnswerService;
import okaybot.platform.PlatformMessages;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.platform.discord.rest.DiscordRequestException;

/// Answers a press of a button, a choice in a menu, and a form that one of them has opened.
record ComponentHandler(AnswerService service, AnswerRenderer renderer, InteractionRequestMapper mapper) {

    void press(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        var button = interaction.interactionData().pressed();
        if (button.filter(ComponentHandler::deletes).isPresent()) {
            delete(isOwner(button.get(), interaction) || managesMessages(interaction), interaction, responder);
            return;
        }
        var reply = prepare(interaction, responder);
        if (reply.isPresent()) {
            reply.get().answer();
        } else {
            replyOutdated(interaction, responder);
        }
    }

    /// Empty if the button is unknown, deletes an answer, or is for its owner only.
    Optional<DeferredReply> prepare(InteractionPayload interaction, InteractionResponder responder) {
        return interaction.interactionData().pressed().filter(button -> !deletes(button))
                .flatMap(button -> prepare(button, interaction, responder));
    }

    private Optional<DeferredReply> prepare(CustomId button, InteractionPayload interaction,
            InteractionResponder responder) {
        var isOwner = isOwner(button, interaction);
        // A button of somebody else's answer never reveals and changes nothing. A private answer has buttons of its own.
        var line = isOwner ? Optional.of(button.line()) : service.commands().asChoiceForOthers(button.line());
        return line.map(asked -> new DeferredReply(service, renderer, interaction, responder, button,
                mapper.toRequest(asked, interaction, !isOwner || interaction.isMessagePrivate()),
                isOwner && interaction.hasMessage()));
    }

    private static boolean deletes(CustomId button) {
        return button.action() == CustomId.Action.DELETE;
    }

    private static boolean isOwner(CustomId button, InteractionPayload interaction) {
        return button.userId().equals(interaction.userId()) && !interaction.isMessageForwarded();
    }

    private static void replyOutdated(InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException {
        var sentence = PlatformMessages.in(interaction.userLocale()).outdatedButton();
        responder.reply(DiscordMessage.of(sentence), true);
    }

    private static boolean managesMessages(InteractionPayload interaction) {
        return !interaction.isMessageForwarded()
                && interaction.permissions().ofUser(Permission.MESSAGE_MANAGE).orElse(false);
    }

    private static void delete(boolean isAllowed, InteractionPayload interaction, InteractionResponder responder)
            throws DiscordRequestException {
        if (isAllowed) {
            responder.deferEdit();
            responder.deleteOriginal();
        } else {
            responder.reply(
                    DiscordMessage.of(InteractionMessages.in(interaction.userLocale()).onlyAskerDeletes()), true);
        }
    }
}
