package okaybot.schedule.content;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.service.AnswerService;
import okaybot.schedule.PostContent;
import okaybot.schedule.PostedLines;
import okaybot.schedule.ScheduledPost;

/// Answers the lines of posts. Of what is chosen by chance, such as a quotation, nothing is repeated in a place before all were
/// used there. Thread-safe.
public record UnrepeatedContent(AnswerService answers, PostedLines posted, InstantSource clock) implements PostContent {
    /// Chooses the same again if the post could not be made.
    @Override
    public Optional<Answer> answer(ScheduledPost post, Instant due) {
        var all = lines(post, due);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var left = all.size() == 1 ? all : left(all, posted.find(post.place()));
        var chosen = left.get(Math.floorMod((post.taskId() + due).hashCode(), left.size()));
        return answers.answerFor(post.place(), CommandLine.parse(chosen), post.locale());
    }

    /// Those that were not posted yet; if none is left, all but the last one.
    private static List<String> left(List<String> all, List<String> posted) {
        var unused = all.stream().filter(line -> !posted.contains(line)).toList();
        if (!unused.isEmpty()) {
            return unused;
        }
        var last = posted.stream().filter(all::contains).reduce((_, later) -> later);
        return all.stream().filter(line -> !last.equals(Optional.of(line))).toList();
    }

    @Override
    public void onPosted(ScheduledPost post, Answer answer) {
        var all = lines(post, clock.instant());
        var line = answer.line().text();
        if (all.size() > 1 && all.contains(line)) {
            var before = new HashSet<>(posted.find(post.place()));
            posted.add(post.place(), line, clock.instant(), before.containsAll(all) ? all : List.of());
        }
    }

    private List<String> lines(ScheduledPost post, Instant at) {
        var day = at.atZone(post.recurrence().zone()).toLocalDate();
        return answers.linesToPost(post.place(), CommandLine.parse(post.line()), day).stream().map(CommandLine::text)
                .distinct().toList();
    }
}
