package okaybot.command.rewatch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.command.api.AdminRefusal;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.api.Subcommand;
import okaybot.command.context.CommandContext;
import okaybot.command.schedule.grammar.Zones;
import okaybot.lore.Lore;
import okaybot.schedule.rewatch.RewatchCalendar;
import okaybot.schedule.rewatch.RewatchLines;

/// Watching all episodes again together. Admins set it up and change it; everybody sees the calendar, joins and is reminded.
public final class RewatchCommand extends Command {
    /// In characters; enough for a date, seven days, a time and a zone in words.
    private static final int MAX_LENGTH = 200;
    /// What does something for whoever asks, and nothing else.
    private static final Set<String> FOR_EVERYONE = Set.of(RewatchLines.JOIN, RewatchLines.CALENDAR,
            RewatchLines.STATUS);
    private static final Set<String> FOR_MEMBERS = Set.of(RewatchLines.JOIN, RewatchLines.LEAVE, RewatchLines.REMIND,
            RewatchLines.FOLLOW, RewatchLines.WATCHED);

    private final CommandContext services;
    private final Zones zones;

    public RewatchCommand(CommandContext services) {
        super(CommandSpec.named(RewatchLines.COMMAND).option("what",
                (typed, locale) -> RewatchMessages.in(locale).unknown(typed), RewatchCommand::keywords)
                .personal().ofPlace().maxLength(MAX_LENGTH));
        this.services = services;
        this.zones = new Zones(services.clock());
    }

    private static List<Keyword> keywords(Lore lore) {
        var messages = RewatchKeywordMessages.in(lore.locale());
        return List.of(Keyword.of(RewatchLines.STATUS, messages.wordStatus()),
                Keyword.of(RewatchLines.CALENDAR, messages.wordCalendar()),
                Keyword.of(RewatchLines.JOIN, messages.wordJoin()),
                Keyword.of(RewatchLines.LEAVE, messages.wordLeave()),
                Keyword.of(RewatchLines.REMIND, messages.wordRemind()),
                Keyword.of(RewatchLines.FOLLOW, messages.wordFollow()),
                Keyword.of(RewatchLines.WATCHED, messages.wordWatched()),
                Keyword.of(RewatchLines.START, messages.wordStart()),
                Keyword.of(RewatchLines.SKIP, messages.wordSkip()),
                Keyword.of(RewatchLines.POSTPONE, messages.wordPostpone()),
                Keyword.of(RewatchLines.PAUSE, messages.wordPause()),
                Keyword.of(RewatchLines.RESUME, messages.wordResume()),
                Keyword.of(RewatchLines.ROLE, messages.wordRole()),
                Keyword.of(RewatchLines.STOP, messages.wordStop()));
    }

    @Override
    public List<Subcommand> subcommands(Lore lore) {
        return RewatchSubcommands.all(lore.lastEpisode());
    }

    @Override
    public boolean isForEveryone(String argument) {
        return argument.isEmpty() || FOR_EVERYONE.contains(argument);
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var messages = RewatchMessages.in(lore.locale());
        return services.schedulers().rewatches()
                .map(rewatches -> answer(new RewatchContext(services, rewatches, zones, request, lore)))
                .orElseGet(() -> Answer.ofError(messages.none(), messages.notAvailable(), List.of(),
                        RewatchLines.line(), lore.locale()));
    }

    private Answer answer(RewatchContext context) {
        var words = List.of(context.request().argument().split(" ", 2));
        var word = words.getFirst().toLowerCase(Locale.ROOT);
        var rest = words.size() > 1 ? words.getLast() : "";
        if (FOR_MEMBERS.contains(word)) {
            return new MemberActions(context).answer(word, rest);
        }
        return switch (word) {
            case "", RewatchLines.STATUS -> new RewatchPage(context).answer();
            case RewatchLines.CALENDAR -> calendar(context);
            case RewatchLines.START, RewatchDraft.PLAN -> asAdmin(context)
                    .orElseGet(() -> new StartAction(context).answer(word, rest));
            case RewatchLines.SKIP, AdminActions.UNSKIP, RewatchLines.POSTPONE, RewatchLines.PAUSE, RewatchLines.RESUME,
                    RewatchLines.STOP, RewatchLines.ROLE ->
                asAdmin(context).orElseGet(() -> new AdminActions(context).answer(word, rest));
            default -> spec().option().orElseThrow().notFound(context.request(), context.lore());
        };
    }

    /// The answer to somebody who is no admin; empty for an admin.
    private static Optional<Answer> asAdmin(RewatchContext context) {
        var why = context.messages().whyForAdmins();
        return context.here().isPrivateChat()
                ? Optional.of(context.error(context.messages().none(), context.messages().notInPrivate()))
                : AdminRefusal.of(context.request(), why, RewatchLines.line(), context.locale());
    }

    private static Answer calendar(RewatchContext context) {
        return context.rewatch().map(rewatch -> {
            var calendar = new RewatchCalendar(rewatch, context.locale());
            var part = ListPart.parse(context.request().argument(), RewatchCalendar.LINES);
            var builder = context.builder().lines(calendar.lines(part.skip())).text(calendar.zone());
            part.previous().ifPresent(earlier -> builder.choice(context.messages().earlier(), RewatchLines.COMMAND,
                    earlier.text()));
            part.next(rewatch.episodes().size()).ifPresent(later -> builder.choice(context.messages().later(),
                    RewatchLines.COMMAND, later.text()));
            return builder.choice(context.messages().join(), RewatchLines.COMMAND, RewatchLines.JOIN)
                    .build(calendar.title(), context.request().line());
        }).orElseGet(() -> new RewatchPage(context).answer());
    }
}
