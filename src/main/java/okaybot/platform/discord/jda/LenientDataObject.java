package okaybot.platform.discord.jda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/// A JSON object of Discord's. JDA's own throws an exception if a member is missing or has another type than expected. In this
/// one, such a member has the default value: an empty text, 0, `false`, or nothing. So whoever reads it needs to check only
/// what it cannot do without.
public final class LenientDataObject extends DataObject {
    LenientDataObject(Map<String, Object> members) {
        super(members);
    }

    public static LenientDataObject of(DataObject object) {
        return new LenientDataObject(object.toMap());
    }

    /// An object; empty if the value is none.
    @SuppressWarnings("unchecked") // JSON objects have no other keys.
    private static LenientDataObject ofValue(@Nullable Object value) {
        return new LenientDataObject(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    @Override
    public Optional<DataObject> optObject(String key) {
        return Optional.ofNullable(data.get(key)).filter(Map.class::isInstance).map(LenientDataObject::ofValue);
    }

    @Override
    public DataObject getObject(String key) {
        return ofValue(data.get(key));
    }

    @Override
    public Optional<DataArray> optArray(String key) {
        return Optional.ofNullable(data.get(key)).filter(List.class::isInstance).map(LenientDataObject::array);
    }

    @Override
    public DataArray getArray(String key) {
        return array(data.get(key));
    }

    @Override
    public String getString(String key) {
        // Nearly all are texts.
        return data.get(key) instanceof String text ? text : text(key).orElse("");
    }

    @Override
    @SuppressWarnings("NullAway") // As in JDA, it is null if the default is.
    public String getString(String key, @Nullable String defaultValue) {
        return text(key).orElse(defaultValue);
    }

    @Override
    public int getInt(String key) {
        return getInt(key, 0);
    }

    @Override
    public int getInt(String key, int defaultValue) {
        if (data.get(key) instanceof Integer number) {
            return number;
        }
        try {
            return text(key).map(Integer::valueOf).orElse(defaultValue);
        } catch (NumberFormatException _) {
            return defaultValue;
        }
    }

    @Override
    public boolean getBoolean(String key) {
        return getBoolean(key, false);
    }

    @Override
    public boolean getBoolean(String key, boolean defaultValue) {
        return data.get(key) instanceof Boolean value ? value : defaultValue;
    }

    /// A text, or a number or truth value as one.
    private Optional<String> text(String key) {
        return text(data.get(key));
    }

    private static Optional<String> text(@Nullable Object member) {
        return Optional.ofNullable(member)
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(Object::toString);
    }

    /// An array; empty if the value is none.
    @SuppressWarnings("unchecked") // An array may hold any objects.
    private static DataArray array(@Nullable Object value) {
        return new LenientDataArray(value instanceof List<?> list ? (List<Object>) list : List.of());
    }

    /// An array whose elements of another type than expected are read as empty ones.
    private static final class LenientDataArray extends DataArray {
        LenientDataArray(List<Object> elements) {
            super(elements);
        }

        @Override
        public DataObject getObject(int index) {
            return ofValue(data.get(index));
        }

        @Override
        public String getString(int index) {
            return text(data.get(index)).orElse("");
        }
    }
}
