package okaybot.platform.telegram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.testing.RewatchContract;
import okaybot.testing.TestChat;
import okaybot.testing.telegram.FakeTelegramChats.SentMessage;
import okaybot.testing.telegram.TelegramFault;
import org.junit.jupiter.api.BeforeEach;

class RewatchOnTelegramTest extends TelegramBotTestBase implements RewatchContract {
    @BeforeEach
    void start() {
        bot.start();
        bot.ask(MINA, "/start");
        bot.telegram.topics.enable(GROUP);
        bot.telegram.members.setBotAdmin(GROUP, "can_manage_topics");
    }

    @Override
    public Messenger messenger() {
        return bot.messenger();
    }

    @Override
    public TestChat chat() {
        return bot.chat;
    }

    @Override
    public Place channel() {
        return ChatTarget.group(GROUP).place();
    }

    @Override
    public String author() {
        return "telegram:" + MINA;
    }

    @Override
    public List<String> postsIn(Place place) {
        var topic = Optional.of(place).filter(inner -> inner.levels().size() > 1)
                .map(inner -> Integer.valueOf(inner.levels().getLast().id()));
        return texts(GROUP).filter(message -> message.topic().equals(topic)).map(SentMessage::text).toList();
    }

    private Stream<SentMessage> texts(long chat) {
        return bot.telegram.chats.messagesIn(chat).stream();
    }

    @Override
    public List<String> postsToAuthor() {
        return texts(MINA).map(SentMessage::text).toList();
    }

    @Override
    public void deleteThread(Place thread) {
        bot.telegram.topics.delete(GROUP, Integer.parseInt(thread.levels().getLast().id()));
    }

    /// Once is enough, since it is not tried again.
    @Override
    public void takeRightToPost() {
        bot.telegram.failNext("sendMessage", TelegramFault.error(400,
                "Bad Request: not enough rights to send text messages to the chat"));
    }
}
