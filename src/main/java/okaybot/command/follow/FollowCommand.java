package okaybot.command.follow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.command.api.ListPart;
import okaybot.command.api.LookupAnswers;
import okaybot.command.context.CommandContext;
import okaybot.command.settings.AdminCommand;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.grammar.PlacedWords;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowLines;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.follow.NewsScheduler;

/// Lets a place follow news about a second season, or new sources: what changes is posted there, once.
public final class FollowCommand extends AdminCommand {
    private final Optional<NewsScheduler> scheduler;

    /// @param commands the names of the commands that can be allowed or denied
    public FollowCommand(CommandContext context, Supplier<Set<String>> commands) {
        super(CommandSpec.named(FollowLines.COMMAND).option("what",
                (typed, locale) -> FollowMessages.in(locale).unknown(typed), FollowCommand::keywords), context,
                commands);
        this.scheduler = context.schedulers().news();
    }

    private static List<Keyword> keywords(Lore lore) {
        var messages = FollowMessages.in(lore.locale());
        return List.of(Keyword.of(FollowTopic.SEASON2.word(), messages.followSeason2()),
                Keyword.of(FollowTopic.CONTENT.word(), messages.followContent()),
                Keyword.of(FollowLines.LIST, messages.listKeyword()),
                Keyword.of(FollowLines.stop(FollowTopic.SEASON2), messages.stopSeason2()),
                Keyword.of(FollowLines.stop(FollowTopic.CONTENT), messages.stopContent()),
                Keyword.of(FollowLines.STOP, messages.stopAll()));
    }

    @Override
    protected Answer inPrivateChat(AdminRequest asked) {
        return asked.sentence(FollowMessages.in(asked.locale()).notSaved(),
                FollowMessages.in(asked.locale()).privateChat());
    }

    @Override
    protected String whyForAdmins(AdminRequest asked) {
        return FollowMessages.in(asked.locale()).adminsOnly();
    }

    @Override
    protected Answer answerAdmin(AdminRequest admin) {
        return scheduler.map(news -> answer(admin, news))
                .orElseGet(() -> asError(admin, FollowMessages.in(admin.locale()).unavailable()));
    }

    private static Answer asError(AdminRequest admin, String reason) {
        return admin.sentence(FollowMessages.in(admin.locale()).notSaved(), reason);
    }

    private Answer answer(AdminRequest admin, NewsScheduler news) {
        var typed = PlacedWords.of(admin.request().argument());
        var words = typed.words().toLowerCase(Locale.ROOT);
        return typed.place().map(name -> place(name, admin, news)
                .map(place -> answer(new FollowPage(admin, news, place), words))
                .orElseGet(() -> asError(admin, admin.messages().notAPlace(LookupAnswers.shorten(name),
                        admin.name(admin.here().outermost())))))
                .orElseGet(() -> answer(new FollowPage(admin, news, admin.here()), words));
    }

    /// A place that is gone still has what it follows.
    private static Optional<Place> place(String name, AdminRequest admin, NewsScheduler news) {
        return admin.resolve(name).or(() -> news.list(admin.here().outermost()).stream().map(Follow::place)
                .filter(place -> place.token().equalsIgnoreCase(name)).findFirst());
    }

    private Answer answer(FollowPage page, String words) {
        var part = ListPart.parse(words, FollowPage.PER_PAGE);
        if (part.words().isEmpty() || part.words().equals(FollowLines.LIST)) {
            return page.list(part);
        }
        if (words.equals(FollowLines.STOP)) {
            return page.stop(List.of(FollowTopic.values()));
        }
        return words.startsWith(FollowLines.STOP + " ")
                ? topic(words.substring(FollowLines.STOP.length() + 1))
                        .map(topic -> page.stop(List.of(topic))).orElseGet(() -> notFound(page))
                : topic(words).map(page::follow).orElseGet(() -> notFound(page));
    }

    /// In any spelling that `season2` has elsewhere: `season 2`.
    private static Optional<FollowTopic> topic(String words) {
        return FollowTopic.find(words.replace(" ", ""));
    }

    private Answer notFound(FollowPage page) {
        return spec().option().orElseThrow().notFound(page.admin().request(), page.admin().lore());
    }
}
