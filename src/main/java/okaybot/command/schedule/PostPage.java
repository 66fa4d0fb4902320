package okaybot.command.schedule;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.answer.Span;
import okaybot.schedule.ScheduleLines;
import okaybot.schedule.ScheduledPost;
import okaybot.schedule.ScheduledPost.PostState;

/// A scheduled post, with controls that change it.
record PostPage(ScheduleRequest request, ScheduledPost post) {
    private static final int NEXT_TIMES = 3;

    Answer answer() {
        return answer(PostFormatter.line(post), List.of());
    }

    /// The same as the answer to something that was changed.
    ///
    /// @param choices such as one that takes it back
    Answer answer(String title, List<Choice> choices) {
        var messages = request.messages();
        var formatter = new PostFormatter(request);
        var builder = request.builder();
        if (!title.equals(PostFormatter.line(post))) {
            builder.fact(messages.what(), PostFormatter.line(post));
        }
        builder.fact(messages.where(), request.admin().name(post.place()))
                .fact(messages.when(), formatter.recurrence(post.recurrence()));
        formatter.state(post).ifPresent(state -> builder.fact(messages.state(), state));
        formatter.last(post).ifPresent(last -> builder.labelled(messages.last(), last));
        if (post.state() == PostState.ACTIVE) {
            builder.heading(messages.nextTimes()).lines(formatter.next(post, NEXT_TIMES).stream()
                    .map(time -> List.<Span>of(time)).toList());
        }
        builder.controls(new PostControls(request, post).all());
        choices.forEach(choice -> builder.choice(choice.label(), choice.line().name(), choice.line().argument()));
        return withSteps(builder).build(title, ScheduleRequest.line(post));
    }

    /// The page of one control.
    Answer ofControl(Control control) {
        var builder = request.builder().controls(List.of(control));
        return back(builder).build(request.messages().controlOf(control.label(), PostFormatter.line(post)),
                control.line());
    }

    AnswerBuilder back(AnswerBuilder builder) {
        return builder.choice(request.messages().back(), ScheduleLines.COMMAND, post.id());
    }

    private AnswerBuilder withSteps(AnswerBuilder builder) {
        var messages = request.messages();
        return builder.choice(messages.preview(), ScheduleLines.COMMAND, "preview " + post.id())
                .choice(messages.remove(), ScheduleLines.COMMAND, "remove " + post.id())
                .choice(messages.allPosts(), ScheduleLines.COMMAND, "");
    }
}
