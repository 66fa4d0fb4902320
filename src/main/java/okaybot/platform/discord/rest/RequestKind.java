package okaybot.platform.discord.rest;

import net.dv8tion.jda.api.requests.Route;

/// What requests to the same route have in common.
///
/// @param name  the route without ids and tokens
/// @param isInteraction whether it belongs to an interaction: the limit of the whole bot does not hold for these
record RequestKind(String name, boolean isInteraction) {
    /// JDA's own requests, which it sends at the login only.
    static final RequestKind LOGIN = new RequestKind("login", false);

    static RequestKind of(Route route) {
        return new RequestKind(route.toString(), route.isInteractionBucket());
    }
}
