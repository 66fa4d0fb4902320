package okaybot.lore.seed;

import java.util.List;
import java.util.Optional;
import okaybot.lore.Chart;
import okaybot.lore.Dispute;
import okaybot.lore.Honour;
import okaybot.lore.Person;
import okaybot.lore.Plot;
import okaybot.lore.Quotation;
import okaybot.lore.Relation;
import okaybot.lore.Role;
import okaybot.lore.SecondSeason;
import okaybot.lore.Show;
import okaybot.lore.Source;
import okaybot.lore.Theme;
import okaybot.lore.Vocabulary;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;

/// The sections of a content file. Authors may put any section into any file.
record SeedFile(
        @Description("The show itself. Exactly one file has this.") Optional<Show> show,
        @Description("The texts that the statements are taken from.") List<Source> sources,
        @Description("Points on which the sources disagree.") List<Dispute> disputes,
        @Description("Actors, makers and everyone who is quoted.") List<Person> people,
        @Description("The characters of the story.") List<Role> characters,
        @Description("How the characters are related.") List<Relation> relations,
        @Description("What happens. Exactly one file has this.") Optional<Plot> plot,
        @Description("What the sources say about a second season. Exactly one file has this.") Optional<SecondSeason> secondSeason,
        @Description("Awards, nominations, lists and reviews.") List<Honour> honours,
        @Description("What people said or wrote, as short quotations.") List<Quotation> quotations,
        @Description("The themes of the show, such as friendship.") List<Theme> themes,
        @Description("What pictures show beyond that. At most one file has this.") Optional<Chart> chart,
        @Description("The words by which people ask for things. At most one file has this.") Optional<Vocabulary> vocabulary,
        @Description("Questions that fans ask and the sources do not answer. A question in other words that is nearer to these than to those that something answers gets no answer.") @MaxLength(120) List<String> unanswered) {}
