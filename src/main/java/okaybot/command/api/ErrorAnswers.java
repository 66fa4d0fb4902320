package okaybot.command.api;

import java.util.List;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.lore.Named;
import okaybot.search.LookupResult;
import okaybot.search.NameIndex;
import okaybot.settings.PlaceSettings;

/// What the bot says when it cannot answer: what is wrong, and what to do instead. Never a spoiler.
public final class ErrorAnswers {
    private static final int LONGEST_ECHO = 40;
    private static final Choice HELP = new Choice("All commands", CommandLine.of("help"));

    private ErrorAnswers() {}

    public static Answer unknownCommand(CommandLine line, NameIndex<Named> commands) {
        if (line.name().isEmpty()) {
            return sorry(line, "Nothing to answer yet", "Type a command, such as /help.", List.of(HELP));
        }
        var near = switch (commands.find(line.name())) {
            case LookupResult.Found<Named>(var command) -> List.of(command);
            case LookupResult.Ambiguous<Named>(var several) -> several;
            case LookupResult.NotFound<Named>(var some) -> some;
        };
        var choices = near.stream()
                .map(command -> new Choice("/" + command.id(), new CommandLine(command.id(), line.argument())))
                .toList();
        var title = "There is no command /" + echo(line.name());
        return near.isEmpty()
                ? sorry(line, title, "/help lists what there is.", List.of(HELP))
                : sorry(line, title, didYouMean(near.stream().map(command -> "/" + command.id()).toList()), choices);
    }

    public static Answer notAnsweredHere(CommandLine line, PlaceSettings place) {
        return place.answers()
                ? sorry(HELP.line(), "/" + line.name() + " is not answered here", "The admins have switched it off.",
                        List.of(HELP))
                : sorry(HELP.line(), "Not here", "The admins have asked me not to answer here.", List.of());
    }

    public static Answer noPreview(CommandLine line) {
        return sorry(line, "No preview of /" + line.name(), "What is about oneself nobody else can look at.",
                List.of());
    }

    public static Answer rateLimited(CommandLine line) {
        return sorry(line, "One moment, please", "That was a lot at once. I answer again in a minute.", List.of());
    }

    public static Answer unexpectedArgument(CommandLine line) {
        var command = "/" + line.name();
        return sorry(line, command + " takes nothing after it", "Leave out “" + echo(line.argument()) + "”.",
                List.of(new Choice(command, CommandLine.of(line.name()))));
    }

    public static Answer tooLong(int longest) {
        return sorry(HELP.line(), "That is too long", "A question can have " + longest + " characters at most.",
                List.of(HELP));
    }

    public static Answer failed(String id) {
        return sorry(HELP.line(), "Something broke on this side",
                "It was not your doing. Whoever runs this bot finds it in the log as error " + id + ".", List.of(HELP));
    }

    public static Answer storeUnavailable(String id) {
        return sorry(HELP.line(), "Nothing was kept or changed",
                "What admins and viewers have set cannot be reached just now"
                        + " (error " + id + "). Please try again in a while.",
                List.of(HELP));
    }

    /// A name that fits nothing.
    ///
    /// @param complaint the sentence up to the name, such as `There is no theme called`
    public static Answer notFound(String complaint, CommandLine line, List<? extends Named> near) {
        var bare = new Choice("See what there is", CommandLine.of(line.name()));
        var title = complaint + " “" + echo(line.argument()) + "”";
        return near.isEmpty()
                ? sorry(line, title, "/" + line.name() + " alone shows what there is.", List.of(bare))
                : sorry(line, title, didYouMean(near.stream().map(Named::name).toList()), choices(line, near));
    }

    public static Answer ambiguous(CommandLine line, List<? extends Named> things) {
        return sorry(line, "Which “" + echo(line.argument()) + "” do you mean?",
                "More than one name fits: " + list(things.stream().map(Named::name).toList(), "and") + ".",
                choices(line, things));
    }

    private static Answer sorry(CommandLine line, String title, String sentence, List<Choice> choices) {
        return Answer.ofSentence(title, sentence, choices, line);
    }

    private static List<Choice> choices(CommandLine line, List<? extends Named> things) {
        return things.stream()
                .map(thing -> new Choice(thing.name(), new CommandLine(line.name(), thing.id())))
                .toList();
    }

    private static String didYouMean(List<String> names) {
        return "Did you mean " + list(names, "or") + "?";
    }

    private static String list(List<String> names, String last) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + last + " " + names.getLast();
    }

    private static String echo(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST_ECHO
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }
}
