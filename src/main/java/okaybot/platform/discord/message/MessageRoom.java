package okaybot.platform.discord.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.ComponentTree;
import net.dv8tion.jda.api.entities.Message;
import okaybot.answer.Control;

/// The room in a message beside the components that it has already.
record MessageRoom(int components, int characters, int bytes) {
    /// More than for text alone, see [DiscordMessage#MAX_TEXT_BYTES], since these components hardly have any other text.
    private static final int MAX_BYTES = 9_000;
    /// What Discord adds to a text, see [DiscordMessage#MAX_TEXT_BYTES].
    private static final int BYTES_PER_TEXT = 12;

    static MessageRoom beside(Collection<? extends Component> children) {
        var tree = ComponentTree.of(children);
        var texts = tree.findAll(TextDisplay.class).stream().map(TextDisplay::getContent).toList();
        return new MessageRoom(
                Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE - 1 - tree.findAll(Component.class).size(),
                Message.MAX_CONTENT_LENGTH_COMPONENT_V2 - texts.stream().mapToInt(String::length).sum(),
                MAX_BYTES - texts.stream().mapToInt(MessageRoom::bytes).sum());
    }

    /// Whether Discord accepts the texts of a message.
    static boolean isEnough(Container message) {
        var room = beside(List.of(message));
        return room.characters >= 0 && room.bytes >= 0;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length + BYTES_PER_TEXT;
    }

    /// Whether there is room for some controls in full, and for the others in menus.
    boolean fits(List<Control> inFull, int others) {
        var texts = inFull.stream().map(ControlText::markdown).toList();
        return inFull.stream().mapToInt(ControlRenderer::components).sum()
                + SelectMenus.components(others) <= components
                && texts.stream().mapToInt(String::length).sum() <= characters
                && texts.stream().mapToInt(MessageRoom::bytes).sum() <= bytes;
    }
}
