package okaybot.lore.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.lore.Dispute;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Quotation;
import okaybot.lore.Role;
import okaybot.lore.Source;
import okaybot.lore.Theme;
import okaybot.yaml.YamlReader;

/// Checks that ids are unique across all files, and names among the things that people look up together.
final class UniquenessCheck {
    private static final String ID_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private final YamlReader reader;
    private final Set<String> ids = new HashSet<>();

    UniquenessCheck(YamlReader reader) {
        this.reader = reader;
    }

    void check(Lore lore) {
        checkIds(lore.sources(), Source::id);
        checkIds(lore.disputes(), Dispute::id);
        checkIds(lore.people(), Person::id);
        checkIds(lore.roles(), Role::id);
        checkIds(lore.quotations(), Quotation::id);
        checkIds(lore.themes(), Theme::id);
        checkNames(Stream.concat(lore.roles().stream(), lore.people().stream()).toList());
        checkNames(lore.sources());
        checkNames(lore.themes());
    }

    private <T extends Record> void checkIds(List<T> things, Function<T, String> id) {
        for (var thing : things) {
            if (!id.apply(thing).isEmpty() && !id.apply(thing).matches(ID_PATTERN)) {
                reader.report(thing, "id", "`" + id.apply(thing) + "` cannot be an id",
                        "use lower-case letters a to z and digits, with hyphens between words");
            } else if (!ids.add(id.apply(thing))) {
                reader.report(thing, "id", "the id `" + id.apply(thing) + "` is taken",
                        "ids must be unique across all files");
            }
        }
    }

    private void checkNames(List<? extends Named> things) {
        Map<String, Named> taken = new HashMap<>();
        for (var thing : things) {
            checkName(thing, thing.name(), taken, "name");
            thing.original().ifPresent(original -> checkName(thing, original, taken, "original"));
            thing.also().forEach(other -> checkName(thing, other, taken, "also"));
            thing.spoilerNames().keySet().forEach(secret -> checkName(thing, secret, taken, "spoilerNames"));
        }
    }

    /// Names that differ only in hyphens, spaces or capitals count as the same.
    private void checkName(Named thing, String spelling, Map<String, Named> taken, String component) {
        var first = taken.putIfAbsent(spelling.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""), thing);
        if (first != null && !first.equals(thing) && thing instanceof Record owner) {
            reader.report(owner, component, "`" + spelling + "` is also a name of `" + first.id() + "`",
                    "each name may belong to one of them only");
        }
    }
}
