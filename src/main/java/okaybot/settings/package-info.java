/// What admins have set for places, and how far viewers have watched. Knows neither commands nor platforms.
@NullMarked
package okaybot.settings;

import org.jspecify.annotations.NullMarked;
