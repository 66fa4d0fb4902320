/// Benchmarks and load tests: `mvn -P bench -DskipTests package exec:exec`, see [Bench]. They are not part of the tests, because the results
/// depend on the machine.
@NullMarked
package okaybot.bench;

import org.jspecify.annotations.NullMarked;
