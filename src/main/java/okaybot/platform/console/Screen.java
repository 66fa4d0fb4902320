package okaybot.platform.console;

import java.io.PrintWriter;
import java.util.function.IntSupplier;
import okaybot.answer.Answer;
import okaybot.answer.Messenger;
import okaybot.answer.SpoilerPolicy;
import okaybot.place.Place;

/// Where answers appear.
///
/// @param columns the width of the window, asked for each answer since windows change; 0 or less when unknown
/// @param colour whether it understands escape sequences for style
record Screen(PrintWriter out, IntSupplier columns, boolean colour) implements Messenger {
    /// The narrowest that an answer is set for; what is narrower still has to wrap by itself.
    private static final int NARROWEST = 20;
    /// Longer lines are hard to read.
    private static final int WIDEST = 100;
    private static final int USUAL = 80;

    /// Shows what the turn has to say.
    void show(ConsoleResult turn) {
        switch (turn) {
            case ConsoleResult.AnswerResult(var answer, var whispered) -> {
                out.print(Renderer.render(answer, width(), colour));
                if (whispered) {
                    out.print(Renderer.render("(Only you see this.)", width(), colour));
                }
            }
            case ConsoleResult.MessageResult(var sentence) -> out.print(Renderer.render(sentence, width(), colour));
            case ConsoleResult.NoResult _,ConsoleResult.ExitResult _ -> {
            }
        }
        out.flush();
    }

    /// Shows what goes to another place, without covers: here is nobody but the one who wrote it.
    @Override
    public void post(Place place, Answer answer) {
        out.print(Renderer.render("(In " + place.token() + ":)", width(), colour));
        out.print(Renderer.render(SpoilerPolicy.revealEverything().apply(answer), width(), colour));
        printBlankLine();
    }

    /// Leaves a line free.
    void printBlankLine() {
        out.print("\n");
        out.flush();
    }

    /// Whether somebody still reads: a closed pipe is no mistake, but the end.
    boolean hasReader() {
        return !out.checkError();
    }

    private int width() {
        var known = columns.getAsInt();
        return Math.clamp(known > 0 ? known : USUAL, NARROWEST, WIDEST);
    }
}
