package okaybot.platform.console.render;

import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.Control;

/// What can be picked by its number below an answer.
public sealed interface NumberedOffer {
    /// A control among others, or one whose value is entered.
    record OfControl(Control control) implements NumberedOffer {}

    /// A value of the only control of an answer.
    record OfOption(Control.Option option) implements NumberedOffer {}

    /// A next step.
    record OfChoice(Choice choice) implements NumberedOffer {}

    /// In the order of their numbers.
    static List<NumberedOffer> of(Answer answer) {
        return Stream.concat(ofControls(answer.controls()), choices(answer).stream().map(OfChoice::new)).toList();
    }

    /// The next steps that are of use here: those to pictures are not, since most terminals show none.
    static List<Choice> choices(Answer answer) {
        return answer.choices().stream().filter(choice -> choice.line().pictureTheme().isEmpty()).toList();
    }

    static Stream<NumberedOffer> ofControls(List<Control> controls) {
        return controls.size() == 1 && controls.getFirst().input() instanceof Control.Select select
                ? select.options().stream().map(OfOption::new)
                : controls.stream().map(OfControl::new);
    }
}
