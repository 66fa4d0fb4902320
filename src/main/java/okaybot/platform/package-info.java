/// What all platforms' adapters have in common. Each platform has a package of its own below this one.
///
/// It must know no platform.
@NullMarked
package okaybot.platform;

import org.jspecify.annotations.NullMarked;
