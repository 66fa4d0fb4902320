package okaybot.command.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.command.api.Command;
import okaybot.command.api.CommandOption;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Subcommand;
import okaybot.command.context.CommandContext;
import okaybot.command.schedule.grammar.Zones;
import okaybot.command.settings.AdminCommand;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.grammar.FirstWord;
import okaybot.command.settings.grammar.PlacedWords;
import okaybot.lore.Lore;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.ScheduleLines;

/// Sets up what the bot posts on its own, and shows it. For admins.
public final class ScheduleCommand extends AdminCommand {
    /// In characters; enough for a question with its times.
    private static final int MAX_LENGTH = 500;
    private final Supplier<CommandRegistry> registry;
    private final Zones zones;

    /// @param names of the commands that can be allowed or denied
    public ScheduleCommand(CommandContext context, Supplier<Set<String>> names, Supplier<List<Command>> commands) {
        super(CommandSpec.named(ScheduleLines.COMMAND)
                .option(CommandOption.ofText(ScheduleLines.COMMAND, "what", ScheduleCompletions::complete))
                .maxLength(MAX_LENGTH), context, names);
        this.registry = CommandRegistry.lazily(commands);
        this.zones = new Zones(context.clock());
    }

    @Override
    public List<Subcommand> subcommands(Lore lore) {
        return ScheduleSubcommands.all(PostableLine.commands(registry.get()).map(Command::name).toList());
    }

    @Override
    protected Answer inPrivateChat(AdminRequest asked) {
        var messages = ScheduleMessages.in(asked.locale());
        return asked.sentence(messages.notHere(), messages.onlyInGroups());
    }

    @Override
    protected String whyForAdmins(AdminRequest asked) {
        return ScheduleMessages.in(asked.locale()).adminsDecide();
    }

    @Override
    protected Answer answerAdmin(AdminRequest admin) {
        return admin.context().schedulers().posts().map(posts -> answer(admin, posts)).orElseGet(() -> {
            var messages = ScheduleMessages.in(admin.locale());
            return admin.sentence(messages.notHere(), messages.cannotStore());
        });
    }

    private Answer answer(AdminRequest admin, PostScheduler posts) {
        var here = new ScheduleRequest(admin, posts, admin.here(), zones, registry.get());
        var typed = PlacedWords.ofFirst(admin.request().argument());
        if (typed.place().isEmpty()) {
            return answer(here, typed.words());
        }
        var name = typed.place().get();
        return admin.resolve(name).map(place -> answer(here.about(place), typed.words()))
                .orElseGet(() -> here.refusal(admin.messages().notSaved(), admin.messages().notAPlace(name,
                        admin.name(admin.here().outermost()))));
    }

    private static Answer answer(ScheduleRequest request, String words) {
        var first = FirstWord.of(words);
        return switch (first.word()) {
            case "", "list" -> new PostList(request).answer(words);
            case "new", "add" -> first.rest().isEmpty()
                    ? new SetUpPages(request).whatToPost("")
                    : new SetUpAction(request).answer(first.rest());
            case "preview", "pause", "resume", "remove", "time", "days", "zone", "line", "state" ->
                change(request, first);
            default -> request.posts().find(request.place().outermost(), words.toLowerCase(Locale.ROOT))
                    .map(post -> new PostPage(request, post).answer())
                    .orElseGet(() -> new SetUpAction(request).answer(words));
        };
    }

    private static Answer change(ScheduleRequest request, FirstWord words) {
        var id = FirstWord.of(words.rest());
        var all = request.all();
        var found = id.word().isEmpty() && all.size() == 1
                ? all.stream().findFirst()
                : all.stream().filter(post -> post.id().equals(id.word())).findFirst();
        return found.map(post -> new ChangeAction(request, post).answer(words.word(), id.rest()))
                .orElseGet(() -> id.word().isEmpty()
                        ? new PostList(request).answer("")
                        : request.refusal(request.messages().noSuchPost(id.word()), request.messages().listShowsIds()));
    }
}
