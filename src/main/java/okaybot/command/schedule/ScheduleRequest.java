package okaybot.command.schedule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.CommandRegistry;
import okaybot.command.context.CommandContext;
import okaybot.command.schedule.grammar.Zones;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.schedule.PostScheduler;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.ScheduledPost;

/// A request of an admin about scheduled posts, with what is needed to answer it.
///
/// @param place where posts are set up
/// @param commands of which lines can be posted
record ScheduleRequest(AdminRequest admin, PostScheduler posts, Place place, Zones zones, CommandRegistry commands) {
    ScheduleRequest about(Place other) {
        return new ScheduleRequest(admin, posts, other, zones, commands);
    }

    ScheduleMessages messages() {
        return ScheduleMessages.in(locale());
    }

    Locale locale() {
        return admin.locale();
    }

    Lore lore() {
        return admin.lore();
    }

    Request request() {
        return admin.request();
    }

    CommandContext context() {
        return admin.context();
    }

    AnswerBuilder builder() {
        return new AnswerBuilder(lore());
    }

    /// The posts of the server or chat, those of this place first.
    List<ScheduledPost> all() {
        var all = posts.list(place.outermost());
        return Stream.concat(all.stream().filter(this::isHere), all.stream().filter(post -> !isHere(post)))
                .toList();
    }

    boolean isHere(ScheduledPost post) {
        return post.place().path().equals(place.path());
    }

    /// A line that means the same wherever it is sent in this server or chat.
    CommandLine line(String words) {
        return new CommandLine(ScheduleLines.COMMAND,
                place.path().equals(admin.here().path()) ? words : SettingsInput.inPlace(place, words));
    }

    /// A line about a post, with its id behind the first word.
    static CommandLine line(String word, ScheduledPost post) {
        return new CommandLine(ScheduleLines.COMMAND, word + " " + post.id());
    }

    static CommandLine line(ScheduledPost post) {
        return new CommandLine(ScheduleLines.COMMAND, post.id());
    }

    /// The answer to a change that is refused.
    Answer refusal(String title, String why) {
        return Answer.ofError(title, why, List.of(), ScheduleLines.list(), locale())
                .withChoice(messages().allPosts(), ScheduleLines.list());
    }
}
