package okaybot.platform.discord.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import okaybot.answer.Answer;
import okaybot.testing.RenderedText;
import okaybot.testing.RenderedText.RenderedPage;
import okaybot.testing.RendererContract;

class DiscordRendererTest extends RendererContract {
    private static final String USER = "18446744073709551615";

    @Override
    protected RenderedText render(Answer answer) {
        var pages = new ArrayList<RenderedPage>();
        var labels = new StringBuilder();
        for (var page : Renderer.pages(answer, USER)) {
            var read = new DiscordMarkdownParser();
            var tree = sent(List.of(page));
            tree.findAll(TextDisplay.class).forEach(text -> read.read(text.getContent()));
            var buttons = tree.findAll(Button.class);
            buttons.forEach(button -> labels.append(button.getLabel()).append('\n'));
            var menus = tree.findAll(StringSelectMenu.class);
            menus.forEach(menu -> labels.append(menu.getPlaceholder()).append('\n'));
            menus.stream().flatMap(menu -> menu.getOptions().stream())
                    .forEach(option -> labels.append(option.getLabel()).append('\n'));
            assertThat(menus).hasSizeLessThanOrEqualTo(1).allSatisfy(menu -> {
                assertThat(menu.getOptions()).extracting(SelectOption::getValue).doesNotHaveDuplicates();
                assertThat(CustomId.parse(menu.getCustomId())).map(CustomId::userId).contains(USER);
            });
            assertThat(buttons).extracting(Button::getCustomId).doesNotHaveDuplicates().allSatisfy(
                    id -> assertThat(CustomId.parse(id)).map(CustomId::userId).contains(USER));
            pages.add(new RenderedPage(read.open(), Optional.of(read.covered().lines().toList())));
        }
        return new RenderedText(pages, labels.toString());
    }

    /// Checks what JDA does not check: the lengths in Discord's description of its API.
    private static MessageComponentTree sent(List<MessageTopLevelComponent> components) {
        var message = new MessageCreateBuilder().useComponentsV2().setComponents(components).build();
        var tree = MessageComponentTree.of(message.getComponents());
        assertThat(tree.findAll(Component.class)).hasSizeLessThanOrEqualTo(40);
        assertThat(tree.findAll(ActionRow.class))
                .allSatisfy(row -> assertThat(row.getComponents()).hasSizeBetween(1, 5));
        assertThat(tree.findAll(TextDisplay.class).stream().mapToInt(text -> text.getContent().length()).sum())
                .isLessThanOrEqualTo(4000);
        // https://github.com/discord/discord-api-docs/issues/8554
        assertThat(tree.findAll(TextDisplay.class).stream()
                .mapToInt(text -> text.getContent().getBytes(UTF_8).length + 12).sum()).isLessThanOrEqualTo(10_170);
        assertThat(tree.findAll(TextDisplay.class)).allSatisfy(text -> assertThat(text.getContent()).isNotBlank());
        assertThat(tree.findAll(Button.class)).allSatisfy(button -> {
            assertThat(button.getLabel()).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(button.getCustomId()).hasSizeBetween(1, 100);
        });
        return tree;
    }
}
