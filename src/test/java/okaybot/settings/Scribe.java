package okaybot.settings;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A process that makes changes and says of each, once it is made, its number; until it is killed.
final class Scribe {
    private Scribe() {}

    public static void main(String[] arguments) throws DatabaseUnusable {
        try (var store = new JdbcStore(Database.open(arguments[0]), InstantSource.system())) {
            for (var number = 1; number <= 1000; number++) {
                store.edit("scribe", List.of(new Edit(arguments[1], "key" + number % 7, Optional.of("" + number))));
                System.out.println(number);
            }
        }
    }
}
