package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bare SQL of a page, as fast as the server goes with the same number of clients. Each statement is planned with its values, as for the
 * portal (docs/decisions/0011): with values written into it, it would be planned once and never again.
 */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String program;
    private final int port;

    Pgbench(String program, int port) {
        this.program = program;
        this.port = port;
    }

    /**
     * Transactions per second; each runs one of the scripts, drawn by lot.
     *
     * @param variables what stands for {@code :names} in them
     */
    double rate(Database database, List<List<String>> scripts, Map<String, String> variables, int clients, int seconds)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                program,
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                "kla_app",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        for (var script : scripts) {
            var file = Files.createTempFile("bench", ".sql");
            file.toFile().deleteOnExit();
            Files.writeString(file, String.join(";\n", script) + ";\n");
            command.addAll(List.of("-f", file.toString()));
        }
        command.add(database.name());
        var said = Path.of("target", "bench", "pgbench.log");
        var bench = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        bench.environment().put("PGOPTIONS", "-c plan_cache_mode=force_custom_plan");
        bench.start().waitFor();
        var rate = RATE.matcher(Files.readString(said));
        if (!rate.find()) {
            throw new IllegalStateException("pgbench failed; see " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
