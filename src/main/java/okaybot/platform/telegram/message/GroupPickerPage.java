package okaybot.platform.telegram.message;

import java.util.ArrayList;
import java.util.List;
import okaybot.answer.CommandLine;
import okaybot.platform.telegram.callback.CallbackData;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// A message in the private chat with a button for each group of an admin.
public final class GroupPickerPage {
    private GroupPickerPage() {}

    /// A group that can be chosen.
    ///
    /// @param data of its button
    public record Group(String name, CallbackData data) {}

    /// The message.
    ///
    /// @param text one sentence or more
    /// @param addLabel of a button that adds the bot to another group
    public static TelegramPage of(String text, List<Group> groups, String addLabel, String addUrl) {
        var rows = new ArrayList<InlineKeyboardRow>();
        groups.forEach(group -> KeyboardButtons.button(group.name, group.data)
                .or(() -> KeyboardButtons.button(group.name,
                        group.data.withLine(CommandLine.of(group.data.line().name()))))
                .ifPresent(button -> KeyboardButtons.append(rows, button)));
        rows.add(new InlineKeyboardRow(InlineKeyboardButton.builder().text(addLabel).url(addUrl).build()));
        return new TelegramPage(TelegramPage.ofText(text).html(), rows);
    }
}
