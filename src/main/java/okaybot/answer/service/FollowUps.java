package okaybot.answer.service;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.lore.Named;

/// Completes a question that follows up on the last answer: after Gang-tae's page, `who plays him?` becomes `who plays Moon
/// Gang-tae?`. Thread-safe.
final class FollowUps {
    private final CommandRegistry commands;
    private final LineInterpreter interpreter;
    private final RecentSubjects subjects;
    /// Dropped together with its lore.
    private final LoadingCache<Lore, FollowUpWords> words = Caffeine.newBuilder().weakKeys()
            .build(lore -> FollowUpWords.of(lore.vocabulary()));

    FollowUps(CommandRegistry commands, LineInterpreter interpreter, Ticker ticker) {
        this.commands = commands;
        this.interpreter = interpreter;
        this.subjects = new RecentSubjects(ticker);
    }

    /// The line of a request, complete if it follows up on the last answer.
    ///
    /// @param lore what the reader may know of
    CommandLine complete(Request request, Lore lore) {
        var line = request.line();
        return subjects.find(request).flatMap(page -> complete(line, page, lore)).orElse(line);
    }

    private Optional<CommandLine> complete(CommandLine line, CommandLine page, Lore lore) {
        var command = commands.find(line.name());
        if (command.isEmpty()) {
            return complete(line.text(), page, lore).map(CommandLine::parse);
        }
        return command.filter(FollowUps::takesAnyText).flatMap(_ -> complete(line.argument(), page, lore))
                .map(text -> new CommandLine(line.name(), text));
    }

    /// Platforms hand plain text to such a command.
    private static boolean takesAnyText(Command command) {
        return command.spec().hasRole(CommandRole.ASK) || command.spec().hasRole(CommandRole.LOOK_UP);
    }

    private Optional<String> complete(String text, CommandLine page, Lore lore) {
        if (!isPage(page, lore)) {
            return Optional.empty();
        }
        var named = named(page, lore);
        var known = words.get(lore);
        if (named.isPresent() && known.hasPronoun(text)) {
            return Optional.of(known.replacePronouns(text, named.get().name()));
        }
        return known.withoutSubject(text).filter(asked -> !interpreter.hasOwnSubject(asked, page, lore))
                .map(asked -> asked + " " + named.map(Named::name).orElse(page.name()));
    }

    /// Whom or what a page is about, if that is not the show as a whole.
    private static Optional<Named> named(CommandLine page, Lore lore) {
        return lore.named().filter(thing -> thing.id().equals(page.argument())).findFirst();
    }

    /// Remembers what an answer about the show is about: its page, or else the first page that it leads to.
    void remember(Request request, Answer answer, Lore lore) {
        if (answer.citations().isEmpty()) {
            return;
        }
        Stream.concat(Stream.of(answer.line()), answer.choices().stream().map(Choice::line).limit(1))
                .map(CommandLine::question).filter(line -> isPage(line, lore)).findFirst()
                .ifPresent(page -> subjects.remember(request, page));
    }

    /// Whether a line has an answer that the reader may know of.
    private boolean isPage(CommandLine line, Lore lore) {
        return commands.find(line.name()).filter(command -> command.spec().isLookUp())
                .filter(command -> line.argument().isEmpty() || command.spec().option()
                        .filter(option -> option.containsId(lore, line.argument())).isPresent())
                .isPresent();
    }
}
