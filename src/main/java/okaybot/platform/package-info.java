/// What the adapters of all platforms share. Each platform has its own package below this one.
///
/// This package must not know any platform.
@NullMarked
package okaybot.platform;

import org.jspecify.annotations.NullMarked;
