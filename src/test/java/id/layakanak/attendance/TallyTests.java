package id.layakanak.attendance;

import static id.layakanak.attendance.AttendanceStatus.ABSENT;
import static id.layakanak.attendance.AttendanceStatus.EXCUSED;
import static id.layakanak.attendance.AttendanceStatus.LATE;
import static id.layakanak.attendance.AttendanceStatus.PRESENT;
import static id.layakanak.attendance.AttendanceStatus.SICK;
import static id.layakanak.shared.Sex.FEMALE;
import static id.layakanak.shared.Sex.MALE;
import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.attendance.Tally.Count;
import id.layakanak.attendance.Tally.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTests {

    private final Tally tally = new Tally(List.of(
            new Count(PRESENT, MALE, 3),
            new Count(PRESENT, FEMALE, 5),
            new Count(LATE, FEMALE, 1),
            new Count(SICK, MALE, 2),
            new Count(EXCUSED, FEMALE, 1),
            new Count(ABSENT, MALE, 1),
            new Count(null, FEMALE, 4)));

    @Test
    void splitsEveryCountBySex() {
        assertThat(tally.of(PRESENT)).isEqualTo(new Split(3, 5));
        assertThat(tally.of(ABSENT)).isEqualTo(new Split(1, 0));
        assertThat(tally.unmarked()).isEqualTo(new Split(0, 4));
        assertThat(tally.all()).isEqualTo(new Split(6, 11));
    }

    @Test
    void countsThoseWhoCameLateAmongThoseWhoCame() {
        assertThat(tally.attended()).isEqualTo(new Split(3, 6));
        assertThat(tally.missed()).isEqualTo(new Split(3, 1));
    }

    @Test
    void addsUp() {
        assertThat(tally.attended().total()
                        + tally.missed().total()
                        + tally.unmarked().total())
                .isEqualTo(tally.all().total())
                .isEqualTo(17);
        assertThat(tally.marked()).isEqualTo(13);
    }

    @Test
    void isHeldOnceSomebodyIsMarked() {
        assertThat(tally.isFilled()).isTrue();
        assertThat(new Tally(List.of(new Count(ABSENT, MALE, 1))).isFilled()).isTrue();
        assertThat(new Tally(List.of(new Count(null, MALE, 20))).isFilled()).isFalse();
        assertThat(Tally.NOBODY.isFilled()).isFalse();
    }
}
