package okaybot.platform.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okaybot.answer.Choice;
import okaybot.platform.toy.Renderer.ToyMessage;

/// A chat server in memory. A real platform has an SDK instead.
public final class ToyServer {
    private final List<Consumer<Event>> listeners = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();

    /// @param text what was typed, or the command of the button that was pressed; empty if the user has entered the room
    record Event(String user, String room, String text) {}

    void connect(Consumer<Event> listener) {
        listeners.add(listener);
    }

    void disconnect() {
        listeners.clear();
    }

    /// Somebody writes in a room, or presses a button, which sends its command.
    public void say(String user, String room, String text) {
        listeners.forEach(listener -> listener.accept(new Event(user, room, text)));
    }

    /// @param room the name of a room, or `@` and the name of a user
    void send(String room, ToyMessage message) {
        sent.add(room + ": " + message.text());
        message.choices().stream().map(Choice::label).forEach(label -> sent.add("[" + label + "]"));
    }

    /// All messages and buttons, in the order in which they were sent.
    public List<String> sent() {
        return List.copyOf(sent);
    }
}
