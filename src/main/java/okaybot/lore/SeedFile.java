package okaybot.lore;

import java.util.List;
import java.util.Optional;
import okaybot.yaml.annotation.Description;

/// What one content file may hold. Any section may stand in any file; how they are split is the authors' to choose.
record SeedFile(
        @Description("The show itself. Exactly one file has this.") Optional<Show> show,
        @Description("Where the statements come from.") List<Source> sources,
        @Description("Points on which the sources disagree.") List<Dispute> disputes,
        @Description("Actors, makers and everyone who is quoted.") List<Person> people,
        @Description("The characters of the story.") List<Role> characters,
        @Description("What the characters are to each other.") List<Relation> relations,
        @Description("What happens. Exactly one file has this.") Optional<Plot> plot,
        @Description("What the sources say about a second season. Exactly one file has this.") Optional<SecondSeason> secondSeason,
        @Description("Awards, nominations, lists and reviews.") List<Honour> honours,
        @Description("Words that can be quoted.") List<Quotation> quotations,
        @Description("What the show is about underneath.") List<Theme> themes) {}
