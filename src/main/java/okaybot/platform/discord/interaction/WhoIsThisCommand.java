package okaybot.platform.discord.interaction;

import java.util.Locale;
import java.util.concurrent.ExecutionException;
import okaybot.answer.service.AnswerService;
import okaybot.command.api.CommandRole;
import okaybot.platform.discord.guild.PlaceResolver;
import okaybot.platform.discord.guild.SpoilerChannelTracker;
import okaybot.platform.discord.message.AnswerRenderer;
import okaybot.platform.discord.message.CustomId;
import okaybot.platform.discord.rest.DiscordRequestException;

/// Shows those who have chosen it, and nobody else, who is named in a message.
public final class WhoIsThisCommand implements MessageCommand {
    private final AnswerService service;
    private final AnswerRenderer renderer;
    private final InteractionRequestMapper mapper;

    public WhoIsThisCommand(AnswerService service, AnswerRenderer renderer, PlaceResolver places,
            SpoilerChannelTracker spoilerChannels) {
        this.service = service;
        this.renderer = renderer;
        this.mapper = new InteractionRequestMapper(places, spoilerChannels);
    }

    @Override
    public String name(Locale locale) {
        return InteractionMessages.in(locale).whoIsThis();
    }

    @Override
    public void run(InteractionPayload interaction, TargetMessage message, InteractionResponder responder)
            throws DiscordRequestException, ExecutionException, InterruptedException {
        var line = service.commands().line(CommandRole.WHO, "");
        var request = mapper.toRequest(line, interaction, true);
        new DeferredReply(service, renderer, interaction, responder, CustomId.ofCommand(interaction.userId(), line),
                request, false)
                .answer(() -> service.answerNames(request, message.allText()));
    }
}
