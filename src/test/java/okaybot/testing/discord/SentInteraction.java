package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okaybot.testing.LongTimeouts;
import okaybot.testing.RunningTime;

/// An interaction that was sent to the bot, and the responses that its user saw.
public final class SentInteraction {
    private static final int EPHEMERAL = 1 << 6;
    private static final int MODAL_SUBMIT = 5;
    private final long sentAt = RunningTime.nanoTime();
    private final JsonNode payload;
    private final List<InteractionResponse> responses = new ArrayList<>();
    private final CompletableFuture<InteractionResponse> first = new CompletableFuture<>();
    private final DiscordFaultQueue faults = new DiscordFaultQueue();
    private final CompletableFuture<Void> deleted = new CompletableFuture<>();
    private int callbackType;
    /// Whether the deferred message is ephemeral; empty if none is outstanding.
    private Optional<Boolean> deferredEphemeral = Optional.empty();
    private boolean expired;

    /// A message, a form or autocomplete choices that the user saw.
    ///
    /// @param body the message, the form, or the autocomplete choices
    /// @param ephemeral whether only the user saw it
    /// @param replacesOriginal whether it replaced the message with the button
    /// @param files that came with it, by name
    public record InteractionResponse(JsonNode body, boolean ephemeral, boolean replacesOriginal, Duration latency,
            Map<String, byte[]> files) {}

    SentInteraction(JsonNode payload) {
        this.payload = payload;
    }

    public JsonNode payload() {
        return payload;
    }

    public String id() {
        return payload.get("id").asText();
    }

    String token() {
        return payload.get("token").asText();
    }

    DiscordFaultQueue faults() {
        return faults;
    }

    /// Applies one fault to each of its next callbacks, edits and follow-ups.
    public void enqueueFaults(DiscordFault... next) {
        faults.add(next);
    }

    /// Whether all faults have been applied.
    public boolean hasNoPendingFaults() {
        return faults.isEmpty();
    }

    /// Makes the REST API reject the token from now on.
    public synchronized void expireToken() {
        expired = true;
    }

    synchronized boolean isExpired() {
        return expired;
    }

    synchronized boolean isAcknowledged() {
        return callbackType != 0;
    }

    /// 0 before the callback.
    public synchronized int callbackType() {
        return callbackType;
    }

    synchronized Duration age() {
        return RunningTime.since(sentAt);
    }

    /// Whether Discord accepts a callback of this type: a form opens no form, and only what was pressed in a message, or in a form
    /// opened from there, can change the message (Discord, Interaction Callback Type).
    boolean accepts(int type) {
        var kind = payload.path("type").asInt();
        return switch (type) {
            case 6, 7 -> kind == 3 || (kind == MODAL_SUBMIT && payload.has("message"));
            case 8 -> kind == 4;
            case 9 -> kind != MODAL_SUBMIT && kind != 4;
            default -> kind != 4;
        };
    }

    /// False if there has been a callback before: of two at the same time, Discord accepts one.
    synchronized boolean onCallback(int type, JsonNode data, Map<String, byte[]> files) {
        if (isAcknowledged()) {
            return false;
        }
        callbackType = type;
        deferredEphemeral = type == 5 ? Optional.of(isEphemeral(data)) : Optional.empty();
        if (type == 4 || type == 7 || type == 8 || type == 9) {
            addResponse(data, isEphemeral(data), type == 7, files);
        }
        return true;
    }

    synchronized void onEdit(JsonNode message, Map<String, byte[]> files) {
        addResponse(message, deferredEphemeral.orElse(false), callbackType == 6, files);
        deferredEphemeral = Optional.empty();
    }

    /// The first follow-up replaces the deferred message and has its visibility (Discord, Create Followup Message).
    synchronized void onFollowup(JsonNode message, Map<String, byte[]> files) {
        addResponse(message, deferredEphemeral.orElse(isEphemeral(message)), false, files);
        deferredEphemeral = Optional.empty();
    }

    synchronized void onDelete() {
        deferredEphemeral = Optional.empty();
        deleted.complete(null);
    }

    private void addResponse(JsonNode body, boolean ephemeral, boolean replacesOriginal, Map<String, byte[]> files) {
        var response = new InteractionResponse(body, ephemeral, replacesOriginal, age(), files);
        responses.add(response);
        first.complete(response);
    }

    private static boolean isEphemeral(JsonNode message) {
        return (message.path("flags").asInt() & EPHEMERAL) != 0;
    }

    public synchronized List<InteractionResponse> responses() {
        return List.copyOf(responses);
    }

    public Optional<InteractionResponse> firstResponse() {
        return Optional.ofNullable(first.getNow(null));
    }

    /// Completes with the first response.
    public CompletableFuture<InteractionResponse> response() {
        return first.copy();
    }

    /// Waits for the first response.
    public InteractionResponse awaitResponse() {
        return first.copy().orTimeout(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }

    public boolean isDeleted() {
        return deleted.isDone();
    }

    /// Waits until the message is deleted.
    public void awaitDeletion() {
        deleted.copy().orTimeout(LongTimeouts.TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    }
}
