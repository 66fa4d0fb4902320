package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;
import okaybot.answer.Span;

/// Writes into an answer what its controls are set to, and what can be chosen: labels of buttons are too short for that.
final class PanelText {
    /// More options are described only by their labels: an answer is read on a phone.
    private static final int MAX_DESCRIBED = 8;

    private final PanelContext panel;
    private final ControlPanelMessages messages;

    private PanelText(PanelContext panel, ControlPanelMessages messages) {
        this.panel = panel;
        this.messages = messages;
    }

    static Answer withControls(Answer answer, PanelContext panel) {
        if (answer.controls().isEmpty() && panel.group().isEmpty()) {
            return answer;
        }
        var text = new PanelText(panel, ControlPanelMessages.in(answer.locale()));
        return answer.withBlocks(Stream.of(text.groupOf(answer), answer.blocks(), text.controls(answer.controls()))
                .flatMap(List::stream).toList());
    }

    /// None for a refusal.
    private List<Block> groupOf(Answer answer) {
        return answer.isError() ? List.of() : group();
    }

    private List<Block> group() {
        return panel.groupName().map(name -> List.of(facts(Stream.of(fact(messages.group(), name)))))
                .orElse(List.of());
    }

    private List<Block> controls(List<Control> controls) {
        if (controls.size() == 1) {
            return single(controls.getFirst());
        }
        var values = controls.stream().filter(control -> !control.value().isBlank()).map(this::value).toList();
        return values.isEmpty() ? List.of() : List.of(new Block.Facts(values));
    }

    private List<Block> single(Control control) {
        var blocks = new ArrayList<Block>();
        if (!control.value().isBlank()) {
            blocks.add(facts(Stream.of(value(control))));
        }
        if (!control.help().isBlank()) {
            blocks.add(Block.ofSentence(control.help()));
        }
        blocks.addAll(howToSet(control.input()));
        return blocks;
    }

    private List<Block> howToSet(Control.Input input) {
        return switch (input) {
            case Control.Select(var options) -> descriptions(options);
            case Control.Episode(var options) -> descriptions(options);
            case Control.WholeNumber(var min, var max) ->
                panel.entered().isEmpty()
                        ? List.of(Block.ofSentence(messages.range(min, max)))
                        : List.of(Block.ofSentence(messages.range(min, max)),
                                facts(Stream.of(fact(messages.entered(), panel.entered()))));
            case Control.Channel _ -> List.of(Block.ofSentence(messages.otherTopics()));
            case Control.Page _,Control.Toggle _,Control.Text _ -> List.of();
        };
    }

    private static List<Block> descriptions(List<Option> options) {
        var described = options.stream().filter(option -> !option.description().isBlank())
                .map(option -> fact(option.label(), option.description())).toList();
        return described.isEmpty() || options.size() > MAX_DESCRIBED ? List.of() : List.of(new Block.Facts(described));
    }

    private Block.Fact value(Control control) {
        return fact(control.label(), control.origin().map(origin -> messages.valueFrom(control.value(), origin))
                .orElse(control.value()));
    }

    private static Block facts(Stream<Block.Fact> facts) {
        return new Block.Facts(facts.toList());
    }

    private static Block.Fact fact(String label, String text) {
        return new Block.Fact(label, List.of(List.of(new Span.Plain(text))));
    }
}
