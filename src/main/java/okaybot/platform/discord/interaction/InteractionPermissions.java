package okaybot.platform.discord.interaction;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What the user and the bot may do in the channel of an interaction.
///
/// @param interaction as Discord sends it (Discord, Interaction Object)
public record InteractionPermissions(DataObject interaction) {
    /// Permissions may need more than 64 bits some day, and no more than these.
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,100}");

    /// Empty if Discord does not say, as outside a guild.
    public Optional<Boolean> ofUser(Permission permission) {
        return Optional.of(interaction.getObject("member").getString("permissions"))
                .filter(permissions -> DIGITS.matcher(permissions).matches())
                .map(permissions -> contains(permissions, permission));
    }

    /// Whether Discord says what the bot may do.
    public boolean tellOfBot() {
        return DIGITS.matcher(interaction.getString("app_permissions")).matches();
    }

    public boolean ofBot(Permission permission) {
        return contains(interaction.getString("app_permissions"), permission);
    }

    private static boolean contains(String permissions, Permission permission) {
        var accepted = permission.getRawValue() | Permission.ADMINISTRATOR.getRawValue();
        return DIGITS.matcher(permissions).matches()
                && (new BigInteger(permissions).longValue() & accepted) != 0;
    }
}
