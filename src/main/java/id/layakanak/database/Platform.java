package id.layakanak.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The kinds of machines that the bundled PostgreSQL is built for. */
enum Platform {
    // The durable default everywhere but on macOS and Windows, where the default leaves commits in the cache of the
    // disk
    // (PostgreSQL manual, "Reliability").
    LINUX("linux", "", "fdatasync"),
    MACOS("darwin", "", "fsync_writethrough"),
    WINDOWS("windows", ".exe", "fsync");

    private final String archiveName;
    private final String executableSuffix;
    private final String walSyncMethod;

    Platform(String archiveName, String executableSuffix, String walSyncMethod) {
        this.archiveName = archiveName;
        this.executableSuffix = executableSuffix;
        this.walSyncMethod = walSyncMethod;
    }

    static Platform current() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.contains("linux")) {
            return LINUX;
        }
        if (name.contains("mac")) {
            return MACOS;
        }
        if (name.contains("windows")) {
            return WINDOWS;
        }
        throw unsupported(name);
    }

    String archive() {
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        // Windows on ARM runs programs for x86_64
        if (List.of("amd64", "x86_64").contains(arch) || this == WINDOWS) {
            return "postgres-" + archiveName + "-x86_64.txz";
        }
        if (List.of("aarch64", "arm64").contains(arch)) {
            // the programs for macOS are universal
            return "postgres-" + archiveName + (this == MACOS ? "-x86_64.txz" : "-arm_64.txz");
        }
        throw unsupported(arch);
    }

    String executable(String tool) {
        return tool + executableSuffix;
    }

    String walSyncMethod() {
        return walSyncMethod;
    }

    /** PostgreSQL refuses to run as root. Only Linux has the way around that {@link PostgresTools} uses. */
    boolean isRoot() throws IOException {
        return this == LINUX && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static DatabaseCannotStart unsupported(String what) {
        return new DatabaseCannotStart(
                "The portal brings no PostgreSQL for this machine (" + what + ").",
                "Install PostgreSQL 15 to 18 and set KLA_DATABASE_URL.");
    }
}
