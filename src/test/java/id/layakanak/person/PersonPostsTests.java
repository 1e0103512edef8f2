package id.layakanak.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Sex;
import id.layakanak.shared.WrongState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonPostsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final InstitutionId SCHOOL = new InstitutionId(new UUID(0, 1));
    private static final InstitutionId CLINIC = new InstitutionId(new UUID(0, 2));

    private final Person person = new Person(new PersonName(null, "Aulia", null), Sex.FEMALE, null, null, null, TODAY);

    @Test
    void beginsNobodyKnowsWhen() {
        person.workAt(SCHOOL, "Guru", null);

        assertThat(person.posts()).containsExactly(Post.of(SCHOOL, "Guru"));
        assertWorks(SCHOOL, "Guru");
    }

    @Test
    void hasNoPostWhoWorksNowhereAsNothing() {
        person.workAt(null, null, TODAY);

        assertThat(person.posts()).isEmpty();
    }

    @Test
    void mayBelongToNoInstitution() {
        person.workAt(null, "Tokoh agama", null);

        assertWorks(null, "Tokoh agama");
    }

    @Test
    void leavesTheOldPostTheDayBeforeItTakesTheNext() {
        person.workAt(SCHOOL, "Guru", null);
        person.workAt(CLINIC, "Bidan", TODAY);

        assertThat(person.posts())
                .containsExactly(
                        new Post(SCHOOL, "Guru", null, TODAY.minusDays(1)), new Post(CLINIC, "Bidan", TODAY, null));
        assertWorks(CLINIC, "Bidan");
    }

    @Test
    void isPromotedInTheSameInstitution() {
        person.workAt(SCHOOL, "Guru", null);
        person.workAt(SCHOOL, "Kepala Sekolah", TODAY);

        assertThat(person.posts()).hasSize(2);
        assertWorks(SCHOOL, "Kepala Sekolah");
    }

    @Test
    void leavesForNowhere() {
        person.workAt(SCHOOL, "Guru", null);
        person.workAt(null, null, TODAY);

        assertThat(person.posts()).containsExactly(new Post(SCHOOL, "Guru", null, TODAY.minusDays(1)));
        assertWorks(null, null);
    }

    @Test
    void putsASlipRightInPlace() {
        person.take(new Post(SCHOOL, "Guru", TODAY.minusYears(1), null));
        person.workAt(CLINIC, "Bidan", null);

        assertThat(person.posts()).containsExactly(new Post(CLINIC, "Bidan", TODAY.minusYears(1), null));
        assertWorks(CLINIC, "Bidan");
    }

    @Test
    void neverHadAPostThatWasASlipAltogether() {
        person.workAt(SCHOOL, "Guru", null);
        person.workAt(null, null, null);

        assertThat(person.posts()).isEmpty();
        assertWorks(null, null);
    }

    @Test
    void movesNowhereWhenSomethingUnknownIsFilledIn() {
        person.workAt(SCHOOL, null, null);
        person.workAt(SCHOOL, "Guru", TODAY);
        assertThat(person.posts()).containsExactly(Post.of(SCHOOL, "Guru"));

        person.workAt(SCHOOL, "Guru", TODAY);
        assertThat(person.posts()).as("nothing has changed").hasSize(1);
    }

    @Test
    void cannotMoveBeforeTheOldPostBegan() {
        person.take(new Post(SCHOOL, "Guru", TODAY, null));

        assertRefused(() -> person.workAt(CLINIC, "Bidan", TODAY), "movedOn");
        assertThat(person.posts()).containsExactly(new Post(SCHOOL, "Guru", TODAY, null));
        person.workAt(CLINIC, "Bidan", TODAY.plusDays(1));
        assertThat(person.posts()).hasSize(2);
    }

    @Test
    void doesNotWorkTwiceInTheSameInstitutionOnOneDay() {
        person.take(new Post(SCHOOL, "Guru", TODAY.minusDays(20), TODAY.minusDays(10)));

        for (var overlapping : new Post[] {
            Post.of(SCHOOL, "Guru"),
            new Post(SCHOOL, "Kepala", null, TODAY.minusDays(20)),
            new Post(SCHOOL, "Kepala", TODAY.minusDays(10), null),
            new Post(SCHOOL, "Kepala", TODAY.minusDays(15), TODAY.minusDays(15))
        }) {
            assertRefused(() -> person.take(overlapping), "institution");
        }
        person.take(new Post(SCHOOL, "Kepala", null, TODAY.minusDays(21)));
        person.take(new Post(SCHOOL, "Kepala", TODAY.minusDays(9), null));
        person.take(Post.of(CLINIC, "Bidan"));
        person.take(Post.of(null, "Kader"));
        person.take(Post.of(null, "Tokoh agama"));
        assertThat(person.posts()).hasSize(6);
    }

    @Test
    void isCorrectedUnlessThatLeadsIntoAnotherPost() {
        person.take(new Post(SCHOOL, "Guru", null, TODAY.minusDays(10)));
        var second = person.take(new Post(SCHOOL, "Kepala", TODAY.minusDays(9), null));

        person.correct(second, new Post(SCHOOL, "Kepala", TODAY.minusDays(9), TODAY));
        assertRefused(
                () -> person.correct(second, new Post(SCHOOL, "Kepala", TODAY.minusDays(10), null)), "institution");
        assertThatThrownBy(() -> person.correct(new PostId(new UUID(0, 9)), Post.of(CLINIC, null)))
                .isInstanceOf(NotFound.class);
        assertWorks(null, null);
    }

    @Test
    void ofSeveralPresentPostsTheOneBegunLastIsTheMainOne() {
        var newest = person.take(new Post(CLINIC, "Bidan", TODAY, null));
        assertWorks(CLINIC, "Bidan");

        person.take(new Post(SCHOOL, "Guru", TODAY.minusYears(1), null));
        var unknown = person.take(Post.of(null, "Kader"));
        assertWorks(CLINIC, "Bidan");

        person.remove(newest);
        assertWorks(SCHOOL, "Guru");
        person.correct(unknown, new Post(null, "Kader", TODAY, null));
        assertWorks(null, "Kader");
    }

    @Test
    void ofTwoThatBeganNobodyKnowsWhenTheOneRecordedLastIsTheMainOne() {
        person.take(Post.of(SCHOOL, "Guru"));
        person.take(Post.of(CLINIC, "Bidan"));

        assertWorks(CLINIC, "Bidan");
    }

    @Test
    void losesItsPositionsWithItsNameAndKeepsItsInstitutions() {
        person.take(new Post(SCHOOL, "Guru", null, TODAY.minusDays(10)));
        person.take(new Post(null, "Tokoh agama", TODAY.minusDays(9), null));
        person.anonymise(7, Instant.EPOCH);

        assertThat(person.posts())
                .containsExactly(
                        new Post(SCHOOL, null, null, TODAY.minusDays(10)),
                        new Post(null, null, TODAY.minusDays(9), null));
        assertWorks(null, null);
        assertThatThrownBy(() -> person.take(Post.of(SCHOOL, "Guru"))).isInstanceOf(WrongState.class);
    }

    private void assertWorks(@Nullable InstitutionId at, @Nullable String as) {
        assertThat(person.institution()).isEqualTo(at);
        assertThat(person.position()).isEqualTo(as);
    }

    private static void assertRefused(Runnable verb, String field) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
