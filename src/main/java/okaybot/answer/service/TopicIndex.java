package okaybot.answer.service;

import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.command.api.CommandRegistry;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.lore.Vocabulary;
import okaybot.search.NameIndex;
import okaybot.search.PhraseFinder;
import okaybot.search.QuestionDetector;
import okaybot.search.SearchWords;

/// Everything that people may ask for without naming a command, in one lore.
record TopicIndex(PhraseFinder<TopicIndex.Topic> topics, NameIndex<Named> names, QuestionDetector questions) {
    /// What a command line answers.
    ///
    /// @param silent what the sources say nothing about, if the line answers only what is nearest to it
    record Topic(CommandLine line, Optional<String> silent) {}

    static TopicIndex of(Lore lore, CommandRegistry commands) {
        var vocabulary = lore.vocabulary();
        var topics = new PhraseFinder<Topic>(vocabulary.ignored(), vocabulary.allEndings());
        commands.all().stream().filter(command -> !command.spec().isForAdmins())
                .forEach(command -> topics.addUnlessIgnored(command.name(),
                        new Topic(CommandLine.of(command.name()), Optional.empty())));
        vocabulary.topics().forEach(topic -> add(topic, topics, commands, lore));
        return new TopicIndex(topics,
                new NameIndex<>(lore.named().toList(), SearchWords.of(lore, _ -> Optional.empty())),
                new QuestionDetector(vocabulary.questions().orElse(Vocabulary.QuestionSigns.NONE)));
    }

    /// What is not there for the reader, or in this version of the bot, is left out. What changes something is never offered.
    private static void add(Vocabulary.Topic topic, PhraseFinder<Topic> topics, CommandRegistry commands, Lore lore) {
        var named = CommandLine.parse(topic.line());
        var exists = commands.find(named).filter(command -> named.argument().isEmpty()
                || command.argument(named.argument(), lore).isPresent()).isPresent();
        if (exists) {
            var line = commands.asLookUp(named).orElseGet(() -> CommandLine.of(named.name()));
            topic.words().forEach(word -> topics.add(word, new Topic(line, topic.silent())));
        }
    }

    /// Whether a text asks for something about which the sources are silent.
    boolean isSilent(String text) {
        return topics.find(text).phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .anyMatch(topic -> topic.silent().isPresent());
    }
}
