package okaybot.command.schedule.grammar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.lore.Named;
import okaybot.search.name.LookupResult;
import okaybot.search.name.NameIndex;

/// Time zones as people name them: `Europe/Berlin`, `berlin`, `kst`. Thread-safe.
public final class Zones {
    private static final Pattern REGION = Pattern
            .compile("(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*");
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)? ?([+-]\\d{1,2}(?::?\\d{2})?)");
    private static final String UTC = "UTC";
    private static final int MAX_CHOICES = 5;
    private final InstantSource clock;

    /// @param clock for zones by their offset
    public Zones(InstantSource clock) {
        this.clock = clock;
    }

    /// @param byName the ids of zones, by names in lower case
    private record ZoneIndex(Map<String, List<String>> byName, NameIndex<NamedZone> names) {
        static ZoneIndex create() {
            var byName = new HashMap<String, List<String>>();
            regions().forEach(id -> {
                byName.putIfAbsent(id.toLowerCase(Locale.ROOT), List.of(id));
                byName.putIfAbsent(city(id).toLowerCase(Locale.ROOT), List.of(id));
            });
            byName.putAll(ZoneNames.byName());
            return new ZoneIndex(Map.copyOf(byName), new NameIndex<>(regions().map(NamedZone::new).toList()));
        }
    }

    private static Stream<String> regions() {
        return ZoneId.getAvailableZoneIds().stream().filter(REGION.asMatchPredicate()).sorted();
    }

    /// Made when it is first needed, since it holds hundreds of names, and once, since they are the same for all.
    private static final class AllZones {
        private static final ZoneIndex INDEX = ZoneIndex.create();
    }

    private static ZoneIndex index() {
        return AllZones.INDEX;
    }

    /// What a text means.
    public sealed interface ZoneResult {}

    /// One zone.
    public record Found(ZoneId zone) implements ZoneResult {}

    /// Several zones, such as those with an abbreviation.
    public record Ambiguous(List<ZoneId> zones) implements ZoneResult {
        public Ambiguous {
            zones = List.copyOf(zones);
        }
    }

    /// None.
    ///
    /// @param near zones whose names are like it; may be empty
    public record Unknown(List<ZoneId> near) implements ZoneResult {
        public Unknown {
            near = List.copyOf(near);
        }
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// Finds a zone, in any spelling.
    public ZoneResult find(String typed) {
        return exact(typed).orElseGet(() -> switch (index().names().find(typed)) {
            case LookupResult.Found<NamedZone>(var zone) -> new Unknown(List.of(ZoneId.of(zone.id())));
            case LookupResult.Ambiguous<NamedZone>(var zones) -> new Unknown(ids(zones));
            case LookupResult.NotFound<NamedZone>(var zones) -> new Unknown(ids(zones));
        });
    }

    /// In small letters without accents, so that `São Paulo` is found. Hangul stays whole.
    private static String plain(String typed) {
        var letters = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "").replace('ı', 'i');
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    private static List<ZoneId> ids(List<NamedZone> zones) {
        return zones.stream().limit(MAX_CHOICES).map(zone -> ZoneId.of(zone.id())).toList();
    }

    /// What a text means that is spelt correctly.
    Optional<ZoneResult> exact(String typed) {
        var name = plain(typed).replace('_', ' ').strip();
        var ids = index().byName().getOrDefault(name,
                index().byName().getOrDefault(name.replace(' ', '_'), List.of()));
        if (ids.isEmpty()) {
            return offset(name);
        }
        var zones = ids.stream().map(ZoneId::of).toList();
        return Optional.of(zones.size() == 1 ? new Found(zones.getFirst()) : new Ambiguous(zones));
    }

    /// A zone by its offset is several: they differ in when they put the clock forward.
    private Optional<ZoneResult> offset(String name) {
        var offset = OFFSET.matcher(name);
        if (!offset.matches()) {
            return Optional.empty();
        }
        try {
            var wanted = ZoneOffset.of(offset.group(1));
            var now = clock.instant();
            return Optional.of(new Ambiguous(ZoneNames.popular()
                    .filter(zone -> offsetAt(zone, now).equals(wanted)).limit(MAX_CHOICES).toList()))
                    .filter(found -> !found.zones().isEmpty()).map(found -> found);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offsetAt(ZoneId zone, Instant now) {
        return zone.getRules().getOffset(now);
    }

    /// Some zones where readers of a language are likely to live.
    public static List<ZoneId> likely(Locale locale) {
        return ZoneNames.likely(locale.getLanguage()).toList();
    }

    /// All ids, for completions.
    public static List<String> names() {
        return Stream
                .concat(Stream.of(UTC),
                        ZoneId.getAvailableZoneIds().stream().filter(REGION.asMatchPredicate()).sorted())
                .toList();
    }

    private record NamedZone(String id) implements Named {
        @Override
        public String name() {
            return city(id);
        }

        @Override
        public List<String> also() {
            return List.of(id);
        }
    }
}
