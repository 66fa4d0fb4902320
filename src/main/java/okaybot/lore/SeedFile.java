package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.Describe;

/// What one content file may hold. Any section may stand in any file; how they are split is the authors' to choose.
record SeedFile(
        @Describe("The show itself. Exactly one file has this.") Optional<Show> show,
        @Describe("Where the statements come from.") List<Source> sources,
        @Describe("Points on which the sources disagree.") List<Dispute> disputes,
        @Describe("Actors, makers and everyone who is quoted.") List<Person> people,
        @Describe("The characters of the story.") List<Role> characters,
        @Describe("What the characters are to each other.") List<Relation> relations,
        @Describe("What happens. Exactly one file has this.") Optional<Plot> plot,
        @Describe("What the sources say about a second season. Exactly one file has this.") Optional<SecondSeason> secondSeason,
        @Describe("Awards, nominations, lists and reviews.") List<Honour> honours,
        @Describe("Words that can be quoted.") List<Quotation> quotations,
        @Describe("What the show is about underneath.") List<Theme> themes) {}
