package id.layakanak.attendance;

import static id.layakanak.attendance.AttendanceStatus.ABSENT;
import static id.layakanak.attendance.AttendanceStatus.EXCUSED;
import static id.layakanak.attendance.AttendanceStatus.LATE;
import static id.layakanak.attendance.AttendanceStatus.PRESENT;
import static id.layakanak.attendance.AttendanceStatus.SICK;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Sex;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecapRowTests {

    @Test
    void countsAbsencesByReasonAndNothingElse() {
        assertThat(row(PRESENT, SICK, null, ABSENT, LATE, SICK).absences())
                .containsExactly(java.util.Map.entry(SICK, 2L), java.util.Map.entry(ABSENT, 1L));
        assertThat(row(PRESENT, LATE, null).absences()).isEmpty();
    }

    @Test
    void ordersReasonsAsTheRosterDoes() {
        assertThat(row(ABSENT, SICK, EXCUSED).absences().keySet()).containsExactly(EXCUSED, SICK, ABSENT);
    }

    @Test
    void countsPresenceAndLatenessAsAttended() {
        assertThat(AttendanceStatus.values())
                .filteredOn(AttendanceStatus::isAttended)
                .containsExactly(PRESENT, LATE);
    }

    private static RecapRow row(AttendanceStatus... marks) {
        return new RecapRow(1, "Sari", Sex.FEMALE, null, null, null, Arrays.asList(marks), 0, 0, 0);
    }
}
