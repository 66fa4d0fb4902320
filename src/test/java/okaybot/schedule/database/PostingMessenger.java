package okaybot.schedule.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.place.Place;

/// Sends the place and the id of each post to a [PostReceiver].
///
/// @param comparesNonces whether the receiver tells a repeated post from a new one
record PostingMessenger(URI receiver, boolean comparesNonces) implements Messenger {
    @Override
    public Duration repeatWindow(Place place) {
        return comparesNonces ? Duration.ofMinutes(2) : Duration.ZERO;
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException {
        try {
            send(place.path() + "\n" + requestId.orElseThrow());
            return Optional.empty();
        } catch (IOException e) {
            throw new DeliveryException(_ -> "The server cannot be reached.", false, e);
        }
    }

    private void send(String text) throws IOException {
        var connection = (HttpURLConnection) receiver.toURL().openConnection();
        connection.setDoOutput(true);
        try (var body = connection.getOutputStream()) {
            body.write(text.getBytes(UTF_8));
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("HTTP " + connection.getResponseCode());
        }
    }
}
