package okaybot.platform.discord.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import okaybot.answer.Control;

/// Divides the controls of a page into those that are shown in full and those for which there is no room: they become options of
/// menus.
record ControlLayout(List<Control> controls, MessageRoom room) {
    Stream<ContainerChildComponent> render(ControlRenderer renderer) {
        var inFull = inFull();
        var others = controls.stream().filter(control -> !inFull.contains(control)).toList();
        var firstOther = others.isEmpty() ? controls.size() : controls.indexOf(others.getFirst());
        return Stream.of(
                inFull(controls.subList(0, firstOther), inFull, renderer),
                renderer.menus(others).limit(room.components() / 2),
                inFull(controls.subList(firstOther, controls.size()), inFull, renderer))
                .flatMap(components -> components);
    }

    private static Stream<ContainerChildComponent> inFull(List<Control> some, Set<Control> inFull,
            ControlRenderer renderer) {
        return some.stream().filter(inFull::contains).flatMap(renderer::inFull);
    }

    /// All if there is room. Otherwise those that one press sets or opens go into menus first, all of them, so that what belongs
    /// together looks alike; then the last of the others.
    private Set<Control> inFull() {
        if (room.fits(controls, 0)) {
            return new HashSet<>(controls);
        }
        var longer = controls.stream().filter(control -> !isOnePress(control)).toList();
        return IntStream.rangeClosed(0, longer.size())
                .mapToObj(left -> longer.subList(0, longer.size() - left))
                .filter(some -> room.fits(some, controls.size() - some.size()))
                .findFirst().orElse(List.of()).stream().collect(Collectors.toSet());
    }

    private static boolean isOnePress(Control control) {
        return control.input() instanceof Control.Page || control.input() instanceof Control.Toggle;
    }
}
