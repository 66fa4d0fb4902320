package okaybot.platform.telegram.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okaybot.platform.telegram.api.BotApiClient;
import okaybot.platform.telegram.api.BotApiErrorType;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.resilience.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/// Lists of commands that another program has set for the same bot. They hide those of [CommandMenu], because Telegram shows
/// the list with the narrowest scope, in the user's language if there is one.
///
/// @see <a href="https://core.telegram.org/bots/api#determining-list-of-commands">Bot API, Determining list of commands</a>
public final class ObsoleteCommandLists {
    private static final Logger LOG = LoggerFactory.getLogger(ObsoleteCommandLists.class);
    private static final List<BotCommandScope> SCOPES = List.of(new BotCommandScopeAllPrivateChats(),
            new BotCommandScopeAllGroupChats(), new BotCommandScopeAllChatAdministrators(),
            new BotCommandScopeDefault());
    /// The most used languages come first.
    private static final List<String> LANGUAGES = Stream.concat(
            Stream.of("en", "ru", "es", "pt", "fa", "ar", "id", "tr", "uk", "uz", "de", "fr", "it", "ko", "ja", "zh",
                    "hi"),
            Stream.of(Locale.getISOLanguages())).distinct().toList();
    private static final Set<BotApiErrorType> FINAL = Set.of(BotApiErrorType.BAD_REQUEST, BotApiErrorType.NOT_FOUND,
            BotApiErrorType.UNAUTHORIZED);
    /// Chats beyond that are looked at when they are seen again.
    private static final int MAX_SEEN_CHATS = 1_000;

    private final BotApiClient api;
    private final Path doneFile;
    private final Duration pace;
    private final Queue<CommandList> unchecked = new ArrayDeque<>();
    private final BlockingQueue<Long> seenChats = new ArrayBlockingQueue<>(MAX_SEEN_CHATS);

    /// @param doneFile exists as soon as the lists of all languages have been deleted, which takes hundreds of calls and happens
    ///                 once
    /// @param pace     the time between two calls
    public ObsoleteCommandLists(BotApiClient api, CommandMenu menu, Path doneFile, Duration pace) {
        this.api = api;
        this.doneFile = doneFile;
        this.pace = pace;
        var languages = Files.exists(doneFile) ? Stream.of("") : Stream.concat(Stream.of(""), LANGUAGES.stream());
        languages.flatMap(language -> SCOPES.stream().map(scope -> new CommandList(scope, language)))
                .filter(list -> !menu.contains(list.scope, list.language)).forEach(unchecked::add);
    }

    /// Deletes the lists for all chats that are in no language. After a failure, another call goes on where this one has stopped.
    public void deleteForAllChats() throws BotApiException, InterruptedException {
        deleteWhile(list -> list.language.isEmpty());
    }

    /// Deletes those in a language, which takes a minute and is done once for each bot. Nobody waits for it.
    public void deleteInLanguages(Retry retry) throws InterruptedException {
        try {
            retry.when(failure -> failure instanceof BotApiException e && !FINAL.contains(e.type()))
                    .run(() -> deleteWhile(_ -> true));
        } catch (BotApiException e) {
            LOG.warn("Telegram: old lists of commands in single languages not looked for ({})", e.reason());
            return;
        }
        markDone();
    }

    private void deleteWhile(Predicate<CommandList> condition) throws BotApiException, InterruptedException {
        for (var next = unchecked.peek(); next != null && condition.test(next); next = unchecked.peek()) {
            deleteIfSet(next);
            unchecked.remove();
            Thread.sleep(pace);
        }
    }

    private void markDone() {
        try {
            if (!Files.exists(doneFile)) {
                Files.createFile(doneFile);
            }
        } catch (IOException e) {
            LOG.warn(
                    "Telegram: {} cannot be created, so old lists of commands are looked for again after the next start:"
                            + " {}",
                    doneFile.getFileName(), e.toString());
        }
    }

    /// Notes a chat whose own list is to be deleted. Returns at once.
    public void chatSeen(long chatId) {
        if (!seenChats.offer(chatId)) {
            LOG.debug("Telegram: too many new chats, old lists of commands of one not looked for");
        }
    }

    /// Deletes the lists of single chats as they are seen, until the thread is interrupted or Telegram does not know the method.
    /// Those of single members and those in a language stay: nothing says whose they are.
    public void deleteInSeenChats() throws InterruptedException {
        while (true) {
            var chatId = seenChats.take();
            try {
                deleteIfSet(new CommandList(new BotCommandScopeChat(chatId.toString()), ""));
                if (chatId < 0) {
                    deleteIfSet(new CommandList(new BotCommandScopeChatAdministrators(chatId.toString()), ""));
                }
            } catch (BotApiException e) {
                LOG.debug("Telegram: old lists of commands of a chat not looked for ({})", e.reason());
                if (e.type() == BotApiErrorType.NOT_FOUND) {
                    return;
                }
            }
            Thread.sleep(pace.multipliedBy(10));
        }
    }

    private void deleteIfSet(CommandList list) throws BotApiException {
        if (!CommandMenu.fetch(api, list.scope, list.language).isEmpty()) {
            var delete = DeleteMyCommands.builder().scope(list.scope);
            if (!list.language.isEmpty()) {
                delete.languageCode(list.language);
            }
            api.call(delete.build());
            LOG.info("Telegram: list of commands of another program deleted (scope {}, {})", list.scope.getType(),
                    list.language.isEmpty() ? "no language" : "language " + list.language);
        }
    }

    /// @param language a code of two letters, or empty
    private record CommandList(BotCommandScope scope, String language) {}
}
