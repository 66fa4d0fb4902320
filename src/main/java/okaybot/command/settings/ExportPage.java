package okaybot.command.settings;

import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.command.api.ListPart;
import okaybot.command.settings.grammar.SettingGrammar;
import okaybot.command.settings.grammar.SettingsExport;
import okaybot.command.settings.grammar.SettingsInput;
import okaybot.place.Place;

/// The settings of a place and of the places inside it as lines that can be typed.
record ExportPage(AdminRequest admin, Place place) {
    /// As many as fit into three messages.
    static final int LINES_PER_PAGE = 10;

    /// @param typed which of the lines
    Answer answer(ListPart typed) {
        var messages = admin.messages();
        var name = admin.name(place);
        var export = new SettingsExport(place.outermost(), admin.context().settings().store().within(place.path()),
                admin.context().messengers());
        var lines = export.lines();
        var part = typed.within(lines.size());
        var builder = new AnswerBuilder(admin.lore());
        if (lines.isEmpty()) {
            builder.text(messages.nothingToExport(name));
        } else {
            builder.text(messages.howToImport());
            part.range(lines.size(), admin.locale()).ifPresent(range -> builder.text(messages.linesShown(range)));
            lines.stream().skip(part.skip()).limit(part.size()).forEach(line -> builder
                    .text("/" + String.join(" ", SettingGrammar.COMMAND, SettingGrammar.IMPORT, export.text(line))));
        }
        part.addChoices(builder, lines.size(), messages.linesBefore(), messages.moreLines(), this::line);
        return builder.choice(messages.allSettings(), SettingGrammar.COMMAND, inPlace(""))
                .build(messages.exportOf(name), line(part.text()));
    }

    private CommandLine line(String words) {
        return new CommandLine(SettingGrammar.COMMAND, inPlace(words));
    }

    private String inPlace(String words) {
        return SettingsInput.inPlace(place, words);
    }
}
