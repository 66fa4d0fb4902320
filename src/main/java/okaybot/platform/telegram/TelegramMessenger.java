package okaybot.platform.telegram;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Viewer;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.platform.telegram.api.BotApiException;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.GroupPoster;
import okaybot.platform.telegram.chat.TelegramMessages;
import okaybot.platform.telegram.chat.TelegramPostingCheck;
import okaybot.platform.telegram.chat.TopicOpener;
import okaybot.platform.telegram.chat.UncertainDeliveryException;
import okaybot.resilience.PacedCalls;
import okaybot.resilience.PacedCalls.PausedException;

/// Posts to Telegram, and tells what is known about its places. Thread-safe.
final class TelegramMessenger implements Messenger {
    /// Many posts may be due at the same time. So they leave half of Telegram's limit of 30 messages a second to the answers.
    private static final Duration SPACE_BETWEEN_POSTS = Duration.ofMillis(66);

    private final TelegramConnection connection;
    private final GroupPoster poster;
    private final TopicOpener topics;
    private final PacedCalls calls = new PacedCalls(SPACE_BETWEEN_POSTS, TelegramMessenger::isOutage);

    /// @param isPersonal whether the answer to a line is for whoever asks it alone
    TelegramMessenger(TelegramConnection connection, Predicate<CommandLine> isPersonal) {
        this.connection = connection;
        poster = new GroupPoster(connection.sender(), connection.timeouts().postWithin(), isPersonal,
                connection::isReachable);
        topics = new TopicOpener(connection.sender(), connection.groups());
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        var target = target(place);
        return await(() -> poster.post(target, answer)).map(String::valueOf);
    }

    @Override
    public void replace(Place place, String postId, Answer answer) throws DeliveryException {
        var target = target(place);
        var _ = await(() -> poster.replace(target, Integer.parseInt(postId), answer));
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        var chat = ChatTarget.ofUser(Viewer.localId(viewer)).orElseThrow(
                () -> new DeliveryException(locale -> TelegramMessages.in(locale).notSent(), true, null));
        var _ = await(() -> poster.tell(chat, answer));
    }

    private static ChatTarget target(Place place) throws DeliveryException {
        return ChatTarget.of(place).orElseThrow(() -> new DeliveryException(
                locale -> TelegramMessages.in(locale).groupsOnly(), true, new IllegalArgumentException(place.path())));
    }

    @Override
    public Optional<Place> openThread(Place channel, String name, boolean isRepeated) throws DeliveryException {
        var group = ChatTarget.of(channel);
        return group.isEmpty()
                ? Optional.empty()
                : await(() -> topics.open(group.get(), name, isRepeated)).map(ChatTarget::place);
    }

    /// Begins when it is its turn, and waits for the end.
    private <T> T await(Supplier<CompletableFuture<T>> sending) throws DeliveryException {
        try {
            return calls.make(() -> sending.get().get());
        } catch (PausedException _) {
            throw new DeliveryException(TelegramMessenger::notSent, null);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (CancellationException | RejectedExecutionException e) {
            throw new DeliveryException(TelegramMessenger::stopping, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeliveryException(TelegramMessenger::stopping, e);
        }
    }

    private static boolean isOutage(Exception failure) {
        return failure.getCause() instanceof BotApiException refusal && refusal.type().isOutage();
    }

    private static DeliveryException failure(ExecutionException failure) {
        return switch (failure.getCause()) {
            case CancellationException _ -> new DeliveryException(TelegramMessenger::stopping, failure);
            case UncertainDeliveryException lost -> DeliveryException.uncertain(refused(lost.failure()), failure);
            case BotApiException refusal ->
                new DeliveryException(refused(refusal), refusal.type().isFinal(), failure);
            case null, default -> new DeliveryException(TelegramMessenger::notSent, failure);
        };
    }

    private static Function<Locale, String> refused(BotApiException refusal) {
        return locale -> TelegramMessages.in(locale).refused(refusal.reason());
    }

    private static String notSent(Locale locale) {
        var messages = TelegramMessages.in(locale);
        return messages.refused(messages.notSent());
    }

    private static String stopping(Locale locale) {
        return TelegramMessages.in(locale).stopping();
    }

    @Override
    public Optional<String> postingProblem(Place place, Locale locale) {
        return check().flatMap(check -> check.postingProblem(place, locale));
    }

    @Override
    public Optional<String> threadProblem(Place channel, Locale locale) {
        return check().flatMap(check -> check.topicProblem(channel, locale));
    }

    private Optional<TelegramPostingCheck> check() {
        return connection.config().botId().map(id -> new TelegramPostingCheck(connection.api(), id));
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return ChatTarget.contains(outermost, inner);
    }

    /// The title of a group. Topics have none, since settings are imported by it.
    @Override
    public Optional<String> name(Place place) {
        return ChatTarget.of(place).filter(target -> !target.isPrivate() && target.threadId().isEmpty())
                .flatMap(connection.groups()::title);
    }
}
