package okaybot.settings.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import okaybot.log.SecretMasker;
import org.jdbi.v3.core.Handle;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// A database of PostgreSQL's, shared by several instances.
record PostgresDialect(String url, Properties address) implements DatabaseDialect {
    private static final int CONNECTIONS = 4;
    static final String SCHEME = "jdbc:postgresql:";

    private static final Properties PROPERTIES = new Properties();

    static {
        // Seconds; an answer is waiting.
        PROPERTIES.setProperty("connectTimeout", "2");
        PROPERTIES.setProperty("loginTimeout", "3");
        PROPERTIES.setProperty("socketTimeout", "5");
        PROPERTIES.setProperty("tcpKeepAlive", "true");
        PROPERTIES.setProperty("ApplicationName", "okaybot");
        // Details quote values, and those are not for a log.
        PROPERTIES.setProperty("logServerErrorDetail", "false");
    }

    static PostgresDialect of(String url) throws DatabaseUnusableException {
        // Asked before the driver, which would put the password into a log.
        var address = url.replaceFirst("\\?.*", "").contains("@") ? null : Driver.parseURL(url, null);
        if (address == null) {
            throw new DatabaseUnusableException(
                    "A database of PostgreSQL's is named as %s//HOST:PORT/NAME?user=USER&password=PASSWORD."
                            .formatted(SCHEME));
        }
        Optional.ofNullable(PGProperty.PASSWORD.getOrDefault(address)).ifPresent(SecretMasker::register);
        return new PostgresDialect(url, address);
    }

    @Override
    public HikariConfig connections() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        PROPERTIES.forEach((key, value) -> config.addDataSourceProperty(key.toString(), value));
        return config;
    }

    @Override
    public String bytewiseCollation() {
        return "\"C\"";
    }

    @Override
    public Duration cacheExpiry() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void prepare() {
        // A database of PostgreSQL's is made by its owner.
    }

    @Override
    public void check(Handle handle) {
        // The server looks after its files.
    }

    @Override
    public void announce(Handle handle, ChangeAnnouncement announcement) {
        handle.createQuery("SELECT pg_notify(:channel, :text)").bind("channel", PostgresNotificationListener.CHANNEL)
                .bind("text", announcement.text()).mapTo(String.class).one();
    }

    @Override
    public Optional<PostgresNotificationListener> listen(PostgresNotificationListener.NotificationHandler hearer) {
        return Optional
                .of(new PostgresNotificationListener(() -> DriverManager.getConnection(url, PROPERTIES), hearer));
    }

    @Override
    public void purgeDeletedData(Handle handle) {
        // The server's own vacuum clears deleted rows away.
    }

    @Override
    public String explain(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        return switch (state) {
            case "28P01", "28000", "08004" -> name() + " refuses the user or the password.";
            case "3D000" -> name() + " does not exist.";
            case "42501", "25006" -> name() + " may not be changed by its user.";
            default -> name() + (state.startsWith("08")
                    ? " cannot be reached."
                    : " cannot be used: " + failure.getMessage());
        };
    }

    @Override
    public String name() {
        return "The PostgreSQL database %s at %s:%s".formatted(PGProperty.PG_DBNAME.getOrDefault(address),
                PGProperty.PG_HOST.getOrDefault(address), PGProperty.PG_PORT.getOrDefault(address));
    }
}
