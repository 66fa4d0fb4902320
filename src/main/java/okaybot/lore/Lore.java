package okaybot.lore;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything the bot knows about the show, loaded from one folder. Every reference in it is valid.
///
/// @param unanswered questions that fans ask and the sources do not answer
public record Lore(Show show, Plot plot, SecondSeason secondSeason, List<Source> sources, List<Dispute> disputes,
        List<Person> people, List<Role> roles, List<Relation> relations, List<Honour> honours,
        List<Quotation> quotations, List<Theme> themes, Chart chart, Vocabulary vocabulary,
        List<String> unanswered, Localization localization) {
    /// A lore that is not translated, without a chart.
    public Lore(Show show, Plot plot, SecondSeason secondSeason, List<Source> sources, List<Dispute> disputes,
            List<Person> people, List<Role> roles, List<Relation> relations, List<Honour> honours,
            List<Quotation> quotations, List<Theme> themes, Vocabulary vocabulary) {
        this(show, plot, secondSeason, sources, disputes, people, roles, relations, honours, quotations, themes,
                Chart.NONE, vocabulary, List.of(), Localization.english(Map.of()));
    }

    /// The language of its reader. A text that is not translated is English.
    public Locale locale() {
        return localization.locale();
    }

    /// The language of a text, so that the bot's own words around it are in the same one.
    public Locale localeOf(String text) {
        return localization.untranslated().contains(text) ? Locale.ENGLISH : locale();
    }

    /// The same in English: always the same object for one lore in another language.
    public Lore inEnglish() {
        return localization.english().orElse(this);
    }

    /// The same in English, with translations. Names in other languages are among the words by which people ask.
    public Lore withTranslations(Map<Locale, Translation> translations) {
        var called = named().flatMap(named -> {
            var names = translations.values().stream().flatMap(translation -> translation.name(named).stream())
                    .filter(name -> !named.spellings().contains(name)).distinct().toList();
            return names.isEmpty() ? Stream.of() : Stream.of(new Vocabulary.Called(named.id(), names));
        }).toList();
        return withVocabulary(vocabulary.withCalled(called)).withLocalization(Localization.english(translations));
    }

    /// The same with other words by which people ask.
    public Lore withVocabulary(Vocabulary other) {
        return new Lore(show, plot, secondSeason, sources, disputes, people, roles, relations, honours, quotations,
                themes, chart, other, unanswered, localization);
    }

    /// The same with its texts in another language; see [okaybot.lore.view.LoreTranslator].
    public Lore withLocalization(Localization other) {
        return new Lore(show, plot, secondSeason, sources, disputes, people, roles, relations, honours, quotations,
                themes, chart, vocabulary, unanswered, other);
    }

    /// The episodes after which [okaybot.lore.view.LoreFilter] leaves in what it removes before, sorted.
    public SortedSet<Integer> thresholds() {
        var afters = Stream.of(sources.stream().map(Source::after), disputes.stream().map(Dispute::after),
                people.stream().map(Person::after), roles.stream().map(Role::after),
                roles.stream().flatMap(role -> role.playedBy().stream()).map(Role.Casting::after),
                honours.stream().map(Honour::after), quotations.stream().map(Quotation::after),
                themes.stream().map(Theme::after), show.facts().stream().map(Show.Fact::after),
                show.days().stream().map(Show.Day::after),
                secondSeason.timeline().stream().map(SecondSeason.Event::after),
                chart.groups().stream().map(Chart.Group::after), chart.cards().stream().map(Chart.Card::after),
                claims().filter(claim -> claim.dispute().isPresent()).map(Claim::after),
                relations.stream().filter(relation -> relation.dispute().isPresent()).map(Relation::after));
        return Stream.concat(afters.flatMap(after -> after).flatMap(Optional::stream),
                named().flatMap(named -> named.spoilerNames().values().stream()))
                .map(this::episode).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Everything that people can ask for by name.
    public Stream<Named> named() {
        return Stream.of(roles, people, themes, sources).flatMap(List::stream);
    }

    /// What has an id and can be asked for by name.
    public Optional<Named> named(String id) {
        return named().filter(thing -> thing.id().equals(id)).findFirst();
    }

    /// The number of the last episode; the first one is 1.
    public int lastEpisode() {
        return show.episodes();
    }

    /// The number of the episode after which something is no spoiler.
    public int episode(SpoilerThreshold after) {
        return Math.min(after.episode(), lastEpisode());
    }

    /// Whether something is no spoiler for a reader.
    ///
    /// @param after when it stops being one; empty if it never was
    /// @param ceiling the last episode that the reader has watched
    public boolean isOpen(Optional<SpoilerThreshold> after, int ceiling) {
        return after.filter(named -> episode(named) > ceiling).isEmpty();
    }

    public Source source(String id) {
        return find(sources, Source::id, id);
    }

    public Dispute dispute(String id) {
        return find(disputes, Dispute::id, id);
    }

    public Person person(String id) {
        return find(people, Person::id, id);
    }

    public Role role(String id) {
        return find(roles, Role::id, id);
    }

    /// The characters that a person plays; none for people who do not act in the show.
    public List<Role> rolesOf(String person) {
        return roles.stream()
                .filter(role -> role.playedBy().filter(casting -> casting.person().equals(person)).isPresent())
                .toList();
    }

    /// The ids of the characters.
    public Set<String> roleIds() {
        return roles.stream().map(Role::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The ids of the actors by those of their characters.
    public Map<String, String> actors() {
        return roles.stream().filter(role -> role.playedBy().isPresent())
                .collect(Collectors.toMap(Role::id, role -> role.playedBy().orElseThrow().person()));
    }

    /// The relations from and to a character.
    public List<Relation> relationsOf(String role) {
        return relations.stream().filter(relation -> relation.isAbout(role)).toList();
    }

    /// The newest of these sources that has a date.
    public Optional<Source> newestSource(List<String> ids) {
        return ids.stream()
                .map(this::source)
                .filter(source -> source.date().isPresent())
                .max(Comparator.comparing(source -> source.date().orElseThrow()));
    }

    /// The language of a lore, and what it takes to have it in others.
    ///
    /// @param locale the language of its reader; a text that is not translated is English
    /// @param translations of the content, by language
    /// @param english the same lore in English; empty if it is in English itself
    /// @param untranslated the English texts in it, if it is in another language
    /// @param quotations the words of quotations in this language, by the id of the quotation
    public record Localization(Locale locale, Map<Locale, Translation> translations, Optional<Lore> english,
            Set<String> untranslated, Map<String, String> quotations) {
        /// English, with translations into other languages.
        public static Localization english(Map<Locale, Translation> translations) {
            return new Localization(Locale.ENGLISH, translations, Optional.empty(), Set.of(), Map.of());
        }

        /// The translation into a language, or into the one that it is a variant of: `es` for `es-MX`.
        public Translation translation(Locale language) {
            var general = Locale.of(language.getLanguage());
            return translations.getOrDefault(language, translations.getOrDefault(general, Translation.NONE));
        }
    }

    /// All statements, to check or count them.
    public Stream<Claim> claims() {
        return Stream.of(
                show.facts().stream().flatMap(fact -> fact.claims().stream()),
                show.days().stream().flatMap(day -> day.claims().stream()),
                people.stream().flatMap(person -> person.about().stream()),
                roles.stream().flatMap(role -> Stream.concat(role.about().stream(), role.thread().stream())),
                Stream.of(plot.premise(), plot.story(), plot.ending()).flatMap(List::stream),
                Stream.of(secondSeason.status(), secondSeason.reasonsFor(), secondSeason.against(),
                        secondSeason.ideas())
                        .flatMap(List::stream),
                secondSeason.timeline().stream().flatMap(event -> event.claims().stream()),
                honours.stream().flatMap(honour -> honour.claims().stream()),
                themes.stream().flatMap(theme -> theme.claims().stream())).flatMap(claims -> claims);
    }

    /// @throws NoSuchElementException if nothing has the id; ids in a loaded lore are valid, so that is a bug
    private static <T> T find(List<T> things, Function<T, String> idOf, String id) {
        return things.stream().filter(thing -> idOf.apply(thing).equals(id)).findFirst().orElseThrow(
                () -> new NoSuchElementException("Nothing in the content has the id " + id));
    }
}
