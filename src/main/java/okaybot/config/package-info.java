/// The configuration: `config/okaybot.yaml` and environment variables, which override it.
///
/// This package does not know the platforms. Each platform declares its own keys as a [okaybot.config.ConfigSection] in
/// its own package.
@NullMarked
package okaybot.config;

import org.jspecify.annotations.NullMarked;
