package okaybot.search.question;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.QuestionIntent;
import okaybot.lore.Quotation;
import okaybot.search.word.WordFile;
import okaybot.search.word.WordPattern;

/// Understands a question as it is meant: whoever asks what a critic wrote means what the critic said, and whoever asks what a
/// character has won means the actor.
public final class QuestionRefiner {
    /// How people speak of the character of an actor: `the woman whom she plays`.
    private final List<WordPattern> characterWords = WordFile.patterns("character", Locale.ENGLISH);
    /// How they speak of the actor of a character, and what they ask of one.
    private final List<WordPattern> actorWords = WordFile.patterns("actor", Locale.ENGLISH);
    /// How people ask what somebody does in a story.
    private final List<WordPattern> roleWords = WordFile.patterns("role", Locale.ENGLISH);
    /// How they ask whether an actor is a character by what that one is.
    private final List<WordPattern> actorRoles = WordFile.patternsOfAll("actor-roles");
    /// The ids of the actors by those of their characters.
    private final Map<String, String> actors;
    /// The ids of those who are quoted.
    private final Set<String> speakers;

    /// The ids of those who play one character, with its id.
    private final Map<String, String> characters;

    /// Knows the people and sources of a lore.
    public QuestionRefiner(Lore lore) {
        characters = lore.people().stream().filter(person -> lore.rolesOf(person.id()).size() == 1)
                .collect(Collectors.toMap(Person::id, person -> lore.rolesOf(person.id()).getFirst().id()));
        actors = lore.actors();
        speakers = lore.quotations().stream().map(Quotation::by).collect(Collectors.toSet());
    }

    /// The question as it is meant, or the same one.
    public Question refine(Question question) {
        if (question.intents().contains(QuestionIntent.WROTE)
                && question.mentions().stream().anyMatch(speakers::contains)) {
            return question.with(QuestionIntent.SAID, QuestionIntent.WROTE);
        }
        if (question.intents().contains(QuestionIntent.AWARDS)) {
            return question.withMentions(actors(question));
        }
        if (isCastingCheck(question)) {
            return question.with(QuestionIntent.PLAYED_BY, QuestionIntent.WHO);
        }
        if (isAboutActor(question)) {
            // Who is described is asked, and not the one about whom.
            return question.without(QuestionIntent.PLAYED_BY)
                    .withMentions(isBesideActor(question) ? actors(question).reversed() : actors(question));
        }
        if (isAboutCharacter(question)) {
            return question.without(QuestionIntent.PLAYED_BY).withMentions(roles(question));
        }
        if (asksForRoleOfCharacter(question)) {
            return question.with(QuestionIntent.WHO, QuestionIntent.PLAYED_BY).withTerms(Set.of());
        }
        return isAboutRole(question) ? question.withMentions(roles(question)) : question;
    }

    /// The same about the actor if it may mean that one by the character: `what made the actress of Joo-ri anxious`.
    public Optional<Question> ofActor(Question question) {
        return Optional.of(question)
                .filter(asked -> asked.hasWords() && asked.intents().contains(QuestionIntent.PLAYED_BY)
                        && asked.mentions().size() == 1 && actors.containsKey(asked.mentions().getFirst()))
                .map(asked -> asked.withMentions(List.of(actors.get(asked.mentions().getFirst())))
                        .without(QuestionIntent.PLAYED_BY));
    }

    /// The same about the character if it may mean that one by the actor: `is Kim Soo-hyun the doctor`.
    public Optional<Question> ofCharacter(Question question) {
        return Optional.of(question)
                .filter(asked -> asked.isYesNo() && asked.mentions().size() == 1
                        && characters.containsKey(asked.mentions().getFirst())
                        && actorRoles.stream().anyMatch(words -> words.isIn(asked.wording())))
                .map(asked -> asked.withMentions(roles(asked)).without(QuestionIntent.PLAYED_BY));
    }

    /// Whether nothing is asked but if a character is an actor: `is Moon Gang-tae Kim Soo-hyun`.
    private boolean isCastingCheck(Question question) {
        return question.mentions().size() == 2 && question.isYesNo() && !question.hasWords()
                && question.mentions().stream().filter(actors::containsKey).count() == 1
                && question.mentions().stream().filter(actors::containsValue).count() == 1;
    }

    private List<String> actors(Question question) {
        return question.mentions().stream().map(id -> actors.getOrDefault(id, id)).toList();
    }

    /// Whether something is asked of the one who plays a character: `what did the actress of the nurse say`.
    private boolean isAboutActor(Question question) {
        return question.intents().contains(QuestionIntent.PLAYED_BY) && !question.intents().contains(QuestionIntent.WHO)
                && (question.mentions().stream().limit(1).anyMatch(actors::containsKey) || isBesideActor(question))
                && actorWords.stream().allMatch(words -> words.isIn(question.wording()));
    }

    /// Whether a character is spoken of behind an actor: `what did she say about Kim Soo-hyun, the actress of the nurse`.
    private boolean isBesideActor(Question question) {
        return question.mentions().size() == 2 && actors.containsValue(question.mentions().getFirst())
                && actors.containsKey(question.mentions().getLast());
    }

    private List<String> roles(Question question) {
        return question.mentions().stream().map(id -> characters.getOrDefault(id, id)).toList();
    }

    /// Whether something is asked of the character whom an actor plays: `what illness has the woman Seo Ye-ji plays`.
    private boolean isAboutCharacter(Question question) {
        return question.mentions().size() == 1 && characters.containsKey(question.mentions().getFirst())
                && (question.hasWords() || question.intents().equals(Set.of(QuestionIntent.WHO)))
                && characterWords.stream().anyMatch(words -> words.isIn(question.wording()));
    }

    /// Whether it asks what a character does in the story: `what role does Oh Ji-wang have`.
    private boolean asksForRoleOfCharacter(Question question) {
        return question.mentions().size() == 1 && actors.containsKey(question.mentions().getFirst())
                && !question.hasWords() && question.intents().contains(QuestionIntent.PLAYED_BY)
                && roleWords.stream().anyMatch(words -> words.isIn(question.wording()));
    }

    /// Whether an actor's name stands for the character: `is Kim Soo-hyun the older brother`.
    private static boolean isAboutRole(Question question) {
        return question.isYesNo() && question.mentions().size() == 1 && !question.called().isEmpty()
                && !question.intents().contains(QuestionIntent.PLAYED_BY);
    }
}
