package okaybot.platform.console.render;

import java.util.List;
import java.util.stream.IntStream;
import okaybot.answer.Control;
import okaybot.answer.Control.Option;

/// Writes what can be set: each control with its number, its value and where that comes from. A control alone is explained, and
/// its values have the numbers.
record ControlLines(TextPage page, List<Control> controls) {
    private static final int GAP = 2;
    private static final String SELECTED = " ✓";

    /// @param first the number of the first of them
    void put(int first) {
        if (controls.isEmpty()) {
            return;
        }
        page.putBlank();
        if (controls.size() == 1) {
            putAlone(controls.getFirst(), first);
        } else {
            putEach(first);
        }
    }

    /// How many numbers they have.
    int count() {
        return (int) NumberedOffer.ofControls(controls).count();
    }

    private void putEach(int first) {
        var labels = IntStream.range(0, controls.size())
                .mapToObj(i -> StyledText.numbered(first + i, controls.get(i).label())).toList();
        var indent = indent(labels);
        for (var i = 0; i < controls.size(); i++) {
            put(labels.get(i), indent, controls.get(i));
        }
    }

    private void putAlone(Control control, int first) {
        if (!(control.input() instanceof Control.Select(var options))) {
            put(StyledText.numbered(first, control.label()), 0, control);
            page.put(StyledText.of(control.help(), Styles.QUIET));
            return;
        }
        put(StyledText.of(control.label(), Styles.LABEL), 0, control);
        page.put(StyledText.of(control.help(), Styles.QUIET));
        page.putBlank();
        putOptions(options, first);
    }

    private void putOptions(List<Option> options, int first) {
        page.putRow(IntStream.range(0, options.size()).mapToObj(i -> option(options.get(i), first + i)).toList());
    }

    private static StyledText option(Option option, int number) {
        var text = StyledText.numbered(number, option.label() + (option.isSelected() ? SELECTED : ""));
        return option.description().isEmpty()
                ? text
                : text.glue(1).add("(" + option.description() + ")", Styles.QUIET);
    }

    private void put(StyledText label, int indent, Control control) {
        var value = StyledText.of(control.value(), Styles.PLAIN);
        control.origin().ifPresent(origin -> value.add(value.isEmpty() ? "" : " ", Styles.PLAIN)
                .add("(" + origin + ")", Styles.QUIET));
        if (value.isEmpty()) {
            page.put(label);
        } else {
            page.putLabelled(label, Math.max(indent, label.width() + GAP), value);
        }
    }

    private static int indent(List<StyledText> labels) {
        return GAP + labels.stream().mapToInt(StyledText::width).max().orElse(0);
    }
}
