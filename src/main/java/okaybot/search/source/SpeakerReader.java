package okaybot.search.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Quotation;
import okaybot.lore.Source;
import okaybot.search.question.Question;
import okaybot.search.question.QuestionParser;
import okaybot.search.word.PatternIndex;
import okaybot.search.word.PlainWording;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Finds out whose words somebody asks for, and about what: `what does the review say about love`.
public final class SpeakerReader {
    /// The name of an empty group in the patterns of questions that expect a yes or a no.
    private static final String CHECK = "check";

    private final PatternIndex<WordPattern> patterns = PatternIndex.of(WordFile.patternsOfAll("speakers"));
    private final QuestionParser parser;
    private final Set<String> sources;
    /// The sources of those who wrote them.
    private final Map<String, String> works;
    /// The actors by the ids of their characters.
    private final Map<String, String> actors;
    /// The ids of those who are quoted,
    private final Set<String> quoted;
    /// and of the people of whom no word is quoted, and who wrote none of the sources.
    private final Set<String> unquoted;

    /// What somebody says.
    ///
    /// @param id of a person or a source
    /// @param topic what it is about; empty if that is left open
    /// @param isCheck whether it is asked if they say so
    public record Speech(String id, Optional<String> topic, boolean isCheck) {}

    /// Knows the sources and people of a lore.
    public SpeakerReader(Lore lore, QuestionParser parser) {
        this.parser = parser;
        sources = lore.sources().stream().map(Source::id).collect(Collectors.toSet());
        works = lore.people().stream().flatMap(person -> lore.sources().stream()
                .filter(person::sharesSpelling).limit(1)
                .map(source -> Map.entry(person.id(), source.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        actors = lore.actors();
        quoted = lore.quotations().stream().map(Quotation::by).collect(Collectors.toSet());
        unquoted = lore.people().stream().map(Person::id).filter(id -> !quoted.contains(id))
                .collect(Collectors.toSet());
    }

    /// Whether a text has the form of a question for somebody's words. It need not be read to tell that.
    public boolean mayAskForSpeech(String text) {
        var wording = PlainWording.of(text);
        return patterns.mayBeIn(wording).anyMatch(pattern -> pattern.matches(wording));
    }

    /// Whether they are the words of a source on something.
    boolean isOfSource(Speech speech) {
        return sources.contains(speech.id()) && speech.topic().isPresent();
    }

    /// Whether they are the words on something of somebody who is quoted.
    public boolean isOfQuoted(Speech speech) {
        return quoted.contains(speech.id()) && speech.topic().isPresent();
    }

    /// Whether somebody is asked for, or what they wrote.
    boolean isBy(Speech speech, String person) {
        return speech.id().equals(person) || speech.id().equals(works.get(person));
    }

    private boolean isOfUnquoted(Speech speech) {
        return unquoted.contains(speech.id());
    }

    /// Whether somebody asks what a source says about something, or a person, who may not be quoted at all.
    public boolean asksForSpeech(Question question) {
        return read(question).filter(speech -> isOfSource(speech) || isOfQuoted(speech) || isOfUnquoted(speech))
                .isPresent();
    }

    /// Whether somebody asks for the words of a person who is not quoted at all.
    public boolean asksForUnquoted(Question question) {
        return read(question).filter(this::isOfUnquoted).isPresent();
    }

    /// Whose words a question asks for; empty if for nobody's.
    public Optional<Speech> read(Question question) {
        return patterns.mayBeIn(question.wording()).flatMap(pattern -> pattern.match(question.wording()).stream())
                .flatMap(found -> speech(found).stream()).findFirst();
    }

    private Optional<Speech> speech(Matcher found) {
        return speaker(found.group("who")).map(id -> new Speech(id, Optional.ofNullable(found.group("what")),
                found.namedGroups().containsKey(CHECK)));
    }

    /// Characters are not quoted, so that whoever plays them is meant.
    private boolean isOfQuotedActor(String id) {
        return Optional.ofNullable(actors.get(id)).filter(quoted::contains).isPresent();
    }

    /// Nobody if several are named, or if more is said than a name.
    private Optional<String> speaker(String name) {
        var question = parser.parse(name);
        var source = question.mentions().stream().filter(sources::contains).findFirst();
        return source.or(() -> question.mentions().stream().findFirst()
                .filter(_ -> question.mentions().size() == 1 && !question.hasWords())
                .map(id -> question.intents().contains(QuestionIntent.PLAYED_BY) || isOfQuotedActor(id)
                        ? actors.getOrDefault(id, id)
                        : id)
                .map(id -> works.getOrDefault(id, id)));
    }
}
