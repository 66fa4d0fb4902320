package okaybot.command.schedule;

import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.schedule.ScheduledPost;

/// Shows what a post would be now, as everyone in its place would read it.
record PostPreview(ScheduleRequest request, ScheduledPost post) {
    Answer answer() {
        var messages = request.messages();
        var today = request.context().clock().instant().atZone(post.recurrence().zone()).toLocalDate();
        var lines = request.context().placeAnswers().linesToPost(post.place(), CommandLine.parse(post.line()), today);
        return lines.stream().findFirst()
                .flatMap(line -> request.context().placeAnswers().answerFor(post.place(), line, post.locale()))
                .map(answer -> answer.after(messages.previewOf(PostFormatter.line(post),
                        request.admin().name(post.place()))).withLine(ScheduleRequest.line("preview", post))
                        .withChoice(messages.back(), ScheduleRequest.line(post)))
                .orElseGet(() -> request.refusal(PostFormatter.line(post),
                        new PostFormatter(request).state(post).orElseGet(messages::nothingToday)));
    }
}
