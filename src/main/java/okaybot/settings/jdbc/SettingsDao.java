package okaybot.settings.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.settings.SettingsReader;
import okaybot.settings.database.PlaceCondition;
import okaybot.settings.database.StorableText;
import org.jdbi.v3.core.Handle;

/// Reads settings.
record SettingsDao(Handle handle) implements SettingsReader {
    private static final Pattern OUTERMOST = Pattern.compile("^[^/]*/[^/]+");

    private record SettingRow(String place, String key, String value) {
        static SettingRow read(ResultSet row) throws SQLException {
            return new SettingRow(row.getString("place"), row.getString("key"), row.getString("value"));
        }
    }

    @Override
    public Map<String, String> at(String place) {
        return rows("place = :place", place).stream().collect(toUnmodifiableMap(SettingRow::key, SettingRow::value));
    }

    @Override
    public SortedMap<String, Map<String, String>> within(String place) {
        SortedMap<String, Map<String, String>> places = rows(PlaceCondition.INSIDE, place).stream()
                .collect(groupingBy(SettingRow::place, TreeMap::new,
                        toUnmodifiableMap(SettingRow::key, SettingRow::value)));
        return Collections.unmodifiableSortedMap(places);
    }

    SortedSet<String> outermostPlaces(String platform) {
        var places = Stream.of("setting", "change", "rewatch", "scheduled_post", "follow")
                .map(table -> "SELECT place FROM " + table + " WHERE " + PlaceCondition.INSIDE)
                .collect(joining(" UNION "));
        return handle.createQuery(places).bind("place", StorableText.require(platform)).mapTo(String.class)
                .map(OUTERMOST::matcher).filter(Matcher::find).map(Matcher::group)
                .collect(toCollection(TreeSet::new));
    }

    /// The number of settings of a place and of all places inside it.
    int countWithin(String place) {
        return handle.createQuery("SELECT count(*) FROM setting WHERE " + PlaceCondition.INSIDE).bind("place", place)
                .mapTo(Integer.class).one();
    }

    /// The server or chat that a place belongs to; the place itself if it is in none.
    static String outermost(String place) {
        var outermost = OUTERMOST.matcher(place);
        return outermost.find() ? outermost.group() : place;
    }

    private List<SettingRow> rows(String condition, String place) {
        return handle.createQuery("SELECT place, key, value FROM setting WHERE " + condition)
                .bind("place", StorableText.require(place)).map((row, _) -> SettingRow.read(row)).list();
    }
}
