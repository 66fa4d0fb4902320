package okaybot.platform.telegram;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import okaybot.answer.service.AnswerService;
import okaybot.platform.BotRejectedException;
import okaybot.platform.telegram.api.BotProfile;
import okaybot.platform.telegram.ephemeral.EphemeralSupport;
import okaybot.platform.telegram.handler.UpdateDispatcher;
import okaybot.platform.telegram.inbox.UpdateInbox;
import okaybot.platform.telegram.profile.BotDescription;
import okaybot.platform.telegram.profile.CommandMenu;
import okaybot.platform.telegram.profile.MenuButton;
import okaybot.platform.telegram.profile.ObsoleteCommandLists;
import okaybot.platform.telegram.updates.UpdateReceiver;
import okaybot.settings.Settings;
import okaybot.text.CommandDescriptions;

/// The steps of a start: asks Telegram who the bot is, creates the session, and publishes what the bot's profile shows.
final class TelegramStartup {
    private static final String DESCRIPTION = "description";

    private final TelegramConnection connection;
    private final AnswerService service;
    private final BotRegistration registration;
    private final EphemeralSupport ephemeral;
    private final CommandMenu menu;
    private final ObsoleteCommandLists obsoleteLists;

    /// @param listsFile exists once the lists of commands of other programs are deleted
    TelegramStartup(TelegramConnection connection, AnswerService service, Path listsFile) {
        this.connection = connection;
        this.service = service;
        registration = new BotRegistration(connection.startApi(), connection.incidents(), connection.timeouts());
        ephemeral = new EphemeralSupport(connection.startApi(), Ticker.systemTicker());
        menu = new CommandMenu(service, connection.startApi(), CommandDescriptions.BUNDLE,
                ephemeral::isKnown);
        obsoleteLists = new ObsoleteCommandLists(connection.startApi(), menu, listsFile,
                connection.timeouts().firstDelay().dividedBy(5));
    }

    /// Retries until Telegram answers; see [BotRegistration#fetchProfile].
    BotProfile fetchProfile() throws BotRejectedException, InterruptedException {
        return registration.fetchProfile();
    }

    TelegramSession createSession(BotProfile bot, Settings settings, UpdateInbox inbox, UpdateReceiver receiver) {
        var sender = connection.sender();
        var metrics = connection.metrics();
        var dispatcher = new UpdateDispatcher(service, settings, connection.groups(), connection.queryResponder(),
                sender, ephemeral, bot, metrics, obsoleteLists::chatSeen);
        metrics.registerQueue("updates", inbox::inProgress);
        metrics.registerQueue("messages", sender::queued);
        return new TelegramSession(dispatcher, sender, inbox, receiver);
    }

    /// Returns when all is published, which may take as long as the adapter lives.
    void publish() throws InterruptedException {
        var parts = new LinkedHashMap<String, BotRegistration.Part>();
        parts.put("list of commands", menu::publish);
        parts.put(DESCRIPTION, description()::publish);
        parts.put("menu button", new MenuButton(connection.startApi())::publish);
        parts.put("old lists of commands", obsoleteLists::deleteForAllChats);
        registration.publish(parts);
        obsoleteLists.deleteInLanguages(connection.timeouts().retry());
        obsoleteLists.deleteInSeenChats();
    }

    /// Publishes what the profile says about the show, if that has changed.
    void publishDescription() throws InterruptedException {
        registration.publish(Map.of(DESCRIPTION, description()::publish));
    }

    private BotDescription description() {
        return new BotDescription(service, connection.startApi());
    }
}
