package okaybot.settings.jdbc;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;

/// A process that makes changes and says of each, once it is made, its number; until it is killed.
final class EditingProcess {
    private EditingProcess() {}

    public static void main(String[] arguments) throws DatabaseUnusableException {
        try (var store = new JdbcSettingsStore(Database.open(arguments[0]), InstantSource.system())) {
            for (var number = 1; number <= 1000; number++) {
                store.edit("scribe",
                        List.of(new SettingEdit(arguments[1], "key" + number % 7, Optional.of("" + number))));
                System.out.println(number);
            }
        }
    }
}
