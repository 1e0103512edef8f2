package id.layakanak.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal's own PostgreSQL lives, and who owns the tables of an external one.
 *
 * @param directory     a plain string, because Spring's conversion to a path prefers a class path entry of the same name
 * @param owner         as whom migrations run on an external database; blank: as the user of the data source, who then owns the tables it writes
 * @param ownerPassword the password of that role
 */
@ConfigurationProperties("kla.database")
record DatabaseProperties(
        @DefaultValue("./data") String directory,
        @DefaultValue("") String owner,
        @DefaultValue("") String ownerPassword) {

    Path path() {
        return Path.of(directory).toAbsolutePath().normalize();
    }
}
