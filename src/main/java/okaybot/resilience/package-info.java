/// For calls to other systems and too many calls from them: retries, limits, and a log of incidents.
///
/// This package imports no other package of the bot, so the settings can use it as well as the platforms.
@NullMarked
package okaybot.resilience;

import org.jspecify.annotations.NullMarked;
