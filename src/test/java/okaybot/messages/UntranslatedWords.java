package okaybot.messages;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.answer.Span;
import okaybot.command.api.CommandOption;
import okaybot.command.api.Completion;
import okaybot.lore.Lore;
import okaybot.lore.Vocabulary;
import okaybot.testing.TestChat;
import okaybot.text.Languages;

/// Finds words in an answer for a reader of [PseudoLocale#LOCALE] that come from the code: those that are neither in brackets
/// nor from the content, and no names that stay as they are, such as those of commands.
public final class UntranslatedWords {
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");
    private static final Pattern COMMAND = Pattern.compile("/[a-z][a-z0-9]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /// Numbers of sources, which may stand right behind a word.
    private static final Pattern MARKS = Pattern.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]+(,[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*");

    private final Pattern known;

    private UntranslatedWords(Stream<String> known) {
        // By their first letters, since there are thousands.
        var byLetter = known.map(text -> SPACE.matcher(text).replaceAll(" ")).filter(text -> text.length() > 1)
                .distinct().collect(Collectors.groupingBy(text -> text.substring(0, text.offsetByCodePoints(0, 1))));
        this.known = Pattern.compile(byLetter.entrySet().stream()
                .map(texts -> "(?=%s)(?:%s)".formatted(Pattern.quote(texts.getKey()), anyOf(texts.getValue())))
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static String anyOf(List<String> texts) {
        return texts.stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /// Of the bot in a chat.
    ///
    /// @param names further names that may appear, such as that of a place
    public static UntranslatedWords of(TestChat chat, String... names) {
        return new UntranslatedWords(
                Stream.of(texts(chat.lore()), commandNames(chat), datesAndLists(), Stream.of(names))
                        .flatMap(texts -> texts));
    }

    /// The words in an answer that are still in the code.
    public List<String> in(Answer answer) {
        return Stream.of(Stream.of(answer.title()), answer.blocks().stream().flatMap(UntranslatedWords::texts),
                answer.citations().stream().flatMap(
                        citation -> Stream.of(citation.name(), citation.when(), citation.shortDate())),
                answer.choices().stream().map(Choice::label),
                answer.controls().stream().flatMap(UntranslatedWords::texts))
                .flatMap(texts -> texts).flatMap(text -> in(text).stream()).toList();
    }

    private static Stream<String> texts(Control control) {
        var options = switch (control.input()) {
            case Control.Select(var values) -> values;
            case Control.Episode(var values) -> values;
            default -> List.<Control.Option>of();
        };
        return Stream.concat(
                Stream.of(control.label(), control.help(), control.value(), control.origin().orElse("")),
                options.stream().flatMap(option -> Stream.of(option.label(), option.description())));
    }

    /// The words in a rendered answer, without tags and entities, that are still in the code. Lines may be broken anywhere.
    public List<String> in(String text) {
        var unknown = known.matcher(SPACE.matcher(MARKS.matcher(text).replaceAll("")).replaceAll(" ")).replaceAll(" ");
        var words = COMMAND.matcher(BRACKETED.matcher(unknown).replaceAll(" ")).replaceAll(" ");
        return WORD.matcher(words).results().map(found -> found.group()).toList();
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Facts(var facts) -> facts.stream()
                    .flatMap(fact -> Stream.concat(Stream.of(fact.label()), texts(fact.values().stream())));
            case Block.Paragraph(var sentences) -> texts(sentences.stream());
            case Block.Items(var lines) -> texts(lines.stream());
            case Block.Quotation(var words, var attribution) -> texts(Stream.of(words, attribution));
        };
    }

    private static Stream<String> texts(Stream<List<Span>> lines) {
        return lines.flatMap(List::stream).flatMap(UntranslatedWords::texts);
    }

    private static Stream<String> texts(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(text);
            case Span.Strong(var text) -> Stream.of(text);
            case Span.Time _,Span.CitationMarks _ -> Stream.of();
            case Span.Covered(_, var inside) -> texts(Stream.of(inside));
        };
    }

    /// All texts of the content, and the form that they have inside of a sentence. By the words of its vocabulary people only
    /// ask.
    private static Stream<String> texts(Lore lore) {
        return strings(lore).flatMap(text -> Stream.of(text, withSmallLetter(text)));
    }

    private static String withSmallLetter(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Stream<String> strings(Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Optional<?> optional -> optional.stream().flatMap(UntranslatedWords::strings);
            case Collection<?> list -> list.stream().flatMap(UntranslatedWords::strings);
            case Map<?, ?> map -> map.keySet().stream().flatMap(UntranslatedWords::strings);
            case Vocabulary words -> words.topics().stream().flatMap(topic -> topic.silent().stream());
            case Record thing -> Arrays.stream(thing.getClass().getRecordComponents()).flatMap(component -> {
                try {
                    return strings(component.getAccessor().invoke(thing));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError("Not a public record", e);
                }
            });
            default -> Stream.of();
        };
    }

    /// With the names of their options, and the words that may follow them.
    private static Stream<String> commandNames(TestChat chat) {
        return chat.service().commands().all().stream().flatMap(command -> Stream.of(Stream.of(command.name()),
                command.spec().option().stream().map(CommandOption::name),
                chat.complete(command.name()).stream().map(Completion::value)).flatMap(names -> names));
    }

    /// What is in its own language, and what the JDK writes in English into any text in `en-XA`.
    private static Stream<String> datesAndLists() {
        var months = Arrays.stream(Month.values()).flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.SHORT)
                .map(style -> month.getDisplayName(style, PseudoLocale.LOCALE)));
        return Stream.concat(months,
                Stream.concat(Stream.of("and", "or"), Languages.all().stream().map(Languages::name)));
    }
}
