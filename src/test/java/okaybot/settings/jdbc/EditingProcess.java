package okaybot.settings.jdbc;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import okaybot.settings.SettingEdit;
import okaybot.settings.database.Database;
import okaybot.settings.database.DatabaseUnusableException;

/// A process that makes changes and prints the number of each one after it is made, until it is killed.
final class EditingProcess {
    private EditingProcess() {}

    public static void main(String[] arguments) throws DatabaseUnusableException {
        try (var store = new JdbcSettingsStore(Database.open(arguments[0]), InstantSource.system())) {
            for (var number = 1; number <= 1000; number++) {
                store.edit("admin",
                        List.of(new SettingEdit(arguments[1], "key" + number % 7, Optional.of("" + number))));
                System.out.println(number);
            }
        }
    }
}
