package okaybot.platform.telegram.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.text.VisibleText;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.User;

/// Finds out whether a text mentions the bot, as in `@okaybot who plays the nurse`, and takes that out of the question.
final class MentionParser {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    /// One message can mention several bots. The names of all of them end like this.
    private static final Pattern OTHER_BOT = Pattern.compile("(?<![\\w@])@\\w*bot\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,:;.!–—-]+");

    private final BotProfile bot;
    private final Optional<Pattern> name;

    MentionParser(BotProfile bot) {
        this.bot = bot;
        name = bot.username().map(username -> Pattern.compile("(?<![\\w@])@" + Pattern.quote(username) + "\\b",
                Pattern.CASE_INSENSITIVE));
    }

    /// @param words the text without mentions of bots
    /// @param isMentioned whether the bot is mentioned anywhere
    /// @param isCalled whether that is how the text begins or ends; between other words, it may only be talked about
    record Mention(String words, boolean isMentioned, boolean isCalled) {}

    /// @param entities with offsets in UTF-16 units; may be empty, since not every server marks mentions
    Mention parse(String text, List<MessageEntity> entities) {
        var spans = entities.isEmpty()
                ? name.stream().flatMap(pattern -> pattern.matcher(text).results().map(Span::of)).toList()
                : entities.stream().filter(entity -> isBot(entity, text)).map(Span::of).sorted().toList();
        if (spans.isEmpty()) {
            return new Mention(text.substring(VisibleText.start(text)), false, false);
        }
        var isCalled = isEmpty(text.substring(0, spans.getFirst().start))
                || isEmpty(text.substring(spans.getLast().end));
        return new Mention(without(spans, text), true, isCalled);
    }

    private boolean isBot(MessageEntity entity, String text) {
        return switch (entity.getType()) {
            case "mention" -> name.filter(pattern -> pattern.matcher(Span.of(entity).in(text)).matches()).isPresent();
            // Of users without a username.
            case "text_mention" -> Optional.ofNullable(entity.getUser()).map(User::getId).equals(bot.id());
            default -> false;
        };
    }

    private static boolean isEmpty(String part) {
        return !WORD.matcher(OTHER_BOT.matcher(part).replaceAll("")).find();
    }

    private static String without(List<Span> spans, String text) {
        var words = new StringBuilder(text);
        spans.reversed().forEach(span -> words.replace(span.start, span.end, " "));
        var rest = OTHER_BOT.matcher(words).replaceAll(" ");
        return SEPARATORS.matcher(rest.substring(VisibleText.start(rest))).replaceFirst("").strip();
    }

    private record Span(int start, int end) implements Comparable<Span> {
        static Span of(MatchResult found) {
            return new Span(found.start(), found.end());
        }

        static Span of(MessageEntity entity) {
            return new Span(entity.getOffset(), entity.getOffset() + entity.getLength());
        }

        String in(String text) {
            return text.substring(start, end);
        }

        @Override
        public int compareTo(Span other) {
            return Integer.compare(start, other.start);
        }
    }
}
