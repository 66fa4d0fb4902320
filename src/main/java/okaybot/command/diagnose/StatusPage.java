package okaybot.command.diagnose;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.SettingsSummary;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.lore.Source;
import okaybot.messenger.PlaceFormatter;
import okaybot.place.Place;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;
import okaybot.schedule.follow.Follow;
import okaybot.schedule.follow.FollowTopic;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.settings.PlaceSettings;
import okaybot.settings.Setting;
import okaybot.settings.Settings.ResolvedSetting;

/// The status of the bot in one place: whether it answers, because of which settings, and what went wrong last.
record StatusPage(AdminRequest admin) {
    static final String COMMAND = "diagnose";
    private static final int MAX_POSTS = 3;
    static final String PREVIEW = "preview";
    static final String NEWCOMERS_VIEW = String.join(" ", PREVIEW, "plot", "episode", "0");

    Answer answer() {
        var settings = admin.settings(admin.here());
        var fixes = new StatusFixes(admin, settings);
        var builder = new AnswerBuilder(admin.lore()).text(sentences(settings));
        var reportsProblem = fixes.reportsProblem();
        reportsProblem.ifPresent(builder::text);
        var problems = new PostingProblems(admin);
        var stopped = stoppedPosts();
        stopped.forEach(post -> builder.text(messages().postStopped(line(post), admin.name(post.place()),
                problems.at(post.place(), post.last().map(ScheduledPost.Outcome::problem).orElse("")))));
        pausedFollows(problems).forEach(builder::text);
        rewatchesOnHold(problems).forEach(builder::text);
        addRateLimited(builder, settings);
        addPermissions(builder);
        addHealth(builder);
        fixes.choices(reportsProblem.isEmpty())
                .forEach(fix -> builder.choice(fix.label(), fix.line().name(), fix.line().argument()));
        stopped.forEach(post -> builder.choice(messages().fixPost(line(post)), ScheduleLines.COMMAND, post.id()));
        return builder.choice(admin.messages().allSettings(), SettingGrammar.COMMAND, "")
                .choice(messages().newcomersView(), COMMAND, NEWCOMERS_VIEW)
                .build(messages().statusIn(name(admin.here())), CommandLine.of(COMMAND));
    }

    private List<ScheduledPost> stoppedPosts() {
        return admin.context().schedulers().posts().stream()
                .flatMap(posts -> posts.list(admin.here().outermost()).stream())
                .filter(post -> post.state() == PostState.FAILED).limit(MAX_POSTS).toList();
    }

    private static String line(ScheduledPost post) {
        return "/" + post.line();
    }

    private List<String> sentences(PlaceSettings settings) {
        var resolved = admin.resolved(admin.here());
        var sentences = new ArrayList<String>();
        sentences.add(settings.answers()
                ? messages().answers(name(admin.here()), reason(Setting.ANSWER, resolved))
                : messages().silent(name(admin.here()), reason(Setting.ANSWER, resolved)));
        if (!admin.here().unknown().isEmpty()) {
            sentences.add(messages().placeUnknown(
                    PlaceFormatter.unknownLevels(admin.here(), admin.locale())));
        }
        deniedByPlace(settings, resolved).forEach((place, commands) -> sentences.add(
                messages().commandsOff(commands, place)));
        sentences.addAll(new SettingsSummary(admin, settings, admin.here()).limits());
        return sentences;
    }

    private String reason(Setting of, Map<String, ResolvedSetting> resolved) {
        var key = of.key();
        var setting = resolved.getOrDefault(key, new ResolvedSetting(of.defaultValue(), Optional.empty()));
        var words = SettingGrammar.words(key, setting.value());
        return setting.definedAt().map(place -> messages().setBy(words, name(place)))
                .orElseGet(() -> messages().byDefault(words));
    }

    private Map<String, List<String>> deniedByPlace(PlaceSettings settings, Map<String, ResolvedSetting> resolved) {
        return settings.deniedCommands().stream().sorted().collect(groupingBy(
                command -> Optional.ofNullable(resolved.get(Setting.commandKey(command)))
                        .flatMap(ResolvedSetting::definedAt).map(this::name).orElseGet(() -> name(admin.here())),
                LinkedHashMap::new, mapping(command -> "/" + command, toList())));
    }

    /// What is followed in the server or chat and cannot be posted.
    private List<String> pausedFollows(PostingProblems problems) {
        return admin.context().schedulers().news().map(news -> news.list(admin.here().outermost())).orElse(List.of())
                .stream()
                .filter(Follow::isPaused)
                .map(follow -> messages().followPaused(follow.topic() == FollowTopic.SEASON2
                        ? messages().newsOfSeason2()
                        : messages().newsOfContent(), name(follow.place()),
                        problems.at(follow.place(), follow.problem())))
                .toList();
    }

    private List<String> rewatchesOnHold(PostingProblems problems) {
        return admin.context().schedulers().rewatches()
                .map(rewatches -> rewatches.store().findWithin(admin.here().outermost()))
                .orElse(List.of()).stream().filter(rewatch -> rewatch.status() == Rewatch.Status.FAILED)
                .limit(MAX_POSTS)
                .map(rewatch -> messages().rewatchOnHold(name(rewatch.channel()),
                        problems.at(rewatch.channel(), rewatch.problem())))
                .toList();
    }

    private void addPermissions(AnswerBuilder builder) {
        var permissions = admin.request().platformContext().permissions();
        var missing = permissions.stream().filter(permission -> !permission.granted())
                .collect(groupingBy(BotPermission::purpose, TreeMap::new, mapping(BotPermission::name, toList())));
        if (!permissions.isEmpty()) {
            builder.fact(messages().permissions(), missing.isEmpty()
                    ? messages().given(permissions.stream().map(BotPermission::name).toList())
                    : missing.entrySet().stream()
                            .map(purpose -> messages().missing(purpose.getValue(), purpose.getKey()))
                            .collect(joining("; ")));
        }
    }

    private void addHealth(AnswerBuilder builder) {
        var context = admin.context();
        builder.fact(messages().lastError(), context.lastErrors().last(admin.here())
                .map(error -> messages().errorAt(admin.formatter().time(error.at()), error.what()))
                .orElseGet(messages()::noError));
        context.settings().store().currentFailure()
                .ifPresent(_ -> builder.fact(messages().database(), messages().unreachable()));
        context.content().brokenAt().get()
                .ifPresent(location -> builder.fact(messages().content(), messages().brokenContent(location)));
        builder.fact(messages().version(), version());
    }

    private String version() {
        var sources = admin.lore().sources();
        return admin.lore().newestSource(sources.stream().map(Source::id).toList())
                .map(newest -> messages().versionAndSources(admin.context().version(), sources.size(),
                        new DateFormatter(admin.locale()).date(newest)))
                .orElseGet(admin.context()::version);
    }

    private void addRateLimited(AnswerBuilder builder, PlaceSettings settings) {
        settings.questionsPerMinute().map(limit -> admin.context().cooldown().countLimited(admin.here(), limit))
                .filter(count -> count > 0)
                .ifPresent(count -> builder.fact(messages().heldBack(), messages().people(count)));
    }

    private String name(Place place) {
        return admin.name(place);
    }

    private DiagnoseMessages messages() {
        return DiagnoseMessages.in(admin.locale());
    }
}
