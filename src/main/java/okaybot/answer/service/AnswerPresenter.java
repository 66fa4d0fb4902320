package okaybot.answer.service;

import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.interpret.LoreIndexes;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;

/// Hides what the readers of an answer must not see, adds its sources and its picture, and offers to report a mistake.
record AnswerPresenter(CommandRegistry commands, LoreIndexes indexes) {

    /// @param answer of a command
    /// @param known  what the readers may know of
    /// @param lore   with everything that is a spoiler
    Answer present(Answer answer, AnswerView view, Lore known, Lore lore) {
        var policy = view.policy();
        var shown = withPicture(view.sources().apply(TranslationNote.add(policy.apply(answer), known)), answer.line(),
                view, known);
        var isAboutShow = !answer.citations().isEmpty();
        var offered = view.reportable() && isAboutShow ? withReportChoice(shown, answer.line()) : shown;
        return policy.revealsEverything() ? asRevealed(offered, lore) : offered;
    }

    /// @param line of the answer, however it is shown
    private Answer withPicture(Answer answer, CommandLine line, AnswerView view, Lore known) {
        return commands.find(line.name()).filter(_ -> !answer.isError())
                .flatMap(command -> command.illustration(line.argument(), known, view.policy().ceiling()))
                .map(illustration -> view.pictures().apply(answer,
                        view.policy().revealsEverything() ? illustration.asSpoiler() : illustration))
                .orElse(answer);
    }

    private Answer withReportChoice(Answer answer, CommandLine line) {
        return commands.reportOf(line)
                .map(report -> answer.withChoice(ServiceMessages.in(answer.locale()).reportMistake(), report))
                .orElse(answer);
    }

    /// What a revealed answer leads to, its own pages too, is revealed as well if its reader may not know of it otherwise.
    private Answer asRevealed(Answer answer, Lore lore) {
        var choices = answer.choices().stream()
                .map(choice -> new Choice(choice.label(), isSameQuestion(choice, answer)
                        ? choice.line().toReveal()
                        : asRevealed(choice.line(), lore)))
                .toList();
        return answer.withChoices(choices).withLine(answer.line().toReveal());
    }

    private static boolean isSameQuestion(Choice choice, Answer answer) {
        return choice.line().question().equals(answer.line().question());
    }

    private CommandLine asRevealed(CommandLine line, Lore lore) {
        return names(line, lore) && !names(line, indexes.visible(lore, 0, lore.locale())) ? line.toReveal() : line;
    }

    private boolean names(CommandLine line, Lore lore) {
        return commands.find(line.name()).flatMap(command -> command.spec().option())
                .filter(option -> option.containsId(lore, line.argument())).isPresent();
    }
}
