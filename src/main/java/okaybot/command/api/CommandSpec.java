package okaybot.command.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import okaybot.lore.Lore;
import okaybot.lore.Named;
import okaybot.text.CommandDescriptions;

/// How a command declares itself, in one expression: `CommandSpec.named("cast").option(who).constant()`.
///
/// @param name what people type: lower-case letters and digits, at most 32 characters (Discord and Telegram, command names)
/// @param option what can be asked about; empty if the command takes no argument
/// @param chosenGroup where help lists it, if that does not follow from its traits
/// @param role how code outside the commands finds the command; empty for most
/// @param maxLength how many characters a line of this command may have; longer lines are refused
public record CommandSpec(String name, Optional<CommandOption<?>> option, Set<Trait> traits,
        Optional<CommandGroup> chosenGroup, Optional<CommandRole> role, int maxLength) {
    /// More characters than any line with the name of a command needs, if it is no question in own words.
    public static final int DEFAULT_MAX_LENGTH = 140;
    /// In characters; enough for a question with a story around it.
    public static final int MAX_QUESTION_LENGTH = 600;

    /// A command without traits is about the show, and its answer is created for each request.
    public enum Trait {
        /// See [#personal()].
        PERSONAL,
        /// See [#constant()].
        CONSTANT,
        /// See [#forAdmins()].
        FOR_ADMINS,
        /// See [#ofPlace()].
        OF_PLACE
    }

    public CommandSpec {
        traits = Set.copyOf(traits);
    }

    /// A command about the show, without an option.
    public static CommandSpec named(String name) {
        return new CommandSpec(name, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(),
                DEFAULT_MAX_LENGTH);
    }

    public CommandSpec option(CommandOption<?> newOption) {
        return new CommandSpec(name, Optional.of(newOption), traits, chosenGroup, role, maxLength);
    }

    /// With an option whose description is in the resource bundle, under this command.
    ///
    /// @param things what the argument can name
    public CommandSpec option(String optionName, NotFoundMessage notFound,
            Function<Lore, List<? extends Named>> things) {
        return option(CommandOption.of(name, optionName, notFound, things));
    }

    /// About the asker or the place, not about the show: answered privately, and in every place.
    public CommandSpec personal() {
        return with(Trait.PERSONAL);
    }

    /// Gives the same answer to everybody, everywhere and at any time, as long as the lore is the same.
    public CommandSpec constant() {
        return with(Trait.CONSTANT);
    }

    /// For the admins of a place. The command itself refuses everybody else; a platform may hide it from them.
    public CommandSpec forAdmins() {
        return with(Trait.FOR_ADMINS);
    }

    /// Shows how things stand in the place where it is asked, and changes that.
    public CommandSpec ofPlace() {
        return with(Trait.OF_PLACE);
    }

    public CommandSpec group(CommandGroup group) {
        return new CommandSpec(name, option, traits, Optional.of(group), role, maxLength);
    }

    public CommandSpec role(CommandRole newRole) {
        return new CommandSpec(name, option, traits, chosenGroup, Optional.of(newRole), maxLength);
    }

    public CommandSpec maxLength(int characters) {
        return new CommandSpec(name, option, traits, chosenGroup, role, characters);
    }

    public boolean isPersonal() {
        return traits.contains(Trait.PERSONAL);
    }

    public boolean isConstant() {
        return traits.contains(Trait.CONSTANT);
    }

    public boolean isForAdmins() {
        return traits.contains(Trait.FOR_ADMINS);
    }

    /// Whether its name alone shows how things stand in a place. Whoever is shown that elsewhere has to be told which place it is.
    public boolean isOfPlace() {
        return isForAdmins() || traits.contains(Trait.OF_PLACE);
    }

    /// Whether the command only asks about the show or the bot: it stores nothing, posts nothing, and its answer is not about
    /// the asker or the place.
    public boolean isLookUp() {
        return !isPersonal() && !isForAdmins();
    }

    public CommandGroup group() {
        return chosenGroup.orElse(
                isForAdmins() ? CommandGroup.ADMINS : isPersonal() ? CommandGroup.YOU : CommandGroup.SHOW);
    }

    public boolean hasRole(CommandRole wanted) {
        return role.filter(wanted::equals).isPresent();
    }

    /// What the command is for, in a few English words.
    public String description() {
        return description(Locale.ENGLISH);
    }

    public String description(Locale locale) {
        return CommandDescriptions.of(name, locale);
    }

    private CommandSpec with(Trait trait) {
        var more = EnumSet.of(trait, traits.toArray(Trait[]::new));
        return new CommandSpec(name, option, Collections.unmodifiableSet(more), chosenGroup, role, maxLength);
    }
}
