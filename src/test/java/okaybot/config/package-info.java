/// Tests of the configuration.
@NullMarked
package okaybot.config;

import org.jspecify.annotations.NullMarked;
