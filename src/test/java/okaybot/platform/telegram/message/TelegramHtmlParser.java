package okaybot.platform.telegram.message;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Parses HTML as Telegram does, and rejects what Telegram would reject.
///
/// @see <a href="https://core.telegram.org/bots/api#html-style">HTML style</a>
public final class TelegramHtmlParser {
    public static final int MAX_LENGTH = 4096;
    private static final int MAX_ENTITIES = 100;
    private static final String HREF = "href=";
    private static final Map<String, String> TAGS = Map.ofEntries(Map.entry("b", "bold"), Map.entry("strong", "bold"),
            Map.entry("i", "italic"), Map.entry("em", "italic"), Map.entry("u", "underline"),
            Map.entry("ins", "underline"), Map.entry("s", "strikethrough"), Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"), Map.entry("code", "code"), Map.entry("pre", "pre"),
            Map.entry("a", "text_link"), Map.entry("tg-spoiler", "spoiler"), Map.entry("tg-time", "date_time"),
            Map.entry("blockquote", "blockquote"));
    private static final Map<String, String> NAMED_REFERENCES = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z-]+)((?: [a-z]+(?:=\"[^\"<>]*\")?)*)>");
    private static final Pattern TIME = Pattern.compile(" unix=\"\\d+\" format=\"(?:r|w?[dD]?[tT]?)\"");
    private static final Pattern REFERENCE = Pattern.compile("&(#\\d{1,7}|[a-z]+);");
    /// What Telegram detects without markup: commands, hashtags, cashtags, mentions, addresses.
    private static final Pattern AUTO_DETECTED = Pattern
            .compile(
                    "(?<![\\w/])/\\w+(@\\w+)?|#\\p{L}\\w*|\\$[A-Z]{1,8}\\b|@\\w{2,}|\\b[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}\\b");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private final List<ParsedEntity> entities = new ArrayList<>();
    private final Deque<OpenTag> open = new ArrayDeque<>();

    private TelegramHtmlParser(String html) {
        this.html = html;
    }

    /// Parses a text.
    ///
    /// @throws BadRequestException with the description that Telegram returns
    public static ParsedMessage parse(String html) throws BadRequestException {
        return new TelegramHtmlParser(html).parse();
    }

    private ParsedMessage parse() throws BadRequestException {
        var at = 0;
        while (at < html.length()) {
            at = switch (html.charAt(at)) {
                case '<' -> tag(at);
                case '&' -> reference(at);
                default -> {
                    text.append(html.charAt(at));
                    yield at + 1;
                }
            };
        }
        if (!open.isEmpty()) {
            throw parseError("Can't find end tag corresponding to start tag \"" + open.peek().name + "\"");
        }
        return parsed();
    }

    private int tag(int at) throws BadRequestException {
        var tag = TAG.matcher(html).region(at, html.length());
        if (!tag.lookingAt()) {
            throw parseError("Unclosed or unsupported start tag at byte offset " + at);
        }
        var name = tag.group(2);
        if (!TAGS.containsKey(name)) {
            throw parseError("Unsupported start tag \"" + name + "\" at byte offset " + at);
        }
        if (tag.group(1).isEmpty()) {
            if (name.equals("blockquote") && open.stream().anyMatch(outer -> outer.name.equals(name))) {
                throw parseError("blockquote can't be nested");
            }
            if (name.equals("tg-time") && !TIME.matcher(tag.group(3)).matches()) {
                throw parseError("Tag \"tg-time\" must have attribute \"unix\"");
            }
            open.push(new OpenTag(name, tag.group(3).strip(), text.length()));
        } else {
            close(name, at);
        }
        return tag.end();
    }

    private void close(String name, int at) throws BadRequestException {
        if (open.isEmpty() || !open.peek().name.equals(name)) {
            throw parseError("Unmatched end tag at byte offset " + at + ", found \"</" + name + ">\"");
        }
        var opened = open.pop();
        var type = opened.attributes.equals("expandable")
                ? "expandable_blockquote"
                : TAGS.getOrDefault(name, name);
        entities.add(new ParsedEntity(type, opened.start, text.length(),
                opened.attributes.startsWith(HREF) ? opened.attributes.replaceAll(HREF + "\"|\"$", "") : ""));
    }

    private int reference(int at) {
        var reference = REFERENCE.matcher(html).region(at, html.length());
        if (reference.lookingAt()) {
            var name = reference.group(1);
            if (name.startsWith("#")) {
                text.appendCodePoint(Integer.parseInt(name.substring(1)));
                return reference.end();
            }
            if (NAMED_REFERENCES.containsKey(name)) {
                text.append(NAMED_REFERENCES.get(name));
                return reference.end();
            }
        }
        // Telegram accepts an unescaped `&`, but Okaybot must never send one.
        throw new AssertionError("An unescaped & at " + at + " of " + html);
    }

    private ParsedMessage parsed() throws BadRequestException {
        var start = 0;
        var end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            throw new BadRequestException("Bad Request: message text is empty");
        }
        if (end - start > MAX_LENGTH) {
            throw new BadRequestException("Bad Request: message is too long");
        }
        var shift = start;
        var trimmed = text.substring(start, end);
        var all = new ArrayList<>(entities.stream().map(entity -> entity.moved(-shift, trimmed.length()))
                .filter(entity -> !trimmed.substring(entity.start, entity.end).isBlank()).toList());
        AUTO_DETECTED.matcher(trimmed).results()
                .forEach(found -> all.add(new ParsedEntity("detected", found.start(), found.end(), "")));
        all.sort((one, other) -> Integer.compare(one.start, other.start));
        return new ParsedMessage(trimmed, List.copyOf(all.subList(0, Math.min(MAX_ENTITIES, all.size()))), all.size());
    }

    private static BadRequestException parseError(String why) {
        return new BadRequestException("Bad Request: can't parse entities: " + why);
    }

    private record OpenTag(String name, String attributes, int start) {}

    /// A part of the text with a meaning of its own. Positions are in UTF-16 units.
    ///
    /// @param url where it links to; empty for anything but a link
    public record ParsedEntity(String type, int start, int end, String url) {
        private ParsedEntity moved(int offset, int maxLength) {
            return new ParsedEntity(type, Math.clamp(start + offset, 0, maxLength),
                    Math.clamp(end + offset, 0, maxLength), url);
        }
    }

    /// A message as people see it.
    ///
    /// @param entities the first 100, as Telegram keeps them
    /// @param entityCount how many there are in the text
    public record ParsedMessage(String text, List<ParsedEntity> entities, int entityCount) {
        private static final Set<String> COVER = Set.of("spoiler");

        /// The covered texts, in order.
        public List<String> covered() {
            return entities.stream().filter(entity -> COVER.contains(entity.type))
                    .map(entity -> text.substring(entity.start, entity.end)).toList();
        }

        /// The text that everyone sees without lifting a cover.
        public String open() {
            var open = new StringBuilder(text);
            entities.stream().filter(entity -> COVER.contains(entity.type)).toList().reversed()
                    .forEach(entity -> open.replace(entity.start, entity.end, "█"));
            return open.toString();
        }
    }

    /// Telegram rejects the message.
    public static final class BadRequestException extends Exception {
        private final String reason;

        BadRequestException(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
