/// What every call to something outside needs: one retry policy, and one log of incidents.
///
/// Imports nothing of ours, so that the settings can use it as well as the platforms.
@NullMarked
package okaybot.resilience;

import org.jspecify.annotations.NullMarked;
