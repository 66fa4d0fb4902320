package okaybot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.answer.LanguagePolicy;
import okaybot.answer.Request;
import okaybot.command.api.Command;
import okaybot.command.api.CommandSpec;
import okaybot.command.api.Keyword;
import okaybot.lore.Lore;
import okaybot.settings.Settings;
import okaybot.text.Headings;
import okaybot.text.Languages;

/// Stores in which language somebody wants to be answered in private.
final class LanguageCommand extends Command {
    private static final String NAME = "language";
    private static final String APP = "app";

    private final Settings settings;

    LanguageCommand(Settings settings) {
        super(CommandSpec.named(NAME)
                .option("language", (typed, locale) -> LanguageChoiceMessages.in(locale).unknown(typed),
                        LanguageCommand::keywords)
                .personal());
        this.settings = settings;
    }

    private static List<Keyword> keywords(Lore lore) {
        return Stream.concat(Stream.of(Keyword.of(APP, LanguageChoiceMessages.in(lore.locale()).appKeyword())),
                Languages.all().stream().map(language -> Keyword.of(language.toLanguageTag(), Languages.name(language),
                        language.getDisplayLanguage(Locale.ENGLISH))))
                .toList();
    }

    @Override
    public Answer answer(Request request, Lore lore) {
        var typed = request.argument();
        if (typed.isEmpty()) {
            return page(request);
        }
        var choice = Languages.find(typed).map(Locale::toLanguageTag)
                .or(() -> spec().option().flatMap(option -> option.preciseIdOf(lore, typed)));
        if (choice.isEmpty()) {
            return spec().option().orElseThrow().notFound(request, lore);
        }
        settings.store().setLanguage(request.viewer().id(), choice.filter(tag -> !tag.equals(APP)));
        return page(request);
    }

    /// In the language that is now chosen.
    private Answer page(Request request) {
        var viewer = request.viewer().id();
        var chosen = settings.store().viewer(viewer).language().map(Languages::nearest);
        var language = new LanguagePolicy(settings).forReader(viewer, request.appLocale());
        var messages = LanguageChoiceMessages.in(language);
        var name = Languages.name(language);
        var sentences = Stream.of(chosen.isPresent() ? messages.chosen(name) : messages.asAppSays(name),
                messages.inTheOpen());
        var control = new Control(messages.control(), messages.controlHelp(),
                chosen.map(Languages::name).orElseGet(messages::appKeyword), Optional.empty(), CommandLine.of(NAME),
                new Control.Select(options(chosen, messages)));
        return new Answer(messages.title(), sentences.map(Block::ofSentence).toList(), List.of(), List.of(),
                CommandLine.of(NAME), language).withControls(List.of(control));
    }

    private static List<Control.Option> options(Optional<Locale> chosen, LanguageChoiceMessages messages) {
        var app = new Control.Option(Headings.capitalized(messages.appKeyword(), Locale.ROOT), "",
                new CommandLine(NAME, APP),
                chosen.isEmpty());
        return Stream.concat(Stream.of(app), Languages.all().stream().map(language -> new Control.Option(
                Languages.name(language), "", new CommandLine(NAME, language.toLanguageTag()),
                chosen.filter(language::equals).isPresent()))).toList();
    }
}
