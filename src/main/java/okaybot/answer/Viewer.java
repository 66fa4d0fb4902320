package okaybot.answer;

import java.util.function.Supplier;

/// The person who asks.
///
/// @param id stable, with the platform first: `discord:1234`
/// @param adminCheck whether the platform lets them manage bots in the place where they ask. It may take a call to the platform,
///                   so it is used only where the answer depends on it
public record Viewer(String id, Supplier<AdminStatus> adminCheck) {
    /// A person of whom the platform has said whether they are an admin.
    public Viewer(String id, boolean admin) {
        this(id, () -> admin ? AdminStatus.ADMIN : AdminStatus.MEMBER);
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
