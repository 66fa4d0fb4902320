package okaybot.command.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.messenger.DeliveryException;
import okaybot.place.Place;
import okaybot.report.MistakeReport;
import okaybot.report.ReportState;
import okaybot.report.ReportStore;
import okaybot.settings.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts reports for the admins, and lets them be handled once.
final class ReportDesk {
    private static final Logger LOG = LoggerFactory.getLogger(ReportDesk.class);
    private static final int ID_LENGTH = 16;

    private final CommandContext context;
    private final ReportPost posts;

    ReportDesk(CommandContext context, Supplier<List<Command>> commands) {
        this.context = context;
        this.posts = new ReportPost(commands);
    }

    ReportPost posts() {
        return posts;
    }

    /// Whether reports are stored until they are handled.
    boolean keepsReports() {
        return context.feedback().reports().isPresent();
    }

    /// Posts a report, and keeps it.
    ///
    /// @throws DeliveryException if it could not be posted
    void submit(ReportLine.Submission submission, Request request, Place destination, Lore lore)
            throws DeliveryException {
        var report = new MistakeReport(id(request), request.place().outermost().path(), request.viewer().id(),
                lore.locale(), request.place().token(), destination.token(), Optional.empty(), submission.line(),
                submission.words(), context.clock().instant(), ReportState.OPEN);
        var post = posts.open(report, request, keepsReports(),
                LoreTranslator.translate(lore, localeOfAdmins(destination, request)));
        var postId = post(destination, post, request);
        context.feedback().reports().ifPresent(store -> keep(report.withPost(postId), store));
    }

    /// @return the id of the post; empty if it has none, or if it may not have arrived
    private Optional<String> post(Place destination, Answer post, Request request) throws DeliveryException {
        try {
            return context.messengers().post(destination, post, request.id());
        } catch (DeliveryException e) {
            if (!e.isUncertain()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /// A request that is delivered twice makes one report.
    private static String id(Request request) {
        var uuid = request.id().map(id -> UUID.nameUUIDFromBytes(id.getBytes(UTF_8))).orElseGet(UUID::randomUUID);
        return uuid.toString().replace("-", "").substring(0, ID_LENGTH);
    }

    private static void keep(MistakeReport report, ReportStore store) {
        try {
            store.add(report);
        } catch (StoreUnavailableException e) {
            LOG.warn("Reports: database unavailable, a posted report cannot be accepted or dismissed", e);
        }
    }

    /// What an admin's decision has led to.
    enum Outcome {
        HANDLED,
        /// The same, and the reporter knows it.
        HANDLED_AND_TOLD,
        /// Somebody else was faster.
        HANDLED_BEFORE,
        /// There is no such report, or not any more.
        UNKNOWN
    }

    /// Closes a report, unless it is closed already: shows in its post who has done it, and tells the reporter.
    Outcome decide(ReportLine.Decision decision, Request request, Lore lore) {
        var place = request.place().outermost();
        var found = context.feedback().reports().flatMap(store -> store.find(place.path(), decision.id()));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!context.feedback().reports().orElseThrow().close(place.path(), decision.id(), decision.state())) {
            return Outcome.HANDLED_BEFORE;
        }
        var report = found.get().withState(decision.state());
        place.resolve(report.destination()).ifPresent(destination -> replacePost(report, destination,
                posts.handled(report, request, LoreTranslator.translate(lore, localeOfAdmins(destination, request)))));
        return tell(report, LoreTranslator.translate(lore, report.locale()))
                ? Outcome.HANDLED_AND_TOLD
                : Outcome.HANDLED;
    }

    private void replacePost(MistakeReport report, Place destination, Answer handled) {
        try {
            if (report.post().isPresent()) {
                context.messengers().replace(destination, report.post().get(), handled);
            }
        } catch (DeliveryException e) {
            LOG.info("Reports: post of a handled report not changed: {}", e.getMessage());
        }
    }

    private boolean tell(MistakeReport report, Lore lore) {
        try {
            if (!report.reporter().isEmpty()) {
                context.messengers().tell(report.reporter(), notification(report, lore));
                return true;
            }
        } catch (DeliveryException e) {
            LOG.debug("Reports: reporter not told that a report was handled: {}", e.getMessage());
        }
        return false;
    }

    private Answer notification(MistakeReport report, Lore lore) {
        var messages = ReportMessages.in(lore.locale());
        var isAccepted = report.state() == ReportState.ACCEPTED;
        var builder = new AnswerBuilder(lore).text(isAccepted
                ? messages.acceptedForReporter()
                : messages.dismissedForReporter())
                .fact(messages.reportedOn(), day(report.at(), lore.locale()));
        if (posts.isLine(CommandLine.parse(report.line()), lore)) {
            builder.fact(messages.about(), "/" + report.line());
        }
        return builder.build(messages.handledTitle(), CommandLine.of(ReportLine.NAME));
    }

    private static String day(Instant at, Locale locale) {
        return new DateFormatter(locale).day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /// Of a place where they read, and not of the one who reports.
    Locale localeOfAdmins(Place place, Request request) {
        return new LanguagePolicy(context.settings()).forPlace(place, request.platformContext().locale(),
                request.locale());
    }
}
