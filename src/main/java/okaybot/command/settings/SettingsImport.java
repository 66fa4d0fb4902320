package okaybot.command.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okaybot.command.settings.grammar.ImportText;
import okaybot.place.Place;
import okaybot.settings.Setting;
import okaybot.settings.SettingEdit;
import okaybot.settings.SettingsReader;

/// An import without what cannot be set: places of other servers or chats, places that are gone, and places for reports that the
/// bot cannot write in.
final class SettingsImport {
    private static final int MAX_SHOWN = 5;

    private final AdminRequest admin;
    /// By the paths of places.
    private final Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    /// Those whose setting for reports stays as it is.
    private final Set<String> keepsReports = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    /// Asks the platform about each named place that is not around the conversation.
    SettingsImport(ImportText text, AdminRequest admin) {
        this.admin = admin;
        text.settings().forEach((name, values) -> resolve(name).ifPresentOrElse(place -> add(place.path(), values),
                () -> leaveOut(name)));
    }

    private Optional<Place> resolve(String name) {
        return admin.context().messengers().resolve(admin.here(), name);
    }

    private void leaveOut(String name) {
        leftOut.add(admin.messages().notAPlace(name, admin.name(admin.here().outermost())));
    }

    private void add(String path, Map<String, String> values) {
        var accepted = new HashMap<>(values);
        var destination = Optional.ofNullable(values.get(Setting.REPORTS.key()))
                .filter(name -> !name.equals(Setting.NOWHERE));
        destination.ifPresent(name -> reportToken(name).ifPresentOrElse(
                token -> accepted.put(Setting.REPORTS.key(), token), () -> {
                    accepted.remove(Setting.REPORTS.key());
                    keepsReports.add(path);
                }));
        if (values.isEmpty() || !accepted.isEmpty()) {
            settings.computeIfAbsent(path, _ -> new HashMap<>()).putAll(accepted);
        }
    }

    /// The token of a place for reports; empty if it cannot be one.
    private Optional<String> reportToken(String name) {
        var place = resolve(name);
        var problem = place.flatMap(admin::postingProblem);
        problem.ifPresent(reason -> leftOut.add(admin.messages().noReportsThere(name, reason)));
        if (place.isEmpty()) {
            leaveOut(name);
        }
        return place.filter(_ -> problem.isEmpty()).map(Place::token);
    }

    /// Whether nothing can be set.
    boolean isEmpty() {
        return settings.isEmpty();
    }

    /// A sentence about each thing that cannot be set.
    List<String> leftOut() {
        return leftOut.size() <= MAX_SHOWN
                ? List.copyOf(leftOut)
                : Stream.concat(leftOut.stream().limit(MAX_SHOWN),
                        Stream.of(admin.messages().moreLeftOut(leftOut.size() - MAX_SHOWN))).toList();
    }

    /// The edits that give each place exactly the imported settings.
    List<SettingEdit> edits(SettingsReader current) {
        var edits = new ArrayList<SettingEdit>();
        settings.forEach((path, values) -> {
            var keys = new TreeSet<>(current.at(path).keySet());
            keys.addAll(values.keySet());
            if (keepsReports.contains(path)) {
                keys.remove(Setting.REPORTS.key());
            }
            keys.forEach(key -> edits.add(new SettingEdit(path, key, Optional.ofNullable(values.get(key)))));
        });
        return edits;
    }
}
