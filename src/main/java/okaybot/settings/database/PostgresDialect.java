package okaybot.settings.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import java.net.URLDecoder;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import okaybot.settings.database.PostgresNotificationListener.NotificationHandler;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// A PostgreSQL database, which several instances may share.
///
/// @param address the URL as the driver parses it
record PostgresDialect(String url, Properties address) implements DatabaseDialect {
    static final String SCHEME = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=([^&]*)");

    /// What the driver's messages about TLS have in common. They have the same states as others.
    private static final Pattern ENCRYPTION = Pattern.compile("SSL|certificate|hostnameverifier",
            Pattern.CASE_INSENSITIVE);

    /// Two are for what the instances share on Telegram, two for tasks, the rest for settings.
    private static final int POOL_SIZE = 8;

    private static final Map<String, String> PROPERTIES = Map.of(
            // In seconds; short, because a user is waiting for the answer.
            "connectTimeout", "2",
            "loginTimeout", "3",
            "socketTimeout", "5",
            "tcpKeepAlive", "true",
            "ApplicationName", "okaybot",
            // The details quote values, which must not be logged.
            "logServerErrorDetail", "false");

    static PostgresDialect of(String url) throws DatabaseUnusableException {
        // The driver would log the password of a URL with USER:PASSWORD@HOST.
        var address = url.replaceFirst("\\?.*", "").contains("@") ? null : Driver.parseURL(url, null);
        if (address == null) {
            throw new DatabaseUnusableException(
                    "A PostgreSQL URL must be %s//HOST:PORT/NAME?user=USER&password=PASSWORD."
                            .formatted(SCHEME));
        }
        return new PostgresDialect(url, address);
    }

    /// The password in a URL; empty if there is none. Not parsed by the driver, which logs URLs that it cannot parse.
    static Optional<String> password(String url) {
        return PASSWORD.matcher(url).results().map(match -> decode(match.group(1))).findFirst();
    }

    private static String decode(String parameter) {
        try {
            return URLDecoder.decode(parameter, UTF_8);
        } catch (IllegalArgumentException _) {
            return parameter;
        }
    }

    @Override
    public HikariConfig poolConfig() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        // Otherwise the locks of an instance whose machine died in a transaction would stay until the server notices, which
        // takes two hours by default.
        config.setConnectionInitSql("SET idle_in_transaction_session_timeout = '5s'");
        PROPERTIES.forEach(config::addDataSourceProperty);
        return config;
    }

    @Override
    public String bytewiseCollation() {
        return "\"C\"";
    }

    @Override
    public long foreignVersion(Jdbi jdbi) {
        return 0;
    }

    /// Does nothing: the owner of the server creates the database.
    @Override
    public void prepare() {}

    /// Does nothing: the server checks its own files.
    @Override
    public void checkIntegrity(Handle handle) {}

    @Override
    public void announce(Handle handle, ChangeAnnouncement announcement) {
        handle.createQuery("SELECT pg_notify(:channel, :text)").bind("channel", ChangeAnnouncement.CHANNEL)
                .bind("text", announcement.text()).mapTo(String.class).one();
    }

    @Override
    public Optional<PostgresNotificationListener> listen(String channel, NotificationHandler handler) {
        var properties = new Properties();
        properties.putAll(PROPERTIES);
        return Optional.of(new PostgresNotificationListener(channel,
                () -> DriverManager.getConnection(url, properties), handler));
    }

    /// Does nothing: the server's vacuum removes deleted rows.
    @Override
    public void purgeDeletedData(Handle handle) {}

    @Override
    public String describe(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        var message = String.valueOf(failure.getMessage());
        if (state.startsWith("08") && ENCRYPTION.matcher(message).find()) {
            return name() + " cannot be reached with encryption, see sslmode in its URL: " + message;
        }
        // The server's message has no password: it names the user, the database and the client's address.
        if (message.contains("pg_hba.conf")) {
            return name() + " does not let this user in from here, see its pg_hba.conf: " + message;
        }
        return name() + switch (state) {
            case "28P01", "28000", "08004" -> " rejects the user or the password.";
            case "3D000" -> " does not exist.";
            case "42501", "25006" -> " does not allow its user to write.";
            default -> state.startsWith("08") ? " cannot be reached." : " cannot be used: " + message;
        };
    }

    @Override
    public String name() {
        return "The PostgreSQL database %s at %s:%s".formatted(PGProperty.PG_DBNAME.getOrDefault(address),
                PGProperty.PG_HOST.getOrDefault(address), PGProperty.PG_PORT.getOrDefault(address));
    }
}
