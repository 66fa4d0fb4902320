package okaybot.answer.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.command.api.CommandRole;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Vocabulary;
import okaybot.search.name.NameIndex;
import okaybot.search.name.PhraseFinder;
import okaybot.search.talk.QuestionDetector;
import okaybot.search.word.SearchWords;
import okaybot.search.word.WordFile;

/// Everything that people may ask for without naming a command, in one lore.
///
/// @param questionsOfCommand those that begin with the name of a command: `who plays`
record TopicIndex(PhraseFinder<TopicIndex.Topic> topics, PageFinder pages, NameIndex<Named> names,
        QuestionDetector questions, QuestionDetector questionsOfCommand) {
    private static final Pattern DIGITS = Pattern.compile("\\b\\d{1,2}\\b");
    /// Names of a second season that can stand in place of the first one.
    private static final List<String> SEASON_NAMES = WordFile.lines("seasons", Locale.ENGLISH);
    private static final Pattern QUESTION_MARK = Pattern.compile("[?？؟]");

    /// What a command line answers.
    ///
    /// @param silent what the sources say nothing about, if the line answers only what is nearest to it
    /// @param isTitle whether it is the title of the show, which any question may contain
    record Topic(CommandLine line, Optional<String> silent, boolean isTitle) {}

    static TopicIndex of(Lore lore, CommandRegistry commands) {
        var vocabulary = lore.vocabulary();
        var topics = new PhraseFinder<Topic>(vocabulary.ignored(), vocabulary.allEndings());
        commands.all().stream().filter(command -> !command.spec().isForAdmins())
                .forEach(command -> topics.addUnlessIgnored(command.name(),
                        new Topic(CommandLine.of(command.name()), Optional.empty(), false)));
        var words = SearchWords.of(lore, _ -> Optional.empty());
        topics.addKnown(words.known());
        Stream.concat(lore.roles().stream(), lore.people().stream())
                .flatMap(named -> Stream.concat(Stream.of(named.name()), named.original().stream()))
                .forEach(topics::addName);
        var titles = PhraseFinder.<Lore>exact();
        lore.show().titles().forEach(title -> titles.add(title, lore));
        vocabulary.topics().forEach(topic -> add(topic, topics, titles, commands, lore));
        return new TopicIndex(topics, new PageFinder(lore, line -> exists(line, commands, lore)),
                new NameIndex<>(lore.named().toList(), words),
                new QuestionDetector(vocabulary.questions().orElse(Vocabulary.QuestionSigns.NONE),
                        vocabulary.yesNo(), vocabulary.tags()),
                new QuestionDetector(new Vocabulary.QuestionSigns(List.of(), openings(vocabulary, commands),
                        List.of(), List.of()), List.of(), List.of()));
    }

    /// What questions begin with that is more than the name of a command: `who plays`, `who is`.
    private static List<String> openings(Vocabulary vocabulary, CommandRegistry commands) {
        var phrases = vocabulary.asking().stream().flatMap(asking -> asking.words().stream())
                .filter(words -> words.contains(" "));
        var verbs = commands.find(CommandRole.WHO).stream()
                .flatMap(who -> vocabulary.yesNo().stream().map(verb -> who.name() + " " + verb));
        return Stream.concat(phrases, verbs).toList();
    }

    /// Whether a line with the name of a command begins a question.
    boolean beginsQuestion(String line) {
        return questionsOfCommand.kind(QUESTION_MARK.matcher(line).replaceAll("")) == QuestionDetector.Kind.QUESTION;
    }

    /// What is not there for the reader, or in this version of the bot, is left out. What changes something is never offered.
    private static void add(Vocabulary.Topic topic, PhraseFinder<Topic> topics, PhraseFinder<Lore> titles,
            CommandRegistry commands, Lore lore) {
        var named = CommandLine.parse(topic.line());
        if (exists(named, commands, lore)) {
            var line = commands.asLookUp(named).orElseGet(() -> CommandLine.of(named.name()));
            topic.words().stream().flatMap(word -> Stream.concat(Stream.of(word), spelledOut(word, lore.vocabulary())))
                    .flatMap(word -> withOtherNames(word, lore.vocabulary())).distinct()
                    .forEach(word -> topics.add(word,
                            new Topic(line, topic.silent(), !titles.meanings(word).isEmpty())));
        }
    }

    private static boolean exists(CommandLine line, CommandRegistry commands, Lore lore) {
        return commands.find(line).filter(command -> line.argument().isEmpty()
                || command.argument(line.argument(), lore).isPresent()).isPresent();
    }

    /// With words for a number: `season two`.
    private static Stream<String> spelledOut(String phrase, Vocabulary vocabulary) {
        var digits = DIGITS.matcher(phrase);
        return digits.find()
                ? vocabulary.numberWords(Integer.parseInt(digits.group())).stream()
                        .map(word -> DIGITS.matcher(phrase).replaceFirst(word))
                : Stream.empty();
    }

    /// With the other names of a second season: `what could a sequel be about`.
    private static Stream<String> withOtherNames(String phrase, Vocabulary vocabulary) {
        var season = SEASON_NAMES.getFirst();
        if (!phrase.contains(season)) {
            return Stream.of(phrase);
        }
        var others = vocabulary.asking().stream()
                .filter(asking -> asking.intent() == QuestionIntent.SECOND_SEASON)
                .flatMap(asking -> asking.words().stream()).filter(SEASON_NAMES::contains)
                .filter(name -> !name.equals(season)).toList();
        return others.stream().anyMatch(phrase::startsWith)
                ? Stream.of(phrase)
                : Stream.concat(Stream.of(phrase), others.stream().map(name -> phrase.replace(season, name)));
    }

    /// Whether all words of a text are understood without names, or the sources are silent about it.
    boolean isAboutTopics(String text) {
        var found = topics.find(text);
        return !topics.meanings(text).isEmpty() || (!found.phrases().isEmpty() && !found.unknown()) || isSilent(found);
    }

    /// Whether a text asks for something about which the sources are silent.
    boolean isSilent(String text) {
        return isSilent(topics.find(text));
    }

    /// @param found what a text asks for
    static boolean isSilent(PhraseFinder.Result<Topic> found) {
        return found.phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .anyMatch(topic -> topic.silent().isPresent());
    }
}
