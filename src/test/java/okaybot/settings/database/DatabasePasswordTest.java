package okaybot.settings.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabasePasswordTest {
    @Test
    void is_found_in_the_parameters_of_a_postgresql_url() {
        assertThat(Database.password("jdbc:postgresql://db/okaybot?user=ada&password=p%20w;d&ssl=true"))
                .contains("p w;d");
        assertThat(Database.password("jdbc:postgresql://db/okaybot?password=100%")).contains("100%");
    }

    @Test
    void is_empty_where_there_is_none() {
        assertThat(Database.password("jdbc:postgresql://db/okaybot?user=ada")).isEmpty();
        assertThat(Database.password("jdbc:sqlite:data/okaybot.db")).isEmpty();
    }
}
