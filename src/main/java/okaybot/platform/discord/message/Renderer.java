package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.separator.Separator.Spacing;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import okaybot.answer.Answer;
import okaybot.answer.Citation;
import okaybot.platform.discord.message.DiscordLine.Kind;

/// Sets an answer as messages of Components V2, within Discord's limits: 4000 characters and 40 components.
///
/// The model has dates in words only. Discord's timestamps, which show each reader their own zone, have nothing to do yet.
final class Renderer {
    private static final int LONGEST_TITLE = 500;
    /// Longer ones stand at the end, not on each page that names them.
    private static final int LONGEST_SOURCES = 1200;
    private static final int LONGEST_NUMBER = 40;

    private final Answer answer;
    private final ButtonRowBuilder buttons;
    private final String title;
    private final AccentColor accent;
    private final Set<Integer> marked;
    private final boolean sourcesOnEachPage;
    private final List<List<DiscordLine>> pages;

    private Renderer(Answer answer, String asker) {
        this.answer = answer;
        buttons = new ButtonRowBuilder(answer, asker);
        var titles = DiscordLine.of(Kind.TITLE, answer.title()).split(LONGEST_TITLE, LONGEST_TITLE);
        title = titles.isEmpty() ? "" : titles.getFirst().markdown();
        var sources = DiscordLine.of(answer.citations());
        var length = sources.markdown().length();
        sourcesOnEachPage = length <= LONGEST_SOURCES;
        var rest = titles.stream().skip(1).map(line -> DiscordLine.of(Kind.TEXT, line.spans()).setApart());
        var lines = Stream.of(rest, answer.blocks().stream().flatMap(DiscordLine::of),
                sourcesOnEachPage ? Stream.<DiscordLine>of() : Stream.of(sources)).flatMap(part -> part).toList();
        marked = marks(lines.stream());
        accent = AccentColor.of(answer, lines.stream());
        var small = LONGEST_NUMBER + (sourcesOnEachPage ? length : 0);
        pages = DiscordPaginator.of(lines, Message.MAX_CONTENT_LENGTH_COMPONENT_V2 - title.length() - small);
    }

    /// The answer's pages, at least one.
    ///
    /// A choice whose line is too long for a button is left out. Where the answer's own line is, the pages have no way to
    /// each other, see [CustomId#fits], and can only be sent one after the other.
    ///
    /// @param asker Discord's id of the one who asked, in digits
    static List<DiscordPage> pages(Answer answer, String asker) {
        var renderer = new Renderer(answer, asker);
        var count = Math.max(renderer.pages.size(), renderer.buttons.pages());
        return IntStream.range(0, count).mapToObj(number -> renderer.page(number, count)).toList();
    }

    private DiscordPage page(int number, int count) {
        var lines = number < pages.size() ? pages.get(number) : List.<DiscordLine>of();
        var parts = new ArrayList<ContainerChildComponent>();
        text(title).forEach(parts::add);
        var texts = sections(lines).stream().flatMap(Renderer::text).toList();
        var smallPrint = smallPrint(lines, number, count);
        Stream.concat(texts.stream(), text(smallPrint))
                .flatMap(text -> Stream.of(Separator.createDivider(Spacing.SMALL), text))
                .skip(1)
                .forEach(parts::add);
        parts.addAll(buttons.rows(number, count));
        MessageTopLevelComponent container = Container.of(parts).withAccentColor(accent.rgb());
        return new DiscordPage(List.of(container));
    }

    private static Stream<TextDisplay> text(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(TextDisplay.of(text));
    }

    /// The texts between which separators stand: one for each heading.
    private static List<String> sections(List<DiscordLine> lines) {
        var sections = new ArrayList<StringBuilder>();
        DiscordLine last = null;
        for (var line : lines) {
            if (last == null || line.isHeading()) {
                sections.add(new StringBuilder(line.markdown()));
            } else {
                sections.getLast().append(line.apart() && !last.isHeading() ? "\n\n" : "\n").append(line.markdown());
            }
            last = line;
        }
        return sections.stream().map(StringBuilder::toString).toList();
    }

    private String smallPrint(List<DiscordLine> lines, int number, int count) {
        var small = new ArrayList<String>();
        var named = sourcesOnEachPage ? named(lines, number) : List.<Citation>of();
        if (!named.isEmpty()) {
            small.add(DiscordLine.of(named).markdown());
        }
        if (count > 1) {
            small.add("-# Page " + (number + 1) + " of " + count);
        }
        return String.join("\n", small);
    }

    /// The sources that a page names; those that none does stand on the last.
    private List<Citation> named(List<DiscordLine> lines, int number) {
        var here = marks(lines.stream());
        var last = number == pages.size() - 1;
        return answer.citations()
                .stream()
                .filter(cited -> here.contains(cited.number()) || (last && !marked.contains(cited.number())))
                .toList();
    }

    private static Set<Integer> marks(Stream<DiscordLine> lines) {
        return lines.flatMap(DiscordLine::marks).collect(Collectors.toSet());
    }
}
