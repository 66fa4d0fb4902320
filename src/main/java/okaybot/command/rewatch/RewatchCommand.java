package okaybot.command.rewatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okaybot.answer.Answer;
import okaybot.answer.Request;
import okaybot.command.api.AdminRefusal;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.api.LookupAnswers;
import okaybot.command.api.Subcommand;
import okaybot.command.context.CommandContext;
import okaybot.command.schedule.grammar.Zones;
import okaybot.command.settings.SettingsMessages;
import okaybot.command.settings.grammar.FirstWord;
import okaybot.command.settings.grammar.PlacedWords;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.schedule.rewatch.Rewatch;
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

    /// What is about one rewatch, also in a private chat.
    private static final Set<String> FOR_ONE = Set.of(RewatchLines.LEAVE, RewatchLines.REMIND, RewatchLines.FOLLOW,
            RewatchLines.WATCHED, RewatchLines.CALENDAR);
    /// The id of a rewatch behind other words.
    private static final Pattern ID = Pattern.compile("(|.* )([0-9a-f]{10})");

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
                Keyword.of(RewatchLines.LIST, messages.wordList()),
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
        var argument = context.request().argument();
        return context.here().isPrivateChat() ? inPrivate(context, argument) : inPlace(context, argument);
    }

    /// Behind the words is the id of the rewatch, unless there is only one that can be meant.
    private Answer inPrivate(RewatchContext context, String argument) {
        var typed = ID.matcher(argument);
        if (typed.matches()) {
            return answer(context.about(typed.group(2)), typed.group(1).strip());
        }
        var joined = context.members().findByViewer(context.viewer());
        var word = FirstWord.of(argument).word();
        if (word.equals(RewatchLines.JOIN)) {
            return context.error(context.messages().none(), context.messages().notInPrivate());
        }
        if (!FOR_ONE.contains(word) || joined.isEmpty()) {
            return answer(context, argument);
        }
        return joined.size() == 1
                ? answer(context.about(joined.getFirst().rewatch()), argument)
                : new RewatchPage(context).which(argument);
    }

    private Answer inPlace(RewatchContext context, String argument) {
        var word = FirstWord.of(argument).word();
        var typed = Set.of(RewatchLines.START, RewatchDraft.PLAN).contains(word)
                ? PlacedWords.ofFirst(argument)
                : PlacedWords.of(argument);
        return typed.place().map(name -> asAdmin(context).orElseGet(() -> place(name, context)
                .map(place -> answer(context.about(place), typed.words()))
                .orElseGet(() -> context.error(context.messages().notSaved(), SettingsMessages.in(context.locale())
                        .notAPlace(LookupAnswers.shorten(name), context.name(context.here().outermost()))))))
                .orElseGet(() -> answer(context, argument));
    }

    /// A place that is gone still has its rewatch.
    private static Optional<Place> place(String name, RewatchContext context) {
        var messengers = context.services().messengers();
        return context.rewatches().store().findWithin(context.here().outermost()).stream().map(Rewatch::channel)
                .filter(place -> place.token().equalsIgnoreCase(name)).findFirst()
                .or(() -> messengers.resolve(context.here(), name).map(messengers::withLevels));
    }

    private Answer answer(RewatchContext context, String argument) {
        var words = FirstWord.of(argument);
        var word = words.word();
        if (FOR_MEMBERS.contains(word)) {
            return new MemberActions(context).answer(word, words.rest());
        }
        return switch (word) {
            case "", RewatchLines.STATUS -> new RewatchPage(context).answer();
            case RewatchLines.CALENDAR -> calendar(context, argument);
            case RewatchLines.LIST -> asAdmin(context)
                    .orElseGet(() -> new RewatchList(context).answer(context.messages().listTitle(), argument));
            case RewatchLines.START, RewatchDraft.PLAN -> asAdmin(context)
                    .orElseGet(() -> new StartAction(context).answer(word, words.rest()));
            case RewatchLines.SKIP, AdminActions.UNSKIP, RewatchLines.POSTPONE, RewatchLines.PAUSE, RewatchLines.RESUME,
                    RewatchLines.STOP, RewatchLines.ROLE ->
                asAdmin(context).orElseGet(() -> new AdminActions(context).answer(word, words.rest()));
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

    private static Answer calendar(RewatchContext context, String argument) {
        return context.rewatch().map(rewatch -> {
            var calendar = new RewatchCalendar(rewatch, context.locale());
            var part = ListPart.parse(argument, RewatchCalendar.LINES).within(rewatch.episodes().size());
            var builder = context.builder().lines(calendar.lines(part.skip())).text(calendar.zone());
            part.addChoices(builder, rewatch.episodes().size(), context.messages().earlier(),
                    context.messages().later(), context::line);
            if (!context.here().isPrivateChat()) {
                builder.choice(context.messages().join(), RewatchLines.COMMAND, context.words(RewatchLines.JOIN));
            }
            return builder.build(calendar.title(), context.line(part.text()));
        }).orElseGet(() -> new RewatchPage(context).answer());
    }
}
