package id.layakanak.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The folder with everything the embedded database keeps, held by one portal at a time. */
final class DataFolder implements AutoCloseable {

    // Closing any channel on a file ends all locks of this process on it (POSIX), so a refused second start in the same
    // process must not even open the lock file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final Pattern CLUSTER = Pattern.compile("pg(\\d+)");

    private static final Pattern UNSPEAKABLE = Pattern.compile("[\"$`%]");

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder lock(Path directory) throws IOException {
        Folders.createPrivate(directory.toAbsolutePath());
        var root = directory.toRealPath();
        if (UNSPEAKABLE.matcher(root.toString()).find()) {
            throw new DatabaseCannotStart(
                    "PostgreSQL cannot work in " + root + ": its pg_ctl passes the path through a shell.",
                    "Use a folder without the signs \" $ ` and % in its path.");
        }
        if (!HELD.add(root)) {
            throw inUse(root);
        }
        try {
            return new DataFolder(root, lockFile(root));
        } catch (IOException | RuntimeException e) {
            HELD.remove(root);
            throw e;
        }
    }

    private static FileChannel lockFile(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByAnotherClassLoader) {
            // the same answer as for another process
        }
        channel.close();
        throw inUse(root);
    }

    Path root() {
        return root;
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path cluster(int major) {
        return root.resolve("pg" + major);
    }

    /** The data of another major version are somebody's work: they are named, and neither opened nor passed over. */
    void refuseOtherMajorThan(int major) throws IOException {
        var ours = cluster(major);
        if (Files.exists(ours)) {
            var version = ours.resolve("PG_VERSION");
            var found = Files.exists(version) ? Files.readString(version).strip() : "unknown";
            if (!found.equals(String.valueOf(major))) {
                throw otherVersion(ours, found, major);
            }
        }
        for (var folder : Folders.namedLike(root, "pg*")) {
            var name = CLUSTER.matcher(String.valueOf(folder.getFileName()));
            if (!name.matches()) {
                continue;
            }
            var found = Integer.parseInt(name.group(1));
            // an older folder beside ours is the copy that an upgrade has kept
            if (found > major || (found < major && Files.notExists(ours))) {
                throw otherVersion(folder, String.valueOf(found), major);
            }
        }
    }

    String newPassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Folders.writePrivate(passwordFile(), password);
        return password;
    }

    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            throw new DatabaseCannotStart(
                    "The password of the database is missing: " + passwordFile() + ".",
                    "Put the file back from a backup of the data folder. The data themselves are untouched.");
        }
        return Files.readString(passwordFile()).strip();
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            HELD.remove(root);
        }
    }

    private static DatabaseCannotStart inUse(Path root) {
        return new DatabaseCannotStart(
                "The data folder " + root + " is in use by another running portal.",
                "Stop the other portal first, or give this one a folder of its own (KLA_DATA or kla.database.directory).");
    }

    private static DatabaseCannotStart otherVersion(Path folder, String found, int major) {
        return new DatabaseCannotStart(
                "The data in " + folder + " belong to PostgreSQL " + found + ", but this portal runs PostgreSQL "
                        + major + ".",
                "Start the release of the portal that wrote them, make a backup there, move the data folder away (never"
                        + " delete it), and restore the backup with this release.");
    }
}
