package okaybot.lore.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Role;
import okaybot.lore.Source;
import okaybot.lore.SpoilerThreshold;
import okaybot.yaml.YamlReader;

/// Checks that what one part of the content names in another is there: ids, sources, disputes and episodes.
final class ReferenceCheck {
    private final YamlReader reader;
    private final Lore lore;
    private final boolean complete;
    private final Set<String> missingSections = new HashSet<>();
    private final Set<String> sources;
    private final Set<String> disputes;
    private final Set<String> roles;

    /// @param complete whether every file could be read; otherwise a reference may point into a file that could not
    ReferenceCheck(YamlReader reader, Lore lore, boolean complete) {
        this.reader = reader;
        this.lore = lore;
        this.complete = complete;
        sources = ids(lore.sources(), Source::id);
        disputes = ids(lore.disputes(), Dispute::id);
        roles = ids(lore.roles(), Role::id);
    }

    static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }

    void checkCharacter(Record owner, String component, String id) {
        checkReference(owner, component, id, roles, "characters");
    }

    void checkCharacters(Record owner, String component, List<String> named) {
        checkReferences(owner, component, named, roles, "characters");
    }

    void checkSources(Record owner, List<String> named) {
        checkReferences(owner, "sources", named, sources, "sources");
    }

    void checkDisputeId(Record owner, Optional<String> dispute) {
        dispute.ifPresent(id -> checkReference(owner, "dispute", id, disputes, "disputes"));
    }

    void checkThreshold(Record owner, Optional<SpoilerThreshold> after) {
        var last = lore.lastEpisode();
        after.filter(named -> last > 0 && !named.equals(SpoilerThreshold.END) && named.episode() > last).ifPresent(
                named -> reader.report(owner, "after", "there is no episode " + named.episode(),
                        "the last one is " + last + "; `end` stands for it"));
    }

    void checkReference(Record owner, String component, String id, Set<String> known, String section) {
        if (isUnknown(id, known, section)) {
            reader.report(owner, component, unknownIdMessage(id, section), YamlReader.suggest(id, known));
        }
    }

    void checkReferences(Record owner, String component, List<String> named, Set<String> known,
            String section) {
        for (var i = 0; i < named.size(); i++) {
            if (isUnknown(named.get(i), known, section)) {
                reader.report(owner, component, i, unknownIdMessage(named.get(i), section),
                        YamlReader.suggest(named.get(i), known));
            }
        }
    }

    /// If a whole section is missing, only the first reference into it is reported.
    private boolean isUnknown(String id, Set<String> known, String section) {
        return complete && !known.contains(id) && (!known.isEmpty() || missingSections.add(section));
    }

    private static String unknownIdMessage(String id, String section) {
        return "nothing in `" + section + "` has the id `" + id + "`";
    }
}
