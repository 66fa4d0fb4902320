package okaybot.command.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;

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
        sentences.add(switch (settings.spoilerHandling()) {
            case COVER -> covered();
            case LEAVE_OUT -> leftOut();
        });
        settings.questionsPerMinute().ifPresent(limit -> sentences.add(messages().questionsPerMinute(limit)));
        settings.reportDestination().ifPresent(token -> sentences
                .add(messages().reportsGoTo(admin.formatter().reportDestination(token, admin.here()))));
        return sentences;
    }

    private String covered() {
        if (settings.visibility() == Visibility.PRIVATE) {
            return messages().coveredByProgress();
        }
        if (settings.ceiling() >= admin.lore().lastEpisode()) {
            return messages().noSpoilers();
        }
        return settings.ceiling() == 0 ? messages().allCovered() : messages().coveredAfter(settings.ceiling());
    }

    private String leftOut() {
        if (settings.visibility() == Visibility.PRIVATE) {
            return messages().leftOutByProgress();
        }
        if (settings.ceiling() >= admin.lore().lastEpisode()) {
            return messages().noSpoilers();
        }
        return settings.ceiling() == 0 ? messages().allLeftOut() : messages().leftOutAfter(settings.ceiling());
    }

    private SettingsMessages messages() {
        return admin.messages();
    }
}
