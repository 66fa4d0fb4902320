package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import okaybot.answer.Answer;
import okaybot.testing.RendererContract;

class DiscordRendererTest extends RendererContract {
    private static final String ASKER = "18446744073709551615";

    @Override
    protected RenderedText render(Answer answer) {
        var read = new DiscordMarkdownParser();
        var labels = new StringBuilder();
        for (var page : Renderer.pages(answer, ASKER)) {
            var tree = sent(page.components());
            tree.findAll(TextDisplay.class).forEach(text -> read.read(text.getContent()));
            var buttons = tree.findAll(Button.class);
            buttons.forEach(button -> labels.append(button.getLabel()).append('\n'));
            assertThat(buttons).extracting(Button::getCustomId).doesNotHaveDuplicates().allSatisfy(
                    id -> assertThat(CustomId.parse(id)).map(CustomId::userId).contains(ASKER));
        }
        return new RenderedText(read.open() + labels, Optional.of(read.covered()));
    }

    /// What JDA's own checks let through, looked through once more: lengths as Discord's description of its API has them.
    private static MessageComponentTree sent(List<MessageTopLevelComponent> components) {
        var message = new MessageCreateBuilder().useComponentsV2().setComponents(components).build();
        var tree = MessageComponentTree.of(message.getComponents());
        assertThat(tree.findAll(Component.class)).hasSizeLessThanOrEqualTo(40);
        assertThat(tree.findAll(ActionRow.class))
                .allSatisfy(row -> assertThat(row.getComponents()).hasSizeBetween(1, 5));
        assertThat(tree.findAll(TextDisplay.class).stream().mapToInt(text -> text.getContent().length()).sum())
                .isLessThanOrEqualTo(4000);
        assertThat(tree.findAll(TextDisplay.class)).allSatisfy(text -> assertThat(text.getContent()).isNotBlank());
        assertThat(tree.findAll(Button.class)).allSatisfy(button -> {
            assertThat(button.getLabel()).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(button.getCustomId()).hasSizeBetween(1, 100);
        });
        return tree;
    }
}
