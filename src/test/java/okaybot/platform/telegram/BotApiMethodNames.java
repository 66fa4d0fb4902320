package okaybot.platform.telegram;

import java.util.List;
import java.util.Locale;

/// The names of methods, which Telegram reads in any case.
final class BotApiMethodNames {
    private static final List<String> ALL = List.of("getMe", "getUpdates", "deleteWebhook", "setWebhook",
            "getWebhookInfo", "sendMessage",
            "editMessageText", "answerCallbackQuery", "answerInlineQuery", "getChat", "getChatAdministrators",
            "getMyCommands",
            "setMyCommands", "getMyDescription", "setMyDescription", "getMyShortDescription",
            "setMyShortDescription");

    private BotApiMethodNames() {}

    static String canonicalName(String name) {
        return ALL.stream().filter(one -> one.toLowerCase(Locale.ROOT).equals(name)).findFirst().orElse(name);
    }
}
