package okaybot.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;

/// Keeps what is posted. Every place belongs to its outermost place, except those whose id begins with `foreign`. The name of a
/// channel is its id behind a `#`.
public final class FakeMessenger implements Messenger {
    private final List<String> posted = new ArrayList<>();
    private final List<String> replaced = Collections.synchronizedList(new ArrayList<>());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /// The path of the place and the answer as plain text.
    public List<String> posted() {
        return posted;
    }

    /// The path of the place, the id of the post and the new answer as plain text.
    public List<String> replaced() {
        return replaced;
    }

    /// The id of the person and the answer as plain text. Whoever is called `unreachable` is not told anything.
    public List<String> told() {
        return told;
    }

    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) {
        posted.add(place.path() + "\n" + PlainText.of(answer));
        return Optional.of("post-" + posted.size());
    }

    @Override
    public void replace(Place place, String postId, Answer answer) {
        replaced.add(place.path() + " " + postId + "\n" + PlainText.of(answer));
    }

    @Override
    public void tell(String viewer, Answer answer) throws DeliveryException {
        if (viewer.endsWith("unreachable")) {
            throw new DeliveryException(_ -> "They do not take messages.", null);
        }
        told.add(viewer + "\n" + PlainText.of(answer));
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return inner.outermost().equals(outermost) && !inner.levels().getLast().id().startsWith("foreign");
    }

    @Override
    public Optional<String> name(Place inner) {
        return Optional.of(inner.levels().getLast()).filter(level -> level.type() == LevelType.CHANNEL)
                .map(level -> "#" + level.id());
    }

    @Override
    public Optional<Place> find(Place outermost, String name) {
        return name.startsWith("#") ? outermost.resolve("channel:" + name.substring(1)) : Optional.empty();
    }
}
