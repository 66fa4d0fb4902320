package okaybot.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Claim;
import okaybot.lore.Dispute;
import okaybot.lore.Honour;
import okaybot.lore.Lore;
import okaybot.lore.Person;
import okaybot.lore.Plot;
import okaybot.lore.Quotation;
import okaybot.lore.Relation;
import okaybot.lore.Role;
import okaybot.lore.SecondSeason;
import okaybot.lore.Show;
import okaybot.lore.Source;
import okaybot.lore.SpoilerThreshold;
import okaybot.lore.Theme;
import okaybot.lore.Vocabulary;

/// A small invented show.
public final class SampleLore {
    public static final Lore LIGHTHOUSE = new Lore(
            new Show("The Lighthouse", Optional.of("등대"), 12,
                    List.of(new Show.Fact("Network", List.of(claim("Sea One")), Optional.empty()))),
            new Plot(List.of(claim("A keeper finds a letter in the lamp room.")),
                    List.of(spoilerAfter(4, "The letter is from the keeper's sister."),
                            spoilerAfter(8, "She is on the island.")),
                    List.of(endingSpoiler("The lamp goes out for good."))),
            new SecondSeason(List.of(claim("Nothing has been announced.")), List.of(claim("The sea is patient.")),
                    List.of(endingSpoiler("The lamp is out.")), List.of(),
                    List.of(event("2023-06-26", "Nobody says a word."))),
            List.of(source("weekly", "The Weekly", Optional.of(LocalDate.of(2023, 6, 26))),
                    source("harbour", "Harbour Notes", Optional.empty())),
            List.of(new Dispute("storm", "How long the storm lasts", Optional.empty(),
                    List.of(new Dispute.Reading("one night", List.of("weekly")),
                            new Dispute.Reading("three nights", List.of("harbour"))))),
            List.of(person("ha-neul", "Ha Neul", "하늘"), person("jo-bada", "Jo Bada", "조바다")),
            List.of(role("keeper", "Seo Deung-dae", "서등대", "ha-neul"), role("sister", "Seo Pado", "서파도", "jo-bada")),
            List.of(new Relation("keeper", "is looking for", "sister", Optional.of("hides from"), List.of("weekly"),
                    Optional.of(new SpoilerThreshold(4)), Optional.empty())),
            List.of(new Honour("Harbour Prize", List.of("ha-neul"), List.of(claim("best lamp of 2023")),
                    Optional.empty())),
            List.of(new Quotation("neul-light", "a light that forgives nobody", "ha-neul", "the lamp room",
                    Optional.of("to The Weekly"), Optional.empty(), List.of("keeper"), List.of("weekly"),
                    Optional.empty())),
            List.of(new Theme("the-sea", "The sea", List.of(), Map.of(), List.of(claim("It takes and it gives.")),
                    Optional.empty())),
            Vocabulary.NONE);

    private SampleLore() {}

    private static Claim claim(String text) {
        return Claim.of(text, List.of("weekly"));
    }

    private static SecondSeason.Event event(String day, String text) {
        return new SecondSeason.Event(Optional.of(LocalDate.parse(day)), Optional.empty(), List.of(claim(text)),
                Optional.empty());
    }

    private static Claim endingSpoiler(String text) {
        return new Claim(text, List.of("weekly", "harbour"), Optional.of(SpoilerThreshold.END), Optional.of("storm"));
    }

    private static Claim spoilerAfter(int after, String text) {
        return new Claim(text, List.of("weekly"), Optional.of(new SpoilerThreshold(after)), Optional.empty());
    }

    private static Source source(String id, String name, Optional<LocalDate> date) {
        return new Source(id, name, List.of(), Optional.empty(), Optional.empty(), date,
                date.isPresent() ? Optional.empty() : Optional.of("after August 2021"), "A paper.", Optional.empty());
    }

    private static Person person(String id, String name, String original) {
        return new Person(id, name, List.of(), Map.of(), Optional.of(original), List.of(), Optional.empty());
    }

    private static Role role(String id, String name, String original, String actor) {
        return new Role(id, name, List.of(), Map.of(), Optional.of(original),
                Optional.of(new Role.Casting(actor, List.of("weekly", "harbour"), Optional.empty())),
                List.of(claim(name + " knows every rock of the coast.")), List.of(spoilerAfter(8, name + " leaves.")),
                Optional.empty());
    }
}
