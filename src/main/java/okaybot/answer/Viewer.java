package okaybot.answer;

import java.util.Optional;
import java.util.function.Supplier;

/// The person who asks.
///
/// @param id stable, with the platform first: `discord:1234`
/// @param adminCheck whether the platform lets them manage bots in the place where they ask. It may take a call to the platform,
///                   so it is used only where the answer depends on it
/// @param publicName their name as others in the place see it; empty if the platform does not tell, or if they are an anonymous
///                   admin. May take a call too
public record Viewer(String id, Supplier<AdminStatus> adminCheck, Supplier<Optional<String>> publicName) {
    /// A person without a name.
    public Viewer(String id, Supplier<AdminStatus> adminCheck) {
        this(id, adminCheck, Optional::empty);
    }

    /// A person of whom the platform has said whether they are an admin.
    public Viewer(String id, boolean admin) {
        this(id, () -> admin ? AdminStatus.ADMIN : AdminStatus.MEMBER);
    }

    /// The platform of the viewer with an id.
    public static String platform(String id) {
        return id.substring(0, Math.max(0, id.indexOf(':')));
    }

    /// What the platform calls the viewer with an id.
    public static String localId(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    /// Whether they are an admin. May take some seconds.
    public AdminStatus adminStatus() {
        return adminCheck.get();
    }

    /// Whether they are known to be an admin. May take some seconds.
    public boolean admin() {
        return adminStatus() == AdminStatus.ADMIN;
    }

    /// Whether somebody is an admin of a place.
    public enum AdminStatus {
        ADMIN, MEMBER,
        /// The platform cannot tell now.
        UNKNOWN
    }
}
