package okaybot.platform.console;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import okaybot.answer.Answer;
import okaybot.answer.Viewer;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.place.Place.LevelType;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.console.input.ConsoleMessages;
import okaybot.platform.console.render.Renderer;

/// Prints answers and messages.
///
/// @param columns the width of the window, asked for each answer because windows are resized; 0 or less if unknown
/// @param colour whether escape sequences for style are understood
/// @param pictures shows pictures; empty if there is no terminal
record Screen(PrintWriter out, IntSupplier columns, boolean colour, Optional<TerminalPictures> pictures)
        implements
            Messenger {
    /// In a narrower window the terminal has to wrap the lines.
    private static final int MIN_WIDTH = 20;
    /// Longer lines are hard to read.
    private static final int MAX_WIDTH = 100;
    private static final int DEFAULT_WIDTH = 80;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    Screen(PrintWriter out, IntSupplier columns, boolean colour) {
        this(out, columns, colour, Optional.empty());
    }

    void show(ConsoleResult result) {
        switch (result) {
            case ConsoleResult.AnswerResult(var answer, var isPrivate, var firstChoice) -> {
                showPicture(answer);
                out.print(Renderer.render(answer, firstChoice, width(), colour));
                if (isPrivate) {
                    out.print(Renderer.render(ConsoleMessages.in(answer.locale()).onlyYou(), width(), colour));
                }
            }
            case ConsoleResult.SavedResult(var message) -> out.print(message + "\n");
            case ConsoleResult.MessageResult(var message) -> out.print(Renderer.render(message, width(), colour));
            case ConsoleResult.NoResult _,ConsoleResult.ExitResult _ -> {
            }
        }
        out.flush();
    }

    private void showPicture(Answer answer) {
        pictures.filter(_ -> answer.picture().isPresent()).filter(TerminalPictures::areShown)
                .ifPresent(terminal -> DrawnAnswer.draw(answer).png().ifPresent(terminal::show));
    }

    /// Shows what is posted to another place, without covers: the only reader is the person who wrote it.
    @Override
    public Optional<String> post(Place place, Answer answer, Optional<String> requestId) {
        showElsewhere(ConsoleMessages.in(answer.locale()).postedTo(place.token()), answer);
        return Optional.of(place.token());
    }

    @Override
    public void replace(Place place, String postId, Answer answer) {
        showElsewhere(ConsoleMessages.in(answer.locale()).postedTo(place.token()), answer);
    }

    @Override
    public void tell(String viewer, Answer answer) {
        showElsewhere(ConsoleMessages.in(answer.locale()).told(Viewer.localId(viewer)), answer);
    }

    private void showElsewhere(String introduction, Answer answer) {
        out.print(Renderer.render(introduction, width(), colour));
        out.print(Renderer.render(SpoilerPolicy.revealEverything().apply(answer), width(), colour));
        printBlankLine();
    }

    /// Nothing runs any more once the terminal is closed.
    @Override
    public Optional<String> schedulingProblem(Place place, Locale locale) {
        return Optional.of(ConsoleMessages.in(locale).nothingLater());
    }

    /// A server of the terminal has every channel that somebody names.
    @Override
    public boolean contains(Place outermost, Place inner) {
        return inner.outermost().equals(outermost);
    }

    @Override
    public Optional<String> name(Place inner) {
        return Optional.of(inner.levels().getLast()).filter(level -> level.type() == LevelType.CHANNEL)
                .map(level -> "#" + level.id());
    }

    @Override
    public Optional<Place> find(Place outermost, String name) {
        return name.startsWith("#")
                ? outermost.resolve(LevelType.CHANNEL.label() + ":" + name.substring(1))
                : Optional.empty();
    }

    /// A thread of the terminal is called by its name.
    @Override
    public Optional<Place> openThread(Place channel, String name, boolean isRepeated) {
        var id = NO_WORD.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        return channel.isPrivateChat()
                ? Optional.empty()
                : channel.outermost().resolve(LevelType.THREAD.label() + ":" + id);
    }

    void printBlankLine() {
        out.print("\n");
        out.flush();
    }

    /// Whether somebody still reads the output: a closed pipe ends the chat.
    boolean hasReader() {
        return !out.checkError();
    }

    private int width() {
        var known = columns.getAsInt();
        return Math.clamp(known > 0 ? known : DEFAULT_WIDTH, MIN_WIDTH, MAX_WIDTH);
    }
}
