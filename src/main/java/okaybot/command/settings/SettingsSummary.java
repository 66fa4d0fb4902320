package okaybot.command.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.SpoilerHandling;

/// What the settings of a place mean taken together, in sentences.
public record SettingsSummary(AdminRequest admin, PlaceSettings settings, Place place) {
    /// More names do not fit into a sentence.
    private static final int MAX_NAMES = 6;

    List<String> sentences() {
        if (!settings.answers()) {
            return List.of(messages().silent(admin.name(place)));
        }
        var name = admin.name(place);
        var sentences = new ArrayList<String>();
        sentences.add(settings.visibility() == Visibility.OPEN
                ? messages().answersEveryone(name)
                : messages().answersPrivately(name));
        commandsOff().ifPresent(sentences::add);
        sentences.addAll(limits());
        return sentences;
    }

    private Optional<String> commandsOff() {
        var commands = settings.deniedCommands().stream().sorted().map(command -> "/" + command).toList();
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of(commands.size() > MAX_NAMES
                        ? messages().manyCommandsOff(commands.size())
                        : messages().commandsOff(commands));
    }

    /// The sentences about everything but whether and whom the bot answers.
    public List<String> limits() {
        var sentences = new ArrayList<String>();
        sentences.add(spoilers(settings.spoilerHandling() == SpoilerHandling.COVER));
        settings.questionsPerMinute().ifPresent(limit -> sentences.add(messages().questionsPerMinute(limit)));
        settings.reportDestination().ifPresent(token -> sentences
                .add(messages().reportsGoTo(admin.formatter().reportDestination(token, admin.here()))));
        return sentences;
    }

    private String spoilers(boolean isCovered) {
        if (settings.visibility() == Visibility.PRIVATE) {
            return isCovered ? messages().coveredByProgress() : messages().leftOutByProgress();
        }
        var ceiling = settings.ceiling();
        if (ceiling >= admin.lore().lastEpisode()) {
            return messages().noSpoilers();
        }
        if (ceiling == 0) {
            return isCovered ? messages().allCovered() : messages().allLeftOut();
        }
        return isCovered ? messages().coveredAfter(ceiling) : messages().leftOutAfter(ceiling);
    }

    private SettingsMessages messages() {
        return admin.messages();
    }
}
