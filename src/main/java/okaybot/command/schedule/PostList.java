package okaybot.command.schedule;

import java.util.ArrayList;
import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Span;
import okaybot.command.api.ListPart;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;

/// The posts of a server or chat, a few at a time.
record PostList(ScheduleRequest request) {
    private static final String LIST = "list";
    private static final int PER_PAGE = 3;
    private static final int NEXT_TIMES = 3;

    /// @param words empty, `list` or `list from 5`
    Answer answer(String words) {
        return answer(words, request.messages().title());
    }

    Answer answer(String words, String title) {
        var all = request.all();
        var part = ListPart.parse(words.isEmpty() ? LIST : words, PER_PAGE).within(all.size());
        var builder = request.builder();
        if (all.isEmpty()) {
            builder.text(List.of(request.messages().nothingPosted(), request.messages().example()));
        }
        var shown = all.stream().skip(part.skip()).limit(PER_PAGE).toList();
        shown.forEach(post -> add(post, builder, all.size() == 1 ? NEXT_TIMES : 1));
        shown.forEach(post -> builder.choice(PostFormatter.line(post) + " · " + post.id(), ScheduleLines.COMMAND,
                post.id()));
        part.addChoices(builder, all.size(), request.messages().previous(), request.messages().more(), request::line);
        return builder.choice(request.messages().newPost(), ScheduleLines.COMMAND, request.line("new").argument())
                .choice(request.admin().messages().allSettings(), SettingGrammar.COMMAND, "")
                .build(title, request.line(part.skip() == 0 ? "" : part.text()));
    }

    private void add(ScheduledPost post, AnswerBuilder builder, int times) {
        var formatter = new PostFormatter(request);
        var what = new ArrayList<Span>();
        what.add(new Span.Strong(PostFormatter.line(post)));
        what.add(new Span.Plain(" · " + formatter.recurrence(post.recurrence())
                + (request.isHere(post) ? "" : " · " + request.admin().name(post.place()))));
        var lines = new ArrayList<List<Span>>();
        lines.add(what);
        formatter.state(post).ifPresent(state -> lines.add(List.of(new Span.Plain(state))));
        if (post.state() == PostState.ACTIVE) {
            formatter.next(post, times)
                    .forEach(time -> lines.add(List.of(new Span.Plain(request.messages().next() + " "), time)));
        }
        builder.lines(lines);
    }
}
