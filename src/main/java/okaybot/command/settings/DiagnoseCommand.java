package okaybot.command.settings;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandContext;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.lore.Lore;

/// Tells admins why the bot does or does not answer in a place. A preview of a fan's view is recognised and answered by
/// the answer service; here it is only offered as a completion.
public final class DiagnoseCommand extends AdminCommand {
    private static final String NAME = StatusAnswer.COMMAND;
    private static final String UNKNOWN = "There is nothing to diagnose called “%s”";
    private final CommandContext context;

    /// @param commands the names of the commands that can be previewed
    public DiagnoseCommand(CommandContext context, Supplier<Set<String>> commands) {
        super(CommandSpec.named(NAME)
                .option("what", (typed, _) -> UNKNOWN.formatted(typed), lore -> commands.get().stream().sorted()
                        .flatMap(name -> previews(name, lore.lastEpisode())).toList())
                .role(CommandRole.DIAGNOSE),
                sentence(NAME, "Nothing to diagnose here", "In a private chat I answer everything."),
                "Those who run this place can see why I answer or do not.");
        this.context = context;
    }

    private static Stream<Keyword> previews(String name, int lastEpisode) {
        return IntStream.rangeClosed(0, lastEpisode).mapToObj(episode -> Keyword.of(
                "preview " + name + " episode " + episode, "what a fan sees who has watched so far"));
    }

    @Override
    Answer answerAdmin(Request request, Lore lore) {
        return request.argument().isEmpty()
                ? new StatusAnswer(context, request, lore).build()
                : unknownArgument(request, lore);
    }

    private static Answer unknownArgument(Request request, Lore lore) {
        return new AnswerBuilder(lore)
                .text("/diagnose alone shows my status here. To see what a fan would see, type preview, a command"
                        + " and, if you like, an episode, such as preview plot story episode 8.")
                .choice("Status", NAME, "")
                .build(UNKNOWN.formatted(request.argument()), CommandLine.of(NAME));
    }
}
