package okaybot.answer.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.intent.Intent;
import okaybot.intent.IntentRecognizer;
import okaybot.intent.RecognizedIntent;
import okaybot.settings.PlaceSettings;

/// The fixed answers to what people say that is no question. Nothing of what they typed is in them.
final class IntentAnswers {
    private final CommandRegistry commands;
    private final IntentRecognizer recognizer = new IntentRecognizer();

    IntentAnswers(CommandRegistry commands) {
        this.commands = commands;
    }

    /// What a line says that is no question: of wanting to die or of self-harm, as its command, as the argument of one, or as a whole;
    /// or else small talk. Empty for questions and commands.
    Optional<RecognizedIntent> recognize(CommandLine line) {
        if (commands.isFor(line, CommandRole.ASK)) {
            // As an argument, a single word is only a topic.
            return recognizer.recognize(line.argument())
                    .filter(found -> !isCrisis(found) || argumentCrisis(line).isPresent());
        }
        var whole = Optional.of(line.text()).filter(_ -> commands.find(line).isEmpty())
                .flatMap(recognizer::recognize);
        return whole.filter(IntentAnswers::isCrisis)
                .or(() -> argumentCrisis(line))
                .or(() -> whole);
    }

    /// Whether a line speaks of wanting to die or of self-harm.
    boolean isCrisis(CommandLine line) {
        return recognize(line).filter(IntentAnswers::isCrisis).isPresent();
    }

    private Optional<RecognizedIntent> argumentCrisis(CommandLine line) {
        return recognizer.recognizeArgument(line.argument()).filter(IntentAnswers::isCrisis);
    }

    static boolean isCrisis(RecognizedIntent found) {
        return found.intent() == Intent.CRISIS;
    }

    /// Where to find help; empty if an admin stores a text for others.
    ///
    /// @param place whose admins may have set a text that comes first
    Optional<Answer> support(RecognizedIntent crisis, Request request, PlaceSettings place) {
        return Optional.of(crisis).filter(_ -> !isTextForOthers(request))
                .map(found -> answer(found, request, place.supportText()));
    }

    /// Asks for the viewer's rights last, since that may take a call to the platform.
    private boolean isTextForOthers(Request request) {
        return commands.find(request.line().name()).filter(command -> command.isTextForOthers(request.argument()))
                .isPresent() && request.viewer().admin();
    }

    /// The answer to small talk.
    Answer answer(RecognizedIntent found, Request request) {
        return answer(found, request, Optional.empty());
    }

    /// An answer in the language of the words that were recognised.
    private Answer answer(RecognizedIntent found, Request request, Optional<String> first) {
        var intent = found.intent();
        var spoken = found.language(request.locale());
        var isReadersOwn = spoken.getLanguage().equals(request.locale().getLanguage());
        var language = isReadersOwn ? request.locale() : spoken;
        var blocks = Stream.concat(first.stream(), intent.paragraphs(language).stream()).map(Block::ofSentence)
                .toList();
        var line = CommandLine.of(commands.find(CommandRole.HELP).map(Command::name).orElse(""));
        return new Answer(intent.title(language), blocks, List.of(), List.of(), line, language);
    }
}
