package okaybot.lore.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.lore.Named;
import okaybot.lore.Person;
import okaybot.lore.Role;
import okaybot.lore.Show;
import okaybot.lore.Theme;
import okaybot.lore.Vocabulary;

/// Translates what has a name. A name in the reader's own script comes first, the one in Latin letters behind it.
final class NameTranslator {
    private final TextTranslator texts;
    private final LanguageScript script;
    private final List<Vocabulary.Called> called = new ArrayList<>();

    /// @param language of the reader
    NameTranslator(TextTranslator texts, Locale language) {
        this.texts = texts;
        this.script = LanguageScript.of(language);
    }

    Show show(Show show) {
        var isSwapped = isOriginalFirst(show.original());
        return new Show(isSwapped ? show.original().orElseThrow() : show.title(),
                isSwapped ? Optional.of(show.title()) : show.original(), show.also(), show.episodes(),
                show.facts().stream().map(this::fact).toList(), show.days().stream().map(this::day).toList());
    }

    private Show.Fact fact(Show.Fact fact) {
        return new Show.Fact(texts.text(ContentPart.SHOW, fact, "label", fact.label()),
                texts.claims(ContentPart.SHOW, fact.claims()), fact.after());
    }

    private Show.Day day(Show.Day day) {
        return new Show.Day(day.date(), texts.claims(ContentPart.SHOW, day.claims()), day.after());
    }

    Person person(Person person) {
        var isSwapped = isOriginalFirst(person.original());
        return new Person(person.id(), isSwapped ? person.original().orElseThrow() : person.name(), person.also(),
                person.spoilerNames(), isSwapped ? Optional.of(person.name()) : person.original(),
                texts.claims(new ContentPart(ContentPart.PEOPLE, person.id()), person.about()), person.after());
    }

    /// Who has no name of their own is called by what they are, and that is translated.
    Role role(Role role) {
        var part = new ContentPart(ContentPart.CHARACTERS, role.id());
        var isSwapped = isOriginalFirst(role.original());
        var name = isSwapped
                ? role.original().orElseThrow()
                : role.original().isPresent() ? role.name() : name(part, role);
        return new Role(role.id(), name, role.also(), role.spoilerNames(),
                isSwapped ? Optional.of(role.name()) : role.original(), role.playedBy(),
                texts.claims(part, role.about()), texts.claims(part, role.thread()), role.after());
    }

    Theme theme(Theme theme) {
        var part = new ContentPart(ContentPart.THEMES, theme.id());
        return new Theme(theme.id(), name(part, theme), theme.also(), theme.spoilerNames(),
                texts.claims(part, theme.claims()), theme.after());
    }

    /// The English names of what has another one now: who knows them may still ask by them.
    List<Vocabulary.Called> called() {
        return List.copyOf(called);
    }

    private boolean isOriginalFirst(Optional<String> original) {
        return original.filter(script::isIn).isPresent();
    }

    private <N extends Record & Named> String name(ContentPart part, N named) {
        var name = texts.text(part, named, "name", named.name());
        if (!name.equals(named.name())) {
            called.add(new Vocabulary.Called(named.id(), List.of(named.name())));
        }
        return name;
    }
}
