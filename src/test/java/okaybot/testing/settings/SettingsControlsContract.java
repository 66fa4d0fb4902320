package okaybot.testing.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingChange;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsStore;
import okaybot.testing.FakeMessenger;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// What admins can do with controls alone, on every platform: everything that they can type. Nothing may be set at first.
public abstract class SettingsControlsContract {
    private static final int WALKS = 100;
    private static final int MAX_CHANGES_PER_WALK = 3;
    private final SettingsModel model = new SettingsModel();

    /// The panel of an admin, who is in the place [#here].
    ///
    /// @param admin `ada` or `bo`
    protected abstract SettingsPanelDriver panel(String admin);

    /// Takes the right to change settings from an admin.
    protected abstract void revokeAdmin(String admin);

    protected abstract SettingsStore store();

    /// A channel or a topic.
    protected abstract Place here();

    /// Another one in the same server or chat.
    protected abstract Place other();

    /// Each change is made where it is possible at first, or else after the others that make it possible.
    @Test
    void every_setting_is_changed_by_controls_as_by_its_line() {
        var typed = typedChat();
        var panel = panel("ada");
        for (var place : List.of(here(), here().outermost())) {
            var remaining = new ArrayList<>(SettingsActions.at(place, other()));
            while (!remaining.isEmpty()) {
                var action = remaining.stream().filter(next -> next.isPossible().test(model)).findFirst().orElseThrow(
                        () -> new AssertionError("Never possible: " + remaining));
                remaining.remove(action);
                make(action, panel, place);
                assertThat(typed.say("/settings in " + place.token() + " " + action.typed())).startsWith("Saved\n");
                assertThat(store().within(here().outermost().path())).as(action.typed())
                        .isEqualTo(typed.store().within(here().outermost().path()));
            }
        }
        assertThat(store().recentChanges(here().outermost().path(), SettingsStore.MAX_CHANGES))
                .extracting(SettingChange::key).contains("command.quote")
                .containsAll(Arrays.stream(Setting.values()).map(Setting::key).toList());
    }

    private TestChat typedChat() {
        var chat = TestChat.withSeeds().in(here()).as("typist", true);
        chat.context().messengers().register(here().platform(), new FakeMessenger());
        return chat;
    }

    private void make(SettingsAction action, SettingsPanelDriver panel, Place place) {
        panel.open("/settings in " + place.token());
        action.taps().accept(panel, model);
        model.change(action.effect());
        assertThat(panel.text()).as(action.typed()).startsWith("Saved").contains(action.shown());
        assertStored(action.typed());
    }

    private void assertStored(String description) {
        assertThat(store().within(here().outermost().path())).as(description).isEqualTo(model.stored());
    }

    @Test
    void random_walks_end_where_the_model_predicts() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var panel = panel("ada");
        for (var walk = 0; walk < WALKS; walk++) {
            walk(panel, random, new ArrayList<>(List.of("seed " + seed + ", walk " + walk)));
        }
    }

    /// Changes some settings in one panel, without leaving it.
    private void walk(SettingsPanelDriver panel, Random random, List<String> steps) {
        panel.open("/settings");
        var place = here();
        for (var change = 0; change < 1 + random.nextInt(MAX_CHANGES_PER_WALK); change++) {
            place = move(panel, place, random, steps);
            var possible = SettingsActions.at(place, other()).stream()
                    .filter(action -> action.isPossible().test(model)).toList();
            var action = possible.get(random.nextInt(possible.size()));
            steps.add(action.typed());
            action.taps().accept(panel, model);
            model.change(action.effect());
            if (random.nextInt(4) == 0) {
                steps.add("undo");
                panel.choose("Undo");
                model.undo();
            }
            panel.choose("Back");
        }
        assertStored(steps.toString());
    }

    /// Goes to the panel of another place, or stays.
    private Place move(SettingsPanelDriver panel, Place place, Random random, List<String> steps) {
        var to = List.of(place, here(), here().outermost(), other()).get(random.nextInt(4));
        if (to.path().equals(place.path())) {
            return place;
        }
        steps.add("in " + to.token());
        if (to.path().equals(other().path())) {
            panel.enter("Another place", to.token());
        } else {
            panel.choose("Place", name(to));
        }
        return to;
    }

    /// How an admin reads the name of a level around them.
    protected abstract String name(Place level);

    @Test
    void two_admins_with_a_panel_each_do_not_undo_what_the_other_has_done() {
        var ada = panel("ada");
        var bo = panel("bo");
        List.of(ada, bo).forEach(panel -> {
            panel.open("/settings");
            panel.choose("Commands");
        });
        ada.choose("Commands", "/quote: on");
        bo.choose("Commands", "/cast: on");
        assertThat(bo.text()).contains("/quote: off", "/cast: off");
        assertThat(store().at(here().path())).containsOnlyKeys("command.quote", "command.cast");
        // Undone is only what the other has not changed again.
        bo.choose("Commands", "/quote: off");
        ada.choose("Undo");
        assertThat(ada.notice() + ada.text()).contains("was changed again since");
        assertThat(store().at(here().path())).containsEntry("command.quote", "allow");
        List.of(ada, bo).forEach(panel -> {
            panel.open("/settings");
            panel.choose("Reports and missing answers");
            panel.choose("Unanswered questions");
        });
        assertThat(store().at(here().path())).containsEntry("questions", "on");
    }

    @Test
    void a_panel_of_a_week_ago_works_and_shows_what_is_set_now() {
        var panel = panel("ada");
        panel.open("/settings");
        panel.choose("Spoilers");
        store().edit("bo", List.of(new SettingEdit(here().path(), "ceiling", Optional.of("3")),
                new SettingEdit(here().path(), "beyond", Optional.of("leave-out"))));
        afterAWeek();
        panel.choose("Open up to", "5");
        assertThat(panel.text()).contains("episode 5", "left out");
        assertThat(store().at(here().path())).containsEntry("ceiling", "5").containsEntry("beyond", "leave-out");
    }

    /// Makes everything that has been shown a week old, as far as a platform notices; another instance of the bot may have taken over.
    protected void afterAWeek() {}

    @Test
    void somebody_who_is_no_admin_any_more_is_refused_beside_the_panel() {
        var panel = panel("ada");
        panel.open("/settings");
        panel.choose("Where I answer");
        var before = panel.text();
        revokeAdmin("ada");
        panel.choose("I answer here", "No");
        assertThat(panel.notice()).contains("That is for admins");
        assertThat(panel.text()).isEqualTo(before);
        assertThat(store().within(here().outermost().path())).isEmpty();
    }
}
