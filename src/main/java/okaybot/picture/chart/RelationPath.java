package okaybot.picture.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okaybot.lore.Lore;

/// The way from one character to another by what is between them and others.
public final class RelationPath {
    private RelationPath() {}

    /// The ids of the characters on the shortest way, both ends included; empty if there is none. It may be asked about ids that
    /// nobody has.
    ///
    /// @param ceiling the last episode that the reader has watched; later relations do not count
    public static List<String> between(String first, String second, Lore lore, int ceiling) {
        var relations = lore.relations().stream().filter(relation -> lore.isOpen(relation.after(), ceiling)).toList();
        var before = new HashMap<String, String>(Map.of(first, first));
        var queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty() && !before.containsKey(second)) {
            var role = queue.removeFirst();
            relations.stream().filter(relation -> relation.isAbout(role))
                    .map(relation -> relation.otherRole(role)).filter(other -> before.putIfAbsent(other, role) == null)
                    .forEach(queue::add);
        }
        return before.containsKey(second) ? trace(first, second, before) : List.of();
    }

    private static List<String> trace(String first, String second, Map<String, String> before) {
        var path = new ArrayList<>(List.of(second));
        while (!path.getFirst().equals(first)) {
            path.addFirst(before.getOrDefault(path.getFirst(), first));
        }
        return List.copyOf(path);
    }
}
