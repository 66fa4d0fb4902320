package okaybot.lore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.lore.Lore.Localization;

/// Puts translations in the place of the English texts of a lore. What is read as one sentence is translated as a whole or
/// not at all.
public final class LoreTranslator {
    private static final String SHOW = "show";
    private static final String PLOT = "plot";
    private static final String SECOND_SEASON = "second-season";
    private static final String HONOURS = "honours";
    private static final String RELATIONS = "relations";
    private static final String CHARACTERS = "characters";
    private static final String PEOPLE = "people";
    private static final String THEMES = "themes";
    private static final String DISPUTES = "disputes";
    private static final String QUOTATIONS = "quotations";
    private static final String SOURCES = "sources";
    private static final String VOCABULARY = "vocabulary";

    private final Lore lore;
    private final boolean originalFirst;
    private final Function<TranslatableText, Optional<TranslatedText>> translation;
    private final Set<String> untranslated = new HashSet<>();
    private final List<Vocabulary.Called> called = new ArrayList<>();
    private final Map<String, String> quotations = new HashMap<>();

    private LoreTranslator(Lore lore, boolean originalFirst,
            Function<TranslatableText, Optional<TranslatedText>> translation) {
        this.lore = lore;
        this.originalFirst = originalFirst;
        this.translation = translation;
    }

    /// The lore in a language, as far as it is translated. What it holds is in the same order as in English. People
    /// may ask in that language and in English.
    ///
    /// @param lore in any language
    public static Lore translate(Lore lore, Locale language) {
        if (language.equals(lore.locale())) {
            return lore;
        }
        var english = lore.inEnglish();
        var translator = new LoreTranslator(english, language.getLanguage().equals(Locale.KOREAN.getLanguage()),
                english.localization().translation(language)::find);
        if (language.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return english.withLocalization(translator.localization(language));
        }
        var translated = translator.translate();
        var words = english.localization().translation(language).vocabulary().and(translated.vocabulary());
        return translated.withVocabulary(words).withLocalization(translator.localization(language));
    }

    private Localization localization(Locale language) {
        return new Localization(language, lore.localization().translations(), Optional.of(lore),
                Set.copyOf(untranslated), Map.copyOf(quotations));
    }

    /// Every text of a lore in English that can be translated, in the order of the content.
    public static List<TranslatableText> texts(Lore lore) {
        var texts = new ArrayList<TranslatableText>();
        new LoreTranslator(lore, false, text -> {
            texts.add(text);
            return Optional.empty();
        }).translate();
        return texts;
    }

    private Lore translate() {
        var named = new Lore(translate(lore.show()), translate(lore.plot()), translate(lore.secondSeason()),
                all(lore.sources(), this::translate), all(lore.disputes(), this::translate),
                all(lore.people(), this::translate), all(lore.roles(), this::translate),
                all(lore.relations(), this::translate), all(lore.honours(), this::translate),
                all(lore.quotations(), this::translate), all(lore.themes(), this::translate), lore.vocabulary(),
                lore.localization());
        return named.withVocabulary(translate(lore.vocabulary()).withCalled(called));
    }

    /// What the sources are silent on is named in answers. The words of a language name it in that language already.
    private Vocabulary translate(Vocabulary vocabulary) {
        var place = new Place(VOCABULARY);
        var ofLanguages = lore.localization().translations().values().stream()
                .flatMap(language -> language.vocabulary().topics().stream()).collect(Collectors.toSet());
        return vocabulary.withTopics(all(vocabulary.topics(), topic -> ofLanguages.contains(topic)
                ? topic
                : new Vocabulary.Topic(topic.line(), topic.words(), topic.arguments(),
                        text(place, topic, "silent", topic.silent()))));
    }

    private static <T> List<T> all(List<T> things, UnaryOperator<T> translation) {
        return things.stream().map(translation).toList();
    }

    /// A part of the content, whose texts have one id.
    private record Place(String section, String id) {
        Place(String section) {
            this(section, section);
        }
    }

    private Optional<TranslatedText> find(Place place, Record owner, String component, String english) {
        var text = new TranslatableText(place.section, place.id, owner, component, english);
        return translation.apply(text)
                .or(() -> text.hasWords()
                        ? Optional.empty()
                        : Optional.of(new TranslatedText(english, List.of())));
    }

    private String text(Place place, Record owner, String component, String english) {
        var found = find(place, owner, component, english);
        if (found.isEmpty()) {
            untranslated.add(english);
        }
        return found.map(TranslatedText::text).orElse(english);
    }

    private Optional<String> text(Place place, Record owner, String component, Optional<String> english) {
        return english.map(text -> text(place, owner, component, text));
    }

    private List<Claim> claims(Place place, List<Claim> claims) {
        var translated = new ArrayList<Claim>();
        var sentence = new ArrayList<Claim>();
        for (var claim : claims) {
            sentence.add(claim);
            if (claim.endsSentence()) {
                translated.addAll(sentence(place, sentence));
                sentence.clear();
            }
        }
        translated.addAll(sentence(place, sentence));
        return translated;
    }

    private List<Claim> sentence(Place place, List<Claim> claims) {
        var found = claims.stream().map(claim -> find(place, claim, "text", claim.text())).toList();
        var isWhole = found.stream().allMatch(Optional::isPresent);
        var sentence = new ArrayList<Claim>();
        for (var i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var text = found.get(i).filter(_ -> isWhole).map(TranslatedText::text).orElse(claim.text());
            var asked = asked(found.get(i), claim.asked());
            if (!isWhole) {
                untranslated.add(claim.text());
            }
            sentence.add(new Claim(text, claim.sources(), claim.after(), claim.dispute(), asked));
        }
        return sentence;
    }

    private Show translate(Show show) {
        var place = new Place(SHOW);
        var isSwapped = isOriginalFirst(show.original());
        return new Show(isSwapped ? show.original().orElseThrow() : show.title(),
                isSwapped ? Optional.of(show.title()) : show.original(), show.episodes(),
                all(show.facts(), fact -> new Show.Fact(text(place, fact, "label", fact.label()),
                        claims(place, fact.claims()), fact.after())));
    }

    private Plot translate(Plot plot) {
        var place = new Place(PLOT);
        return new Plot(claims(place, plot.premise()), claims(place, plot.story()), claims(place, plot.ending()));
    }

    private SecondSeason translate(SecondSeason season) {
        var place = new Place(SECOND_SEASON);
        return new SecondSeason(claims(place, season.status()), claims(place, season.reasonsFor()),
                claims(place, season.against()), claims(place, season.ideas()),
                all(season.timeline(), event -> new SecondSeason.Event(event.date(),
                        text(place, event, "bound", event.bound()), claims(place, event.claims()), event.after())));
    }

    private Source translate(Source source) {
        var place = new Place(SOURCES, source.id());
        return new Source(source.id(), source.name(), source.also(),
                text(place, source, "publisher", source.publisher()),
                text(place, source, "author", source.author()), source.date(),
                text(place, source, "bound", source.bound()), text(place, source, "about", source.about()),
                source.after());
    }

    /// Questions in the reader's language first, since that is the order in which they are offered.
    private static List<String> asked(Optional<TranslatedText> translated, List<String> english) {
        return Stream.concat(translated.stream().flatMap(text -> text.asked().stream()), english.stream()).toList();
    }

    /// One sentence tells what the dispute is about and what each side says.
    private Dispute translate(Dispute dispute) {
        var place = new Place(DISPUTES, dispute.id());
        var point = find(place, dispute, "point", dispute.point());
        var readings = dispute.readings().stream()
                .map(reading -> find(place, reading, "text", reading.text()).map(TranslatedText::text)).toList();
        var asked = asked(point, dispute.asked());
        if (point.isEmpty() || readings.stream().anyMatch(Optional::isEmpty)) {
            untranslated.add(dispute.point());
            return new Dispute(dispute.id(), dispute.point(), dispute.after(), dispute.readings(), asked);
        }
        var sides = new ArrayList<Dispute.Reading>();
        for (var i = 0; i < readings.size(); i++) {
            var reading = dispute.readings().get(i);
            sides.add(new Dispute.Reading(readings.get(i).orElseThrow(), reading.sources(), reading.slip()));
        }
        return new Dispute(dispute.id(), point.orElseThrow().text(), dispute.after(), sides, asked);
    }

    /// Whether a name in its own script is one that the reader can read.
    private boolean isOriginalFirst(Optional<String> original) {
        return originalFirst && original.filter(name -> name.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL)).isPresent();
    }

    private Person translate(Person person) {
        var isSwapped = isOriginalFirst(person.original());
        return new Person(person.id(), isSwapped ? person.original().orElseThrow() : person.name(), person.also(),
                person.spoilerNames(), isSwapped ? Optional.of(person.name()) : person.original(),
                claims(new Place(PEOPLE, person.id()), person.about()), person.after());
    }

    /// Who has no name of their own is called by what they are, and that is translated.
    private Role translate(Role role) {
        var place = new Place(CHARACTERS, role.id());
        var isSwapped = isOriginalFirst(role.original());
        var name = isSwapped
                ? role.original().orElseThrow()
                : role.original().isPresent() ? role.name() : name(place, role, role);
        return new Role(role.id(), name, role.also(), role.spoilerNames(),
                isSwapped ? Optional.of(role.name()) : role.original(), role.playedBy(), claims(place, role.about()),
                claims(place, role.thread()), role.after());
    }

    /// Who knows the English name may still ask by it.
    private String name(Place place, Record owner, Named named) {
        var name = text(place, owner, "name", named.name());
        if (!name.equals(named.name())) {
            called.add(new Vocabulary.Called(named.id(), List.of(named.name())));
        }
        return name;
    }

    private Theme translate(Theme theme) {
        var place = new Place(THEMES, theme.id());
        var name = name(place, theme, theme);
        return new Theme(theme.id(), name, theme.also(), theme.spoilerNames(),
                claims(place, theme.claims()), theme.after());
    }

    private Relation translate(Relation relation) {
        var place = new Place(RELATIONS);
        return new Relation(relation.from(), text(place, relation, "link", relation.link()), relation.to(),
                text(place, relation, "back", relation.back()), relation.sources(), relation.after(),
                relation.dispute());
    }

    private Honour translate(Honour honour) {
        var place = new Place(HONOURS);
        return new Honour(text(place, honour, "from", honour.from()), honour.about(),
                claims(place, honour.claims()), honour.after());
    }

    /// The words stay as they were said; their translation stands beside them. What they are about and where they were said is
    /// read as one sentence.
    private Quotation translate(Quotation quotation) {
        var place = new Place(QUOTATIONS, quotation.id());
        find(place, quotation, "words", quotation.words()).ifPresentOrElse(
                words -> quotations.put(quotation.id(), words.text()), () -> untranslated.add(quotation.words()));
        var of = find(place, quotation, "of", quotation.of()).map(TranslatedText::text);
        var where = quotation.where()
                .flatMap(english -> find(place, quotation, "where", english).map(TranslatedText::text));
        var isWhole = of.isPresent() && where.isPresent() == quotation.where().isPresent();
        if (!isWhole) {
            untranslated.add(quotation.of());
            quotation.where().ifPresent(untranslated::add);
        }
        return new Quotation(quotation.id(), quotation.words(), quotation.by(),
                of.filter(_ -> isWhole).orElse(quotation.of()),
                isWhole ? where : quotation.where(), quotation.date(), quotation.about(),
                quotation.sources(), quotation.after());
    }
}
