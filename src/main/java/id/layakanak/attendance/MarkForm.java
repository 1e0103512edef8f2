package id.layakanak.attendance;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * One tap on a row of the roster.
 *
 * @param seen the version of the mark that the row showed; null when it showed none
 */
record MarkForm(@NotNull AttendanceStatus status, @Nullable Integer seen) {}
