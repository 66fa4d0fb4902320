package okaybot.bench;

import java.util.EnumSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/// The least that a bot on JDA can do, on the settings that Okaybot has: the measure of what the rest costs.
final class EchoBot extends ListenerAdapter {
    private EchoBot() {}

    public static void main(String[] args) {
        RestAction.setPassContext(false);
        DefaultShardManagerBuilder.createLight(System.getenv("DISCORD_TOKEN"), EnumSet.noneOf(GatewayIntent.class))
                .setRestConfig(new RestConfig().setBaseUrl(System.getenv("DISCORD_API_URL")))
                .setHttpClient(
                        new OkHttpClient.Builder().connectionPool(new ConnectionPool(32, 60, TimeUnit.SECONDS)).build())
                .setRateLimitElastic(Executors.newFixedThreadPool(32), true)
                .setCallbackPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
                .setContextEnabled(false)
                .addEventListeners(new EchoBot())
                .build();
    }

    @Override
    public void onReady(ReadyEvent event) {
        register(event.getJDA());
    }

    private static void register(JDA shard) {
        shard.updateCommands().addCommands(Commands.slash("cast", "Echo")).queue();
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.replyComponents(TextDisplay.of("echo"))
                .useComponentsV2()
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .queue();
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        event.replyChoices(new Command.Choice("echo", "echo")).queue();
    }
}
