package okaybot.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.Messenger;
import okaybot.place.Place;

/// Keeps what is posted. Every place belongs to its outermost place, except those whose id begins with `foreign`.
public final class FakeMessenger implements Messenger {
    private final List<String> posted = new ArrayList<>();

    /// The path of the place and the answer as plain text.
    public List<String> posted() {
        return posted;
    }

    @Override
    public void post(Place place, Answer answer, Optional<String> requestId) {
        posted.add(place.path() + "\n" + PlainText.of(answer));
    }

    @Override
    public boolean contains(Place outermost, Place inner) {
        return inner.outermost().equals(outermost) && !inner.levels().getLast().id().startsWith("foreign");
    }
}
