package okaybot.command.diagnose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRole;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.context.CommandContext;
import okaybot.command.settings.AdminCommand;
import okaybot.command.settings.AdminRequest;
import okaybot.lore.Lore;

/// Tells admins why the bot does or does not answer in a place, and what it could not answer. A preview of a fan's view is recognised and answered by
/// the answer service; here it is only offered as a completion.
public final class DiagnoseCommand extends AdminCommand {
    /// @param commands the names of the commands that can be previewed
    public DiagnoseCommand(CommandContext context, Supplier<Set<String>> commands) {
        super(CommandSpec.named(StatusPage.COMMAND)
                .option("what", (typed, locale) -> DiagnoseMessages.in(locale).unknownArgument(typed),
                        lore -> keywords(commands.get(), lore))
                .role(CommandRole.DIAGNOSE), context, commands);
    }

    private static List<Keyword> keywords(Set<String> commands, Lore lore) {
        var questions = Keyword.of(UnansweredPage.QUESTIONS, UnansweredMessages.in(lore.locale()).keyword());
        return Stream.concat(Stream.of(questions),
                commands.stream().sorted().flatMap(name -> previews(name, lore))).toList();
    }

    private static Stream<Keyword> previews(String name, Lore lore) {
        var messages = DiagnoseMessages.in(lore.locale());
        return IntStream.rangeClosed(0, lore.lastEpisode()).mapToObj(episode -> Keyword.of(
                String.join(" ", StatusPage.PREVIEW, name, "episode", String.valueOf(episode)),
                messages.fanAtEpisode(episode)));
    }

    @Override
    protected Answer inPrivateChat(AdminRequest asked) {
        return asked.sentence(messages(asked).nothingToDiagnose(), messages(asked).privateChat());
    }

    @Override
    protected String whyForAdmins(AdminRequest asked) {
        return messages(asked).adminsOnly();
    }

    @Override
    protected Answer answerAdmin(AdminRequest admin) {
        return switch (admin.request().argument().toLowerCase(Locale.ROOT)) {
            case "" -> new StatusPage(admin).answer();
            case UnansweredPage.QUESTIONS -> new UnansweredPage(admin).answer();
            default -> unknownArgument(admin);
        };
    }

    private static Answer unknownArgument(AdminRequest admin) {
        var messages = messages(admin);
        return new AnswerBuilder(admin.lore())
                .text(messages.howToPreview())
                .choice(messages.status(), StatusPage.COMMAND, "")
                .choice(messages.newcomersView(), StatusPage.COMMAND, StatusPage.NEWCOMERS_VIEW)
                .build(messages.unknownArgument(admin.request().argument()), CommandLine.of(StatusPage.COMMAND));
    }

    private static DiagnoseMessages messages(AdminRequest admin) {
        return DiagnoseMessages.in(admin.locale());
    }
}
