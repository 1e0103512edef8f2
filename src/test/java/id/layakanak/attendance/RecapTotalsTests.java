package id.layakanak.attendance;

import static id.layakanak.attendance.AttendanceStatus.LATE;
import static id.layakanak.attendance.AttendanceStatus.PRESENT;
import static id.layakanak.attendance.AttendanceStatus.SICK;
import static id.layakanak.shared.Sex.FEMALE;
import static id.layakanak.shared.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.attendance.Tally.Split;
import id.layakanak.shared.Sex;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecapTotalsTests {

    @Test
    void countsWhoAttendedEachSessionBySex() {
        var totals = new RecapTotals(3);

        totals.add(row(MALE, PRESENT, SICK, null));
        totals.add(row(FEMALE, LATE, PRESENT, null));
        totals.add(row(FEMALE, PRESENT, SICK, null));

        assertThat(totals.people()).isEqualTo(new Split(1, 2));
        assertThat(totals.attended(Split::men)).containsExactly(1L, 0L, 0L);
        assertThat(totals.attended(Split::women)).containsExactly(2L, 1L, 0L);
        assertThat(totals.attended(Split::total)).containsExactly(3L, 1L, 0L);
    }

    @Test
    void countsNobodyInATrainingWithoutParticipants() {
        assertThat(new RecapTotals(2).people()).isEqualTo(new Split(0, 0));
        assertThat(new RecapTotals(2).attended(Split::total)).containsExactly(0L, 0L);
    }

    private static RecapRow row(Sex sex, AttendanceStatus... marks) {
        return new RecapRow(1, "Sari", sex, null, null, null, Arrays.asList(marks), 0, 0, 0);
    }
}
