package okaybot.platform.telegram.cover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// A text with its formatting as entities. Offsets are in UTF-16 units, as in Java (Bot API, MessageEntity).
final class FormattedText {
    /// What would end a cover (Bot API, Formatting options), what is one already, and what would notify somebody.
    private static final Set<String> LEFT_OUT = Set.of("pre", "code", "spoiler", "text_mention", "mention");
    /// Invisible. After an `@`, it keeps Telegram from recognizing a mention, so that nobody is notified again.
    private static final String WORD_JOINER = "\u2060";
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode entities = JsonNodeFactory.instance.arrayNode();

    FormattedText bold(String words) {
        entity("bold", text.length(), words.length());
        return plain(words);
    }

    FormattedText plain(String words) {
        text.append(words);
        return this;
    }

    /// Puts a text with its formatting under one cover. The cover is the first of its entities, because Telegram keeps 100.
    FormattedText covered(String words, JsonNode formatting) {
        var start = text.length();
        var mentions = new TreeSet<Integer>();
        formatting.forEach(entity -> {
            if (entity.path("type").asText().equals("mention")) {
                mentions.add(entity.path("offset").asInt() + 1);
            }
        });
        var shown = new StringBuilder(words);
        mentions.descendingSet().stream().filter(place -> place <= words.length())
                .forEach(place -> shown.insert(place, WORD_JOINER));
        entity("spoiler", start, shown.length());
        formatting.forEach(entity -> addShifted(entity, start, mentions));
        return plain(shown.toString());
    }

    private void addShifted(JsonNode entity, int start, NavigableSet<Integer> insertions) {
        if (!LEFT_OUT.contains(entity.path("type").asText())) {
            var from = entity.path("offset").asInt();
            var to = from + entity.path("length").asInt();
            var newFrom = from + insertions.headSet(from, true).size();
            var newTo = to + insertions.headSet(to, false).size();
            ObjectNode shifted = entity.deepCopy();
            entities.add(shifted.put("offset", start + newFrom).put("length", newTo - newFrom));
        }
    }

    private void entity(String type, int offset, int length) {
        if (length > 0) {
            entities.addObject().put("type", type).put("offset", offset).put("length", length);
        }
    }

    String text() {
        return text.toString();
    }

    ArrayNode entities() {
        return entities;
    }
}
