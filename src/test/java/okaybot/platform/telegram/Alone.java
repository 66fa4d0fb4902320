package okaybot.platform.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import okaybot.platform.telegram.api.Limits;
import okaybot.settings.News;
import okaybot.settings.Place;
import okaybot.settings.Settings;
import okaybot.testing.Chat;

/// The bot in a process of its own, until it is killed; with a third argument, within Telegram's limits.
final class Alone {
    private Alone() {}

    public static void main(String[] args) {
        var chat = Chat.aboutTheSeeds();
        var config = new TelegramConfig(FakeTelegram.TOKEN, URI.create(args[0]), Optional.empty());
        new TelegramAdapter(config, chat.service(), new Settings(chat.store()), Path.of(args[1], "inbox"), new Deaf(),
                Optional.empty(),
                args.length > 2 ? Limits.TELEGRAM : Bot.NONE, Bot.QUICK).start().join();
    }

    private static final class Deaf implements News {
        @Override
        public void moved(Place from, Place to) {}

        @Override
        public void left(Place place) {}

        @Override
        public void joined(Place place) {}

        @Override
        public void listed(String platform, Set<Place> there, Predicate<Place> part) {}
    }
}
