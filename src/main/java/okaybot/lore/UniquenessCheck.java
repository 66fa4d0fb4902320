package okaybot.lore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.yaml.YamlReader;

/// Checks that no two things go by the same id, nor by the same name where somebody may look for them.
final class UniquenessCheck {
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    private final YamlReader reader;
    private final Set<String> ids = new HashSet<>();

    UniquenessCheck(YamlReader reader) {
        this.reader = reader;
    }

    void check(Lore lore) {
        unique(lore.sources(), Source::id);
        unique(lore.disputes(), Dispute::id);
        unique(lore.people(), Person::id);
        unique(lore.roles(), Role::id);
        unique(lore.quotations(), Quotation::id);
        unique(lore.themes(), Theme::id);
        names(Stream.concat(lore.roles().stream(), lore.people().stream()).toList());
        names(lore.sources());
        names(lore.themes());
    }

    private <T extends Record> void unique(List<T> things, Function<T, String> id) {
        for (var thing : things) {
            if (!id.apply(thing).isEmpty() && !id.apply(thing).matches(ID)) {
                reader.report(thing, "id", "`" + id.apply(thing) + "` cannot be an id",
                        "write it in small letters a to z and digits, with hyphens between words");
            } else if (!ids.add(id.apply(thing))) {
                reader.report(thing, "id", "the id `" + id.apply(thing) + "` is taken",
                        "an id stands for one thing in all the files together");
            }
        }
    }

    private void names(List<? extends Named> things) {
        Map<String, Named> taken = new HashMap<>();
        for (var thing : things) {
            name(thing, thing.name(), taken, "name");
            thing.original().ifPresent(original -> name(thing, original, taken, "original"));
            thing.also().forEach(other -> name(thing, other, taken, "also"));
        }
    }

    /// Hyphens, spaces and capitals make no difference to those who search.
    private void name(Named thing, String spelling, Map<String, Named> taken, String component) {
        var first = taken.putIfAbsent(spelling.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""), thing);
        if (first != null && !first.equals(thing) && thing instanceof Record owner) {
            reader.report(owner, component, "`" + spelling + "` is also a name of `" + first.id() + "`",
                    "nobody could tell the two apart; leave the name to one of them");
        }
    }
}
