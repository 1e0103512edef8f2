package id.layakanak.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal's own PostgreSQL lives.
 *
 * @param directory a plain string, because Spring's conversion to a path prefers a class path entry of the same name
 */
@ConfigurationProperties("kla.database")
record DatabaseProperties(@DefaultValue("./data") String directory) {

    Path path() {
        return Path.of(directory).toAbsolutePath().normalize();
    }
}
