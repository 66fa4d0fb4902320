package okaybot.command.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.place.Place;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.follow.FollowLines;
import okaybot.schedule.rewatch.Rewatch;
import okaybot.schedule.rewatch.RewatchLines;

/// Leads to what the bot posts on its own in a server or chat. It has one row among the sections, since a message of Discord has no
/// room for three more.
record OwnPostControls(AdminRequest admin, Place outermost) {
    /// What is typed for the page with all of them.
    static final String WORD = "posts";

    /// Leads to the page with all of them; empty if there can be none.
    ///
    /// @param line of that page
    Optional<Control> section(CommandLine line) {
        var all = all();
        var values = all.stream().map(Control::value).filter(value -> !value.equals(messages().noPosts()))
                .collect(Collectors.joining(" · "));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(page(messages().postsSection(), messages().postsSectionHelp(),
                        values.isEmpty() ? messages().noPosts() : values, line));
    }

    List<Control> all() {
        return Stream.of(posts(), rewatches(), news()).flatMap(Optional::stream).toList();
    }

    private Optional<Control> posts() {
        return admin.context().schedulers().posts().map(posts -> posts.list(outermost).size())
                .map(count -> page(messages().scheduledPosts(), messages().scheduledPostsHelp(),
                        value(count, messages().postCount(count)), ScheduleLines.list()));
    }

    private Optional<Control> rewatches() {
        return admin.context().schedulers().rewatches()
                .map(rewatches -> rewatches.store().findWithin(outermost).stream()
                        .filter(Predicate.not(Rewatch::isOver)).count())
                .map(count -> page(messages().rewatchSection(), messages().rewatchSectionHelp(),
                        value(count, messages().rewatchCount(count)), CommandLine.of(RewatchLines.COMMAND)));
    }

    private Optional<Control> news() {
        return admin.context().schedulers().news().map(news -> news.list(outermost).size())
                .map(count -> page(messages().newsSection(), messages().newsSectionHelp(),
                        value(count, messages().followCount(count)), CommandLine.of(FollowLines.COMMAND)));
    }

    private String value(long count, String words) {
        return count == 0 ? messages().noPosts() : words;
    }

    private static Control page(String label, String help, String value, CommandLine line) {
        return new Control(label, help, value, Optional.empty(), line, new Control.Page());
    }

    private OwnPostMessages messages() {
        return OwnPostMessages.in(admin.locale());
    }
}
