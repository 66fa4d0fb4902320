package okaybot.answer.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.answer.interpret.LoreIndexes;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.command.api.Completion;
import okaybot.command.api.Subcommand;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.text.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers the requests of all platforms. Thread-safe.
public final class AnswerService {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerService.class);

    private final Supplier<Lore> lore;
    private final CommandRegistry commands;
    private final IntentAnswers intents;
    private final AnswerPipeline answers;
    private final RequestProcessor processor;
    private final LineResolver lines;
    private final LongAdder asked = new LongAdder();

    /// @param lore the lore to answer from; asked for each request, so that it can be replaced while the bot runs
    public AnswerService(Supplier<Lore> lore, List<Command> commands, CommandContext context) {
        this(lore, commands, context, new LoreIndexes());
    }

    /// A service that shares indexes with others, so that they are not built for each.
    ///
    /// @param lore see above
    public AnswerService(Supplier<Lore> lore, List<Command> commands, CommandContext context, LoreIndexes indexes) {
        this.lore = lore;
        this.commands = new CommandRegistry(commands);
        this.intents = new IntentAnswers(this.commands);
        var errors = new ErrorAnswers(this.commands);
        this.answers = new AnswerPipeline(this.commands, errors, context, indexes);
        this.processor = new RequestProcessor(lore, context, this.commands, errors,
                new ReplyDecider(this.commands, context.settings(), errors, intents), answers);
        this.lines = new LineResolver(lore, this.commands, processor, answers);
        context.placeAnswers().provideBy(processor);
    }

    /// Prepares what answers to questions need, for a reader who has watched nothing and one who has watched everything. This may
    /// take seconds; without it, the first question does. If it fails, nothing is lost.
    public void warmUp() {
        prepare(lore.get());
    }

    /// The same for a lore that will replace the present one.
    public void prepare(Lore next) {
        try {
            answers.warmUp(next, Languages.nearest(Locale.ENGLISH));
        } catch (RuntimeException e) {
            LOG.warn("Answers: could not be prepared, first questions take longer", e);
        }
    }

    /// Answers a request. If something goes wrong, the reply says so. Empty when the asker is being rate limited and
    /// has already been told, and for an overheard request that is not meant for the bot.
    public Optional<Reply> answer(Request request) {
        asked.increment();
        return processor.process(request, true);
    }

    /// How many requests somebody has made until now.
    public long askedCount() {
        return asked.sum();
    }

    /// Shows whom and what a message names that somebody has pointed at, see [#lineOfNames].
    public Optional<Reply> answerNames(Request request, String text) {
        return answer(request.withLine(lineOfNames(request, text)));
    }

    /// Answers what nobody has asked for themselves, such as one of the suggestions while somebody types: it does not
    /// count against the limit of questions.
    public Optional<Reply> answerUncounted(Request request) {
        return processor.process(request, false);
    }

    /// The answer to a line that nobody has asked, for everyone who reads a place: as far as the place's ceiling goes, and in its
    /// language. It is neither counted nor limited. May take some seconds, because the platform can be asked about the place.
    ///
    /// @param place the outermost level and the innermost one suffice, see [Place#path]
    /// @param line a look-up, such as `quote`
    /// @param otherwise the language if neither the admins of the place nor the platform say one
    /// @return empty if the place does not answer the line, or if it is not a look-up
    public Optional<Answer> answerFor(Place place, CommandLine line, Locale otherwise) {
        return processor.answerFor(place, line, otherwise);
    }

    /// The lines of which one is posted when a line has been scheduled for a place: for a quotation at random, one for each quotation
    /// that everyone there may know of.
    ///
    /// @param line a look-up, such as `quote`
    /// @param day  in the time zone of the schedule
    /// @return empty if there is nothing to post on that day, as for a day on which nothing happened, or if the place does not answer
    /// the line
    public List<CommandLine> linesToPost(Place place, CommandLine line, LocalDate day) {
        return processor.linesToPost(place, line, day);
    }

    /// Who will see the reply, for platforms that must say so before the reply is ready.
    public Visibility visibility(Request request) {
        return processor.decide(request).visibility();
    }

    /// The language for what only one person reads.
    ///
    /// @param viewer the [okaybot.answer.Viewer#id]
    /// @param app the language of their app
    public Locale languageOf(String viewer, Locale app) {
        return processor.languages().forReader(viewer, app);
    }

    /// The request in the language of what everyone in its place reads.
    public Request forEveryone(Request request) {
        return processor.languages().forEveryone(processor.languages().forReader(request), processor.settings(request));
    }

    /// Completions of the argument of a line that somebody is typing. They name nothing that the answer would not name.
    public List<Completion> complete(Request request) {
        return lines.complete(request);
    }

    /// The line that a request's words clearly mean, as far as its reader may know of it; empty if there is none, or several.
    public Optional<CommandLine> understand(Request request) {
        return lines.understand(request);
    }

    /// The line that shows whom and what a message names that somebody has pointed at, as far as its reader may know of them. Nothing
    /// else of the message is in it.
    ///
    /// @param request of the reader; its line does not matter
    /// @param text    of the message, of any length
    public CommandLine lineOfNames(Request request, String text) {
        return lines.lineOfNames(request, text);
    }

    /// All commands, and the lines that call them.
    public CommandRegistry commands() {
        return commands;
    }

    /// The parts of commands whose values can be typed one by one, by the name of the command and all for the content of now; none for
    /// most commands, and for unknown ones.
    public Function<String, List<Subcommand>> subcommands() {
        var current = lore.get();
        return name -> commands.find(name).map(command -> command.subcommands(current)).orElse(List.of());
    }

    /// The line that a text without a command stands for: a question in free words. With a slash in front it is a command, and
    /// greetings and the like are answered as they are.
    public CommandLine plainText(String text) {
        var typed = CommandLine.parse(text);
        return text.startsWith("/") || hasFixedAnswer(typed) ? typed : commands.line(CommandRole.ASK, text);
    }

    /// The line that a text stands for where commands are typed without a slash, too: a single word that is not like any of them is
    /// free words.
    public CommandLine commandOrPlainText(String text) {
        var typed = CommandLine.parse(text);
        var isFree = typed.argument().isEmpty() && commands.find(typed).isEmpty()
                && (typed.name().length() < ErrorAnswers.MIN_LETTERS || commands.similar(typed.name()).isEmpty());
        return isFree ? plainText(text) : typed;
    }

    /// Whether a line speaks of wanting to die or of self-harm. Its answer says where to find help; it is for the asker alone, and
    /// nothing may hold it back.
    public boolean needsSupport(CommandLine line) {
        return intents.isCrisis(line);
    }

    /// Whether a line is no question but has an answer: it needs support, or it is a greeting or the like.
    public boolean hasFixedAnswer(CommandLine line) {
        return intents.recognize(line).isPresent();
    }

    /// Whether a line is about the asker or the place, so that its answer is for the asker alone.
    public boolean isPersonal(CommandLine line) {
        return commands.isPersonal(line);
    }

    /// Whether the admins have switched off the bot, or the command of a request, in the place where it comes from. Then nobody
    /// is told so who has not used a command.
    public boolean isSwitchedOff(Request request) {
        return !isPersonal(request.line()) && !ReplyDecider.isAnswered(request.line(), processor.settings(request));
    }
}
