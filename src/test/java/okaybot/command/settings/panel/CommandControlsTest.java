package okaybot.command.settings.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import okaybot.answer.Control;
import okaybot.messenger.MessengerRegistry;
import okaybot.messenger.PlaceFormatter;
import okaybot.settings.Settings.ResolvedSetting;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class CommandControlsTest {
    private static SettingsPanel panel(int commands) {
        var names = IntStream.range(10, 10 + commands).mapToObj(i -> "c" + i).toList();
        var resolved = new TreeMap<String, ResolvedSetting>();
        resolved.put("command.c40", new ResolvedSetting("deny", Optional.of(TestChat.CHANNEL)));
        return new SettingsPanel(new PanelState(TestChat.CHANNEL, TestChat.CHANNEL, resolved, new TreeMap<>(),
                SampleLore.LIGHTHOUSE, names, new PlaceFormatter(Locale.ENGLISH, new MessengerRegistry())));
    }

    private static List<Integer> sizes(SettingsPanel panel) {
        return panel.find("commands").orElseThrow().controls().stream()
                .map(control -> ((Control.Select) control.input()).options().size()).toList();
    }

    @Test
    void more_commands_than_a_select_can_have_become_several() {
        assertThat(sizes(panel(25))).containsExactly(25);
        var panel = panel(60);
        assertThat(sizes(panel)).containsExactly(25, 25, 10);
        var controls = panel.find("commands").orElseThrow().controls();
        assertThat(controls).extracting(Control::label).containsExactly("Commands c10 to c34", "Commands c35 to c59",
                "Commands c60 to c69");
        assertThat(controls).extracting(Control::value).containsExactly("all on", "off: /c40", "all on");
        controls.forEach(control -> assertThat(
                panel.find(control.line().argument().replace("in channel:general ", "")).orElseThrow().controls())
                .containsExactly(control));
    }
}
