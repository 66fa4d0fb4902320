package okaybot.command.diagnose;

import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Span;
import okaybot.command.settings.AdminRequest;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.lore.SpoilerThreshold;
import okaybot.settings.Setting;
import okaybot.unanswered.UnansweredQuestion;
import okaybot.unanswered.UnansweredQuestions;

/// What people of a server or chat asked again and again and nobody could answer, so that admins know what to write next.
record UnansweredPage(AdminRequest admin) {
    static final String QUESTIONS = "questions";
    private static final int MAX_SHOWN = 10;

    Answer answer() {
        var isOn = admin.settings(admin.here()).countsQuestions();
        var builder = new AnswerBuilder(admin.lore());
        if (!isOn) {
            builder.text(messages().off());
        }
        admin.context().feedback().unanswered().ifPresent(questions -> add(questions, isOn, builder));
        return builder.choice(isOn ? messages().stop() : messages().start(), SettingGrammar.COMMAND,
                SettingGrammar.words(Setting.QUESTIONS.key(), isOn ? "off" : "on"))
                .build(messages().title(), new CommandLine(StatusPage.COMMAND, QUESTIONS));
    }

    private void add(UnansweredQuestions questions, boolean isOn, AnswerBuilder builder) {
        var known = questions.mostAsked(admin.here(), MAX_SHOWN);
        if (!known.isEmpty()) {
            builder.text(messages().explanation())
                    .lines(known.stream().map(question -> line(question, builder)).toList());
        } else if (isOn) {
            builder.text(messages().none());
        }
        var hidden = questions.countHidden(admin.here());
        if (hidden > 0) {
            builder.text(messages().hidden(hidden));
        }
    }

    /// Covered, because somebody's words may be a spoiler.
    private List<Span> line(UnansweredQuestion question, AnswerBuilder builder) {
        var day = new DateFormatter(admin.locale()).day(question.lastDay());
        return builder.cover(Optional.of(SpoilerThreshold.END), List.of(new Span.Plain(
                "“" + question.words() + "”: " + messages().asked(question.times(), day))));
    }

    private UnansweredMessages messages() {
        return UnansweredMessages.in(admin.locale());
    }
}
