package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged portal on one of the databases, as a process of its own. */
final class Portal implements AutoCloseable {

    private static final Map<String, String> USERNAMES =
            Map.of("staff", "petugas", "task-force", "gugus", "leader", "pimpinan", "admin", "admin");

    private final Process process;
    private final String address;
    private final Map<String, Browser> browsers = new HashMap<>();
    final Database database;

    private Portal(Process process, String address, Database database) {
        this.process = process;
        this.address = address;
        this.database = database;
    }

    /** @param command what starts the portal, for example {@code java -Xmx512m -jar target/portal.jar} */
    static Portal start(List<String> command, Database database) throws IOException, InterruptedException {
        var port = freePort();
        var log = Path.of("target", "bench", database.name() + ".log");
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "KLA_DATABASE_URL", database.url(),
                        "KLA_DATABASE_USER", "kla_app",
                        "KLA_DATABASE_PASSWORD", "-",
                        "KLA_DATABASE_OWNER", "kla",
                        "KLA_DATABASE_OWNER_PASSWORD", "-",
                        "KLA_SECOND_FACTOR_REQUIRED_FOR", "",
                        "SERVER_PORT", String.valueOf(port)));
        var portal = new Portal(builder.start(), "http://localhost:" + port, database);
        Runtime.getRuntime().addShutdownHook(new Thread(portal.process::destroy));
        portal.awaitFirstPage(log);
        return portal;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitFirstPage(Path log) throws IOException, InterruptedException {
        var http = HttpClient.newHttpClient();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the portal ended; see " + log);
            }
            try {
                var login =
                        HttpRequest.newBuilder(URI.create(address + "/login")).build();
                if (http.send(login, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
    }

    /** The browser of a role, which signs in once. */
    Browser browser(String role) throws IOException {
        if (!browsers.containsKey(role)) {
            browsers.put(role, newBrowser(role));
        }
        return browsers.get(role);
    }

    Browser newBrowser(String role) throws IOException {
        return Browser.signedIn(address, USERNAMES.get(role));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
