package okaybot.messenger;

import java.util.List;
import java.util.Locale;
import okaybot.text.MessageBundle;

/// Words for places.
interface PlaceMessages {
    static PlaceMessages in(Locale locale) {
        return MessageBundle.of(PlaceMessages.class, locale);
    }

    String server();

    String category();

    String channel();

    String thread();

    String chat();

    String topic();

    String thisServer();

    String thisCategory();

    String thisChannel();

    String thisThread();

    String thisChat();

    String thisTopic();

    String thisPrivateChat();

    /// Types of places of which one is meant.
    String alternatives(List<String> types);

    /// A place in a server or chat.
    ///
    /// @param token such as `channel:7`
    /// @param outermost such as `server:1`
    /// @param platform its name
    String innerPlace(String token, String outermost, String platform);

    /// A server or chat.
    String outermostPlace(String token, String platform);
}
