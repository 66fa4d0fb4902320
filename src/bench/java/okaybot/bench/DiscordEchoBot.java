package okaybot.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.separator.Separator.Spacing;
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

/// A minimal JDA bot with Okaybot's JDA settings, as the baseline for load tests. It answers with one word; started with an
/// argument, it answers with as much as Okaybot does: a container with texts and buttons, and 8 autocomplete choices.
final class DiscordEchoBot extends ListenerAdapter {
    private static final String TEXT = "echo ".repeat(120);
    private final boolean talks;

    private DiscordEchoBot(boolean talks) {
        this.talks = talks;
    }

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
                .addEventListeners(new DiscordEchoBot(args.length > 0))
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
        event.replyComponents(talks ? container() : TextDisplay.of("echo"))
                .useComponentsV2()
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .queue();
    }

    private static Container container() {
        return Container.of(TextDisplay.of("## echo"), TextDisplay.of(TEXT), Separator.createDivider(Spacing.SMALL),
                TextDisplay.of(TEXT),
                ActionRow.of(button("one"), button("two"), button("three"), button("four"), button("five")),
                ActionRow.of(button("six"), button("seven"))).withAccentColor(0x8E86B5);
    }

    private static Button button(String label) {
        return Button.secondary("echo " + label, label);
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        var names = talks ? List.of("one", "two", "three", "four", "five", "six", "seven", "eight") : List.of("echo");
        event.replyChoices(names.stream().map(name -> new Command.Choice(name, name)).toList()).queue();
    }
}
