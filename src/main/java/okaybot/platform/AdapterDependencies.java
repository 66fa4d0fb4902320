package okaybot.platform;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import okaybot.answer.service.AnswerService;
import okaybot.settings.Settings;
import okaybot.settings.database.Database;

/// The parts of the bot that adapters use.
///
/// @param answerService answers requests
/// @param settings      receives the places that the bot joins and leaves
/// @param sharedDatabase for what instances of the bot share; empty if the database has one instance only
/// @param dataFolder    for files of the adapter
/// @param httpServer    the bot's own HTTP server, where a webhook can arrive; empty if there is none
public record AdapterDependencies(AnswerService answerService, Settings settings,
        Optional<Database> sharedDatabase, Path dataFolder, Optional<HttpServer> httpServer, MeterRegistry meters) {}
