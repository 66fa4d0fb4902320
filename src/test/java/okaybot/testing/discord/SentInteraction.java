package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// An interaction, and what the one who did it got to see for it.
public final class SentInteraction {
    private static final int EPHEMERAL = 1 << 6;
    private final long begun = System.nanoTime();
    private final JsonNode interaction;
    private final List<InteractionResponse> seen = new ArrayList<>();
    private final CompletableFuture<InteractionResponse> first = new CompletableFuture<>();
    private final CompletableFuture<Void> deleted = new CompletableFuture<>();
    private int callback;
    /// What was promised, until there is something in its place: whether it is for the asker alone.
    private Optional<Boolean> promised = Optional.empty();
    private boolean expired;

    /// Something that somebody saw.
    ///
    /// @param ephemeral whether only the asker did
    /// @param replacesOriginal whether it took the place of the message with the button
    public record InteractionResponse(JsonNode body, boolean ephemeral, boolean replacesOriginal, Duration latency) {}

    SentInteraction(JsonNode interaction) {
        this.interaction = interaction;
    }

    JsonNode payload() {
        return interaction;
    }

    public String id() {
        return interaction.get("id").asText();
    }

    String token() {
        return interaction.get("token").asText();
    }

    /// From now on Discord does not know the token any more.
    public synchronized void expireToken() {
        expired = true;
    }

    synchronized boolean isExpired() {
        return expired;
    }

    synchronized boolean isAcknowledged() {
        return callback != 0;
    }

    /// The type of the callback; 0 for none yet.
    public synchronized int callbackType() {
        return callback;
    }

    synchronized Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    synchronized void calledBack(int type, JsonNode data) {
        callback = type;
        promised = type == 5 ? Optional.of(isPrivate(data)) : Optional.empty();
        if (type == 4 || type == 7 || type == 8) {
            see(data, isPrivate(data), type == 7);
        }
    }

    /// Whether the promised message, or the one with the button, is one for the asker alone.
    synchronized void edited(JsonNode message) {
        see(message, promised.orElse(false), callback == 6);
        promised = Optional.empty();
    }

    /// The first one takes the place of what was promised, and is seen by the same people (Discord, Create Followup
    /// Message).
    synchronized void followedUp(JsonNode message) {
        see(message, promised.orElse(isPrivate(message)), false);
        promised = Optional.empty();
    }

    synchronized void deleted() {
        promised = Optional.empty();
        deleted.complete(null);
    }

    private void see(JsonNode body, boolean alone, boolean inPlace) {
        var sight = new InteractionResponse(body, alone, inPlace, age());
        seen.add(sight);
        first.complete(sight);
    }

    private static boolean isPrivate(JsonNode message) {
        return (message.path("flags").asInt() & EPHEMERAL) != 0;
    }

    /// All that was seen, until now.
    public synchronized List<InteractionResponse> responses() {
        return List.copyOf(seen);
    }

    public Optional<InteractionResponse> firstResponse() {
        return Optional.ofNullable(first.getNow(null));
    }

    /// What is seen first; waits for it.
    public InteractionResponse awaitResponse() {
        return first.copy().orTimeout(8, TimeUnit.SECONDS).join();
    }

    /// Waits until the message is deleted.
    public void awaitDeletion() {
        deleted.copy().orTimeout(8, TimeUnit.SECONDS).join();
    }
}
