package okaybot.testing.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okaybot.place.Place;

/// All that can be changed for a place by its panel.
final class SettingsActions {
    private static final String WHERE = "Where I answer";
    private static final String SPOILERS = "Spoilers";
    private static final String COVER = "Cover messages";
    private static final String COMMANDS = "Commands";
    private static final String REPLIES = "Replies and cooldown";
    private static final String LANGUAGE = "Language";
    private static final String FEEDBACK = "Reports and missing answers";
    private static final String SUPPORT = "Support text";

    private final Place place;
    private final Place outermost;
    private final List<SettingsAction> all = new ArrayList<>();

    private SettingsActions(Place place) {
        this.place = place;
        this.outermost = place.outermost();
    }

    /// @param other where reports can go
    static List<SettingsAction> at(Place place, Place other) {
        var actions = new SettingsActions(place);
        actions.addAnswers();
        actions.addSpoilers();
        actions.addCommands();
        actions.addReplies();
        actions.addLanguages();
        actions.addFeedback(other);
        return List.copyOf(actions.all);
    }

    private void addAnswers() {
        var control = "I answer here";
        addOption(WHERE, control, "answer", "Yes", "yes", "answer here");
        addOption(WHERE, control, "answer", "No", "no", "answer not-here");
        addReset(WHERE, control, "answer", "answer");
        if (place.equals(outermost)) {
            addScope("Everywhere", "answer everywhere", model -> model.set(outermost, "answer", "yes"));
            addScope("Nowhere", "answer nowhere", model -> model.set(outermost, "answer", "no"));
        } else {
            addScope("Only here", "answer only", model -> {
                model.set(outermost, "answer", "no");
                model.set(place, "answer", "yes");
            });
        }
    }

    private void addScope(String option, String typed, Consumer<SettingsModel> effect) {
        Consumer<SettingsModel> all = model -> {
            model.resetEverywhere("answer");
            effect.accept(model);
        };
        add(typed, WHERE, "", model -> model.wouldChange(all),
                (panel, _) -> panel.choose("I answer here", option), all);
    }

    private void addSpoilers() {
        addEpisode("Nothing", "0", "nothing");
        addEpisode("5", "5", "episode 5");
        addEpisode("The end", "end", "the end");
        addReset(SPOILERS, "Open up to", "ceiling", "spoilers ceiling");
        addOption(SPOILERS, "Later spoilers", "beyond", "Covered", "cover", "spoilers cover");
        addOption(SPOILERS, "Later spoilers", "beyond", "Left out", "leave-out", "spoilers leave-out");
        addReset(SPOILERS, "Later spoilers", "beyond", "spoilers");
        addToggle(SPOILERS, COVER, "cover", "on", "off");
        addResetChoice(SPOILERS, COVER, "cover");
    }

    private void addCommands() {
        for (var name : List.of("quote", "cast")) {
            addOption(COMMANDS, COMMANDS, "command." + name, "/" + name + ": on", "deny", "commands deny " + name);
            addOption(COMMANDS, COMMANDS, "command." + name, "/" + name + ": off", "allow", "commands allow " + name);
        }
        add("reset commands", COMMANDS, "", model -> isAnyCommandSet(model), (panel, model) -> panel
                .choose("Commands: "
                        + around(model, model.isSet(place, "command.cast") ? "command.cast" : "command.quote")),
                model -> List.of("quote", "cast").forEach(name -> model.reset(place, "command." + name)));
    }

    private boolean isAnyCommandSet(SettingsModel model) {
        return model.isSet(place, "command.quote") || model.isSet(place, "command.cast");
    }

    private void addReplies() {
        addOption(REPLIES, "Who sees answers", "reply", "Everyone", "open", "reply open");
        addOption(REPLIES, "Who sees answers", "reply", "Only who asks", "private", "reply private");
        addReset(REPLIES, "Who sees answers", "reply", "reply");
        addEntry(REPLIES, "Questions per person", "cooldown", "7", "cooldown 7", place);
        addChoice(REPLIES, "No limit", "cooldown", "off", "cooldown off", place);
        addResetChoice(REPLIES, "Questions per person", "cooldown");
    }

    private void addLanguages() {
        addOption(LANGUAGE, LANGUAGE, "language", "Automatic", "auto", "language auto");
        addOption(LANGUAGE, LANGUAGE, "language", "English", "en", "language en");
        addReset(LANGUAGE, LANGUAGE, "language", "language");
    }

    private void addFeedback(Place other) {
        addEntry(FEEDBACK, "Reported mistakes go to", "reports", other.token(), "reports " + other.token(), outermost);
        addChoice(FEEDBACK, "No reports", "reports", "nowhere", "reports nowhere", outermost);
        addToggle(FEEDBACK, "Unanswered questions", "questions", "counted", "not counted");
        addResetChoice(FEEDBACK, "Unanswered questions", "questions");
        addEntry(SUPPORT, "Support text", "support", "Write to @care", "support Write to @care", outermost);
        add("support off", SUPPORT, "no text", model -> model.isSet(outermost, "support"),
                (panel, _) -> panel.choose("No text"), model -> model.reset(outermost, "support"));
    }

    private void addToggle(String section, String control, String key, String on, String off) {
        for (var value : List.of("on", "off")) {
            add(key + " " + value, section, value.equals("on") ? on : off,
                    model -> !model.value(place, key).equals(value), (panel, _) -> panel.choose(control),
                    model -> model.set(place, key, value));
        }
    }

    private void addOption(String section, String control, String key, String option, String value, String typed) {
        var shown = section.equals(COMMANDS) || section.equals(LANGUAGE) ? "" : option.toLowerCase(Locale.ROOT);
        add(typed, section, shown, model -> !model.value(place, key).equals(value),
                (panel, _) -> panel.choose(control, option), model -> model.set(place, key, value));
    }

    private void addEpisode(String option, String value, String shown) {
        add("spoilers ceiling " + value.replace("end", "finished"), SPOILERS, shown,
                model -> !model.value(place, "ceiling").equals(value),
                (panel, _) -> panel.choose("Open up to", option), model -> model.set(place, "ceiling", value));
    }

    private void addReset(String section, String control, String key, String name) {
        add("reset " + name, section, "", model -> model.isSet(place, key),
                (panel, model) -> panel.choose(control, model.asAround(place, key)), model -> model.reset(place, key));
    }

    private void addEntry(String section, String control, String key, String value, String typed, Place at) {
        var shown = key.equals("cooldown") ? value + " a minute" : value.replaceFirst("^\\w+:\\S+$", "");
        add(typed, section, shown, model -> !model.value(place, key).equals(value),
                (panel, _) -> panel.enter(control, value), model -> model.set(at, key, value));
    }

    private void addChoice(String section, String choice, String key, String value, String typed, Place at) {
        add(typed, section, "", model -> !model.value(place, key).equals(value),
                (panel, _) -> panel.choose(choice), model -> model.set(at, key, value));
    }

    private void addResetChoice(String section, String control, String key) {
        add("reset " + key, section, "", model -> model.isSet(place, key),
                (panel, model) -> panel.choose(control + ": " + around(model, key)), model -> model.reset(place, key));
    }

    private String around(SettingsModel model, String key) {
        var label = model.asAround(place, key);
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private void add(String typed, String section, String shown, Predicate<SettingsModel> isPossible,
            BiConsumer<SettingsPanelDriver, SettingsModel> taps, Consumer<SettingsModel> effect) {
        all.add(new SettingsAction(typed, shown, isPossible, (panel, model) -> {
            panel.choose(section);
            taps.accept(panel, model);
        }, effect));
    }
}
