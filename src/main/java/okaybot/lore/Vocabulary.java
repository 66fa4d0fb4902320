package okaybot.lore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// The words by which people ask for things apart from their names, those of a translation in its language. None of them may be
/// a spoiler.
public record Vocabulary(
        @Description("Words that do not change what is asked for, such as `please` or `who is`.") @MaxLength(60) List<String> ignored,
        @Description("Words and phrases that may stand anywhere in a question and change nothing, such as `really`.") @MaxLength(30) List<String> fillers,
        @Description("What may be attached to the end of a word, such as `s` or a Korean particle.") @MaxLength(20) List<String> endings,
        @Description("What may be attached to the end of a verb in a question. Korean ones follow one another, and a consonant alone stands below the syllable before: `ㄴ`, `가`, `요`.") @MaxLength(20) List<String> verbEndings,
        @Description("The words for the numbers from zero on: `zero`, `one`, `two`; several for one with a slash: `one/a`.") @MaxLength(20) List<String> numbers,
        @Description("The words that may stand beside the number of an episode, such as `episode` or `ep`.") @MaxLength(20) List<String> episode,
        @Description("The words that stand for whoever was spoken of last, such as `him`.") @MaxLength(20) List<String> pronouns,
        @Description("Which of these words stand only for some, such as `she`.") List<PronounGroup> pronounGroups,
        @Description("How questions are worded that follow up on the last answer, with `…` for anything: `why`, `and …`.") @MaxLength(40) List<String> followUps,
        @Description("Words before what somebody is called by which one of the show is meant: `the` nurse.") @MaxLength(20) List<String> articles,
        @Description("What people are called apart from their names, such as `nurse`; themes and sources, too.") List<Called> called,
        @Description("The words for relations between characters, such as `mother`.") List<Kinship> kinship,
        @Description("What people may ask for, and the command that answers it.") List<Topic> topics,
        @Description("The words, in any order, by which people ask for a whole page, such as that of the sources.") List<Page> pages,
        @Description("How people ask for a kind of fact, such as `who plays`.") List<Asking> asking,
        @Description("Groups of words and phrases that mean the same in a question, in all languages: `watch`, `stream`, `보`.") List<Synonyms> synonyms,
        @Description("What people may take for a fact of the show that says something else, such as other networks.") List<Values> values,
        @Description("The words with which questions begin that are answered by yes or no, such as `is`; `?` if a question mark is enough where no word asks for more.") @MaxLength(20) List<String> yesNo,
        @Description("The words at the end of a statement that make it such a question, such as `right`.") @MaxLength(20) List<String> tags,
        @Description("Words that turn a statement into its opposite, such as `not`.") @MaxLength(20) List<String> negations,
        @Description("How a question is told from talk where nobody has called the bot.") Optional<QuestionSigns> questions,
        @Description("Words for `claim-forms`, by a name.") List<ClaimWords> claimWords,
        @Description("How people claim what can only be one way: `Sang-tae wants to be a pianist`. Whoever claims another value is told what is right.") List<ClaimForm> claimForms) {
    private static final String NUMBER_SEPARATOR = "/";

    /// Only names are understood.
    public static final Vocabulary NONE = new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

    /// These words, and those of another language.
    public Vocabulary and(Vocabulary other) {
        return new Vocabulary(both(ignored, other.ignored), both(fillers, other.fillers), both(endings, other.endings),
                both(verbEndings, other.verbEndings), bothNumbers(other.numbers), both(episode, other.episode),
                both(pronouns, other.pronouns), both(pronounGroups, other.pronounGroups),
                both(followUps, other.followUps), both(articles, other.articles), both(called, other.called),
                both(kinship, other.kinship), both(topics, other.topics), both(pages, other.pages),
                both(asking, other.asking),
                both(synonyms, other.synonyms), both(values, other.values), both(yesNo, other.yesNo),
                both(tags, other.tags), both(negations, other.negations),
                questions.map(signs -> other.questions.map(signs::and).orElse(signs)).or(other::questions),
                both(claimWords, other.claimWords), both(claimForms, other.claimForms));
    }

    /// The same with more words for somebody or something.
    public Vocabulary withCalled(List<Called> more) {
        return new Vocabulary(ignored, fillers, endings, verbEndings, numbers, episode, pronouns, pronounGroups,
                followUps, articles, both(called, more), kinship, topics, pages, asking, synonyms, values, yesNo, tags,
                negations, questions, claimWords, claimForms);
    }

    /// The same words with other topics.
    public Vocabulary withTopics(List<Topic> others) {
        return new Vocabulary(ignored, fillers, endings, verbEndings, numbers, episode, pronouns, pronounGroups,
                followUps, articles, called, kinship, others, pages, asking, synonyms, values, yesNo, tags, negations,
                questions, claimWords, claimForms);
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private List<String> bothNumbers(List<String> others) {
        return IntStream.range(0, Math.max(numbers.size(), others.size()))
                .mapToObj(number -> Stream.of(numbers, others).filter(words -> number < words.size())
                        .map(words -> words.get(number)).distinct().collect(Collectors.joining(NUMBER_SEPARATOR)))
                .toList();
    }

    /// The words for a number; none if it is too large to have any.
    public List<String> numberWords(int number) {
        return number < numbers.size() ? List.of(numbers.get(number).split(NUMBER_SEPARATOR)) : List.of();
    }

    /// The number for which a word stands.
    public Optional<Integer> numberOf(String word) {
        // Hardly any word stands for one.
        return IntStream.range(0, numbers.size())
                .filter(number -> numbers.get(number).contains(word) && numberWords(number).contains(word)).boxed()
                .findFirst();
    }

    /// The numbers that have words, by their words.
    public Map<String, Integer> numbersByWord() {
        var byWord = new HashMap<String, Integer>();
        for (var number = 0; number < numbers.size(); number++) {
            for (var word : numberWords(number)) {
                byWord.putIfAbsent(word, number);
            }
        }
        return byWord;
    }

    /// Everything that people may say, endings apart.
    public Stream<String> words() {
        return Stream.of(ignored.stream(), fillers.stream(), yesNo.stream(), tags.stream(), negations.stream(),
                pronouns.stream(), episode.stream(),
                called.stream().flatMap(named -> named.words().stream()),
                kinship.stream().flatMap(relation -> relation.words().stream()),
                topics.stream().flatMap(topic -> Stream.concat(topic.words().stream(), topic.arguments().stream())),
                pages.stream().flatMap(page -> Stream.concat(page.words().stream(), page.around().stream())),
                asking.stream().flatMap(asked -> asked.words().stream()),
                synonyms.stream().flatMap(same -> same.words().stream()),
                values.stream().flatMap(value -> value.words().stream()),
                questions.stream().flatMap(signs -> Stream.concat(signs.before().stream(), signs.openings().stream())))
                .flatMap(all -> all);
    }

    /// A regular expression of a claim with what the names of words in it stand for.
    public String withClaimWords(String regex) {
        return claimWords.reversed().stream().reduce(regex,
                (text, words) -> text.replace("{" + words.name + "}", "(?:" + words.words + ")"), (first, _) -> first);
    }

    /// What may be attached to the end of a word of any kind.
    public List<String> allEndings() {
        return Stream.of(endings, verbEndings).flatMap(List::stream).toList();
    }

    /// By which words a text is told to be a question, apart from its question mark. Of what a text begins with, the longest
    /// phrase counts.
    public record QuestionSigns(
            @Description("What may stand before a question, such as `and` or `ok but`.") @MaxLength(60) List<String> before,
            @Description("What questions begin with: `who`, `how many`.") @MaxLength(60) List<String> openings,
            @Description("What talk begins with that is no question: `what a`, `i love`.") @MaxLength(60) List<String> talk,
            @Description("What makes a text a question wherever it stands, such as `누구`.") @MaxLength(60) List<String> anywhere) {
        /// Only question marks count.
        public static final QuestionSigns NONE = new QuestionSigns(List.of(), List.of(), List.of(), List.of());

        QuestionSigns and(QuestionSigns other) {
            return new QuestionSigns(both(before, other.before), both(openings, other.openings),
                    both(talk, other.talk), both(anywhere, other.anywhere));
        }
    }

    /// Pronouns that stand only for some characters and people, and for those that are in no group.
    public record PronounGroup(
            @Description("The pronouns: `she`, `her`.") @NotEmpty @MaxLength(20) List<String> words,
            @Description("Which of them say in front of another word whose it is: `her` in `her mother`.") @MaxLength(20) List<String> possessives,
            @Description("The ids of the characters and people for whom they stand. The first is meant if nobody was spoken of.") @NotEmpty List<String> ids) {}

    /// What somebody or something is called.
    public record Called(
            @Description("The id of a character, a person, a theme or a source.") String id,
            @Description("What people call it.") @NotEmpty @MaxLength(60) List<String> words) {}

    /// What people call those who are related in some way.
    public record Kinship(
            @Description("The `link` or `back` of relations, such as `mother of`. Relations with an `after` are left out.") @NotEmpty List<String> links,
            @Description("What somebody is called who has such a relation to another, such as `mother`.") @NotEmpty @MaxLength(60) List<String> words) {}

    /// What people may ask for.
    public record Topic(
            @Description("The line that answers it, such as `plot ending`.") @MaxLength(80) String line,
            @Description("What people type for it, in any place: `finale`, `how does it end`.") @MaxLength(60) List<String> words,
            @Description("What people type for it only after the name of the command, such as `when` in `season2 when`.") @MaxLength(60) List<String> arguments,
            @Description("If the sources say nothing about it, what to call it: `the soundtrack`. `line` is then the nearest that they do say, or without an argument the page that is offered.") @MaxLength(60) Optional<String> silent) {}

    /// A page that people ask for as a whole: `give me the plot in two sentences`. A question does so that has one of its words, and no
    /// other ones but those that may stand around them and those to be ignored.
    public record Page(
            @Description("The line that shows it, such as `plot premise`.") @MaxLength(80) String line,
            @Description("What stands for it, such as `plot`.") @NotEmpty @MaxLength(60) List<String> words,
            @Description("What may stand around it, such as `sentences`.") @MaxLength(60) List<String> around,
            @Description("`true` if it shows on what the sources disagree; whatever else is in the question is what they are asked to agree on.") Optional<Boolean> disputes) {}

    /// How people ask for a kind of fact.
    public record Asking(
            @Description("The kind of fact.") QuestionIntent intent,
            @Description("How people ask for it: `who plays`, `played by`.") @NotEmpty @MaxLength(60) List<String> words,
            @Description("The labels of the facts of the show that answer it, such as `Length`.") @MaxLength(40) List<String> labels) {}

    /// Words and phrases that mean the same in a question.
    public record Synonyms(
            @Description("The words and phrases, in the singular.") @NotEmpty @MaxLength(60) List<String> words) {}

    /// What facts of the show, or what others think of it, might say, and perhaps do not. A value that one does say counts for nothing.
    public record Values(
            @Description("The labels of the facts, such as `Network`, or who thinks so, the first one being the most likely.") @NotEmpty @MaxLength(40) List<String> labels,
            @Description("What they might say, such as the names of other networks.") @NotEmpty @MaxLength(60) List<String> words,
            @Description("`true` if there can be only one, so that any other is wrong.") Optional<Boolean> single) {}

    /// Words that claims have in common.
    public record ClaimWords(
            @Description("What stands for them in braces, such as `job` for `{job}` in a claim, or in words further down.") @MaxLength(20) String name,
            @Description("The words as a regular expression: `doctor|nurse`.") @MaxLength(1500) String words) {}

    /// How people claim what can only be one way.
    public record ClaimForm(
            @Description("What they say, as a regular expression of a text in small letters, without punctuation. Of its groups, `value` may be wrong, `name` may be somebody whom nothing in the content names, and `words` is right only in these words.") @MaxLength(1500) String claim,
            @Description("The question whose answer tells what is right: `what does ${who} dream of becoming`.") @MaxLength(80) String asks,
            @Description("What that answer must hold to tell it, as a regular expression.") @MaxLength(40) Optional<String> told,
            @Description("`true` if the sources may only be silent on another value.") Optional<Boolean> uncertain) {}
}
