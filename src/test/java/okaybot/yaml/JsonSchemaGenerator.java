package okaybot.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okaybot.yaml.annotation.Pattern;

/// Generates the JSON schema (draft 7) of a record, with which editors complete and check what an author types.
public final class JsonSchemaGenerator {
    private JsonSchemaGenerator() {}

    /// The schema, indented by two spaces, with a line break at the end.
    public static String of(Class<? extends Record> type) throws JsonProcessingException {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.putAll(schema(YamlType.of(type)));
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return new ObjectMapper().writer(printer).writeValueAsString(schema) + "\n";
    }

    private static Map<String, Object> schema(YamlType type) {
        return switch (type) {
            case YamlType.SingleType(ScalarType scalar) -> schema(scalar.type());
            case YamlType.OptionalType(YamlType element) -> schema(element);
            case YamlType.ListType(YamlType element) -> object("type", "array", "items", schema(element));
            case YamlType.MapType(YamlType element) ->
                object("type", "object", "additionalProperties", schema(element));
            case YamlType.RecordType recordType -> schema(recordType);
            case YamlType.SectionsType _ -> throw new IllegalArgumentException("no schema for several records");
        };
    }

    private static Map<String, Object> schema(YamlType.RecordType type) {
        var properties = new LinkedHashMap<String, Object>();
        List<String> required = new ArrayList<>();
        for (RecordField field : RecordField.of(type)) {
            properties.put(field.key(), schema(field));
            if (!field.isOptional()) {
                required.add(field.key());
            }
        }
        return object("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> schema(RecordField field) {
        Map<String, Object> schema = schema(field.type());
        if (field.notEmpty()) {
            schema.put(field.type() instanceof YamlType.MapType ? "minProperties" : "minItems", 1);
        }
        if (!field.description().isEmpty()) {
            schema.put("description", field.description());
        }
        if (field.constraints().maxLength() < Integer.MAX_VALUE) {
            text(schema).put("maxLength", field.constraints().maxLength());
        }
        if (field.constraints().min() > Integer.MIN_VALUE) {
            schema.put("minimum", field.constraints().min());
        }
        return schema;
    }

    /// The schema that a maximum length applies to: the text itself, or each text of a list.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> text(Map<String, Object> schema) {
        return schema.get("items") instanceof Map<?, ?> items ? (Map<String, Object>) items : schema;
    }

    /// Text may look like a number or boolean to an editor: `title: 2020`.
    private static Map<String, Object> schema(Class<?> type) {
        if (type == Integer.class) {
            return object("type", "integer");
        }
        if (type == Boolean.class) {
            return object("type", "boolean");
        }
        if (type == LocalDate.class) {
            return object("type", "string", "format", "date");
        }
        if (type == URI.class) {
            return object("type", "string", "format", "uri");
        }
        if (type.isEnum()) {
            return object("enum", List.copyOf(ScalarTypeResolver.enumConstants(type).keySet()));
        }
        Pattern looks = type.getAnnotation(Pattern.class);
        String pattern = looks == null ? "\\S" : "^(" + looks.value() + ")$";
        return object("type", List.of("string", "number", "boolean"), "pattern", pattern);
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
