/// Benchmarks: `mvn -P bench clean test-compile exec:exec`. Never part of the tests, since a machine's speed proves nothing.
@NullMarked
package okaybot.bench;

import org.jspecify.annotations.NullMarked;
