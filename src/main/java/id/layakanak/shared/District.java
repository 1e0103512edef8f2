package id.layakanak.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The district (kabupaten or kota) that this portal serves.
 *
 * @param name   as it stands on papers, for example {@code Kabupaten Balangan}
 * @param code   its official region code, for example {@code 63.11}
 * @param office the office that runs the trainings, as it stands on papers
 * @param zone   the zone in which every date and time is meant and shown; instants are stored in UTC
 */
@ConfigurationProperties("kla.district")
public record District(String name, String code, String office, ZoneId zone) {

    /** The district's calendar day at this moment. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The instant of a wall-clock time in the district. */
    public Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, zone);
    }
}
