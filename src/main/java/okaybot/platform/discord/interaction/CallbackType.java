package okaybot.platform.discord.interaction;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/// The kinds of the only callback that Discord accepts for an interaction (Discord, Interaction Callback Type).
enum CallbackType {
    MESSAGE(4), DEFERRED_MESSAGE(5), DEFERRED_UPDATE(6), UPDATE(7), AUTOCOMPLETE_CHOICES(8), MODAL(9);

    static final String NO_DATA = JsonNodeFactory.instance.objectNode().toString();
    private final String template;

    CallbackType(int code) {
        var callback = JsonNodeFactory.instance.objectNode().put("type", code);
        callback.putObject("data");
        template = callback.toString();
    }

    /// The callback as JSON.
    ///
    /// @param data a JSON object as text; answers are cached in this form
    String toJson(String data) {
        return template.replace(NO_DATA, data);
    }
}
