/// What the one who runs the bot sets: `config/okaybot.yaml`, and before it the environment.
///
/// It must not know what is made of it.
@NullMarked
package okaybot.config;

import org.jspecify.annotations.NullMarked;
