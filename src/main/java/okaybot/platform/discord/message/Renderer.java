package okaybot.platform.discord.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.separator.Separator.Spacing;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import okaybot.answer.Answer;
import okaybot.platform.layout.AnswerPage;
import okaybot.platform.layout.LayoutMessages;
import okaybot.platform.layout.LazyPages;
import okaybot.platform.layout.Paginator;
import okaybot.platform.layout.WrittenLine;

/// Renders each page of an answer as a container of Components V2.
///
/// Dates are written in words. Discord's timestamps, which are shown in each reader's time zone, are not used yet.
final class Renderer {
    /// The colours at the edge of an answer are readable on Discord's light and dark theme.
    private static final int COLOR_WITH_COVERS = 0xB5838D;
    private static final int COLOR_WITH_SOURCES = 0x8E86B5;
    /// Help, settings, errors.
    private static final int COLOR_OF_OWN_WORDS = 0x7F8C99;

    private Renderer() {}

    /// The answer's pages, at least one. If its own line is too long for a button, see [CustomId#fits], the pages have no
    /// buttons to each other and can only be sent one after the other.
    ///
    /// @param userId Discord's id of the user who asked, in digits
    static LazyPages<Container> pages(Answer answer, String userId) {
        var pages = Paginator.paginate(answer, new DiscordPageFormat(userId));
        var color = accentColor(answer, pages);
        return LazyPages.of(pages, page -> container(page, answer, userId)
                .withAccentColor(color));
    }

    private static int accentColor(Answer answer, List<AnswerPage> pages) {
        if (pages.stream().anyMatch(AnswerPage::isCovered)) {
            return COLOR_WITH_COVERS;
        }
        return answer.citations().isEmpty() ? COLOR_OF_OWN_WORDS : COLOR_WITH_SOURCES;
    }

    private static Container container(AnswerPage page, Answer answer, String userId) {
        var ids = new UniqueIds();
        var text = new ArrayList<ContainerChildComponent>();
        text(page.title()).forEach(text::add);
        answer.picture().filter(_ -> page.number() == 0).map(PictureGallery::of).ifPresent(text::add);
        Stream.concat(page.sections().stream(), Stream.of(smallPrint(page, answer, userId)))
                .flatMap(Renderer::text)
                .flatMap(part -> Stream.of(Separator.createDivider(Spacing.SMALL), part))
                .skip(1)
                .forEach(text::add);
        var rows = ButtonRowBuilder.rows(page, answer.line(), userId, ids, LayoutMessages.in(answer.locale()));
        var room = MessageRoom.beside(Stream.concat(text.stream(), rows.stream()).toList());
        var controls = new ControlLayout(page.controls(), room).render(
                new ControlRenderer(userId, ids, DiscordControlMessages.in(answer.locale())));
        return Container.of(Stream.of(text.stream(), controls, rows.stream()).flatMap(parts -> parts).toList());
    }

    private static Stream<TextDisplay> text(String text) {
        return text.isEmpty() ? Stream.of() : Stream.of(TextDisplay.of(text));
    }

    private static String smallPrint(AnswerPage page, Answer answer, String userId) {
        var sources = page.sources().stream().map(WrittenLine::markup).collect(Collectors.joining(" · "));
        var number = new PageButtons(answer.line(), userId).fit(page.count())
                ? ""
                : LayoutMessages.in(answer.locale()).page(page.number() + 1, page.count());
        return Stream.of(sources, number).filter(text -> !text.isEmpty()).map(text -> "-# " + text)
                .collect(Collectors.joining("\n"));
    }
}
