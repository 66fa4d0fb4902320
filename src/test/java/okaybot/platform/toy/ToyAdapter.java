package okaybot.platform.toy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.service.AnswerService;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.toy.Renderer.ToyMessage;
import okaybot.platform.toy.ToyServer.Event;

/// Turns events into requests, and answers into messages.
final class ToyAdapter implements PlatformAdapter {
    static final String PLATFORM = "toy";
    private final ToyServer server;
    private final AnswerService service;
    private final String greeting;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    ToyAdapter(ToyServer server, AnswerService service, String greeting) {
        this.server = server;
        this.service = service;
        this.greeting = greeting;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public CompletableFuture<Void> start() {
        server.connect(this::handle);
        return closed;
    }

    private void handle(Event event) {
        if (event.text().isEmpty()) {
            server.send(event.room(), new ToyMessage(greeting, List.of()));
            return;
        }
        var viewer = new Viewer(PLATFORM + ":" + event.user(), false);
        var place = new Place(PLATFORM, List.of(new Level(LevelType.CHANNEL, event.room())));
        service.answer(
                new Request(CommandLine.parse(event.text()), viewer, place, PlatformContext.NONE, false))
                .ifPresent(reply -> reply(event, reply));
    }

    private void reply(Event event, Reply reply) {
        send(switch (reply.visibility()) {
            case PRIVATE -> "@" + event.user();
            case OPEN -> event.room();
        }, reply.answer());
    }

    @Override
    public Messenger messenger() {
        return (place, answer, _) -> {
            send(place.levels().getLast().id(), answer);
            return Optional.empty();
        };
    }

    private void send(String room, Answer answer) {
        Renderer.render(answer).forEach(message -> server.send(room, message));
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Optional<String> currentProblem() {
        return Optional.empty();
    }

    @Override
    public void close() {
        server.disconnect();
        closed.complete(null);
    }
}
