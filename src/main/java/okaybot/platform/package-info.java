/// What the adapters of all platforms share. Each platform has a package of its own below this one.
///
/// This package must know no platform.
@NullMarked
package okaybot.platform;

import org.jspecify.annotations.NullMarked;
