/// Requests to Discord's REST API: time limits, repetition after passing failures, rate limits, and the stop before Discord
/// blocks the address.
///
/// Messages are sent as JSON, because an answer that is cached as JSON would otherwise have to be written again for each user,
/// and because JDA sends callbacks only for channels in its cache. JDA's own queue of requests is not used: it repeats a request
/// that is rate limited without end, and without a pause if Discord names none.
@NullMarked
package okaybot.platform.discord.rest;

import org.jspecify.annotations.NullMarked;
