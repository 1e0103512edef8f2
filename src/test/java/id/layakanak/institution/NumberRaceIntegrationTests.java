package id.layakanak.institution;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.shared.Refused;
import id.layakanak.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Ten officers enter the same school at the same moment, each under another name: its number makes it one. */
@IntegrationTest
class NumberRaceIntegrationTests {

    private static final int OFFICERS = 10;
    private static final String NPSN = "99887766";

    @Autowired
    InstitutionManagement management;

    @Autowired
    Institutions institutions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final AtomicInteger refused = new AtomicInteger();

    @AfterEach
    void leaveNothingBehind() {
        jdbc.sql("delete from institution where name like 'SDN Rebutan %'").update();
    }

    @Test
    void addsTheSchoolOnceAndTellsTheOthersAtTheField() throws Exception {
        var start = new CyclicBarrier(OFFICERS);
        atOnce(officer -> {
            start.await(30, TimeUnit.SECONDS);
            try {
                management.add(new InstitutionForm(
                        "SDN Rebutan " + officer,
                        null,
                        null,
                        "SEKOLAH",
                        NPSN,
                        InstitutionForm.OUTSIDE,
                        null,
                        null,
                        null,
                        0));
            } catch (Refused taken) {
                assertThat(taken.field()).isEqualTo("nationalNumber");
                refused.incrementAndGet();
            }
        });

        assertThat(refused).hasValue(OFFICERS - 1);
        assertThat(schools()).isOne();
    }

    /** The negative control: of those who look without holding the number, all find it free, and the database turns them away without a word for it. */
    @Test
    void failsWhereTheNumberIsNotHeld() throws Exception {
        var allHaveLooked = new CyclicBarrier(2);
        atOnce(2, officer -> {
            try {
                transaction.executeWithoutResult(adding -> {
                    assertThat(institutions.findByNumberKindAndNationalNumber("NPSN", NPSN))
                            .isEmpty();
                    meet(allHaveLooked);
                    jdbc.sql("""
                                    insert into institution (id, name, type, number_kind, national_number, version)
                                    values (gen_random_uuid(), ?, 'SEKOLAH', 'NPSN', ?, 0)
                                    """).params("SDN Rebutan " + officer, NPSN).update();
                });
            } catch (DuplicateKeyException unforeseen) {
                refused.incrementAndGet();
            }
        });

        assertThat(refused).hasValue(1);
        assertThat(schools()).isOne();
    }

    private long schools() {
        return jdbc.sql("select count(*) from institution where national_number = ?")
                .param(NPSN)
                .query(Long.class)
                .single();
    }

    private static void meet(CyclicBarrier others) {
        try {
            others.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atOnce(Officer what) throws Exception {
        atOnce(OFFICERS, what);
    }

    private static void atOnce(int officers, Officer what) throws Exception {
        var threads = Executors.newFixedThreadPool(officers);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (var officer = 0; officer < officers; officer++) {
                var number = officer;
                tasks.add(() -> {
                    what.act(number);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Officer {
        void act(int number) throws Exception;
    }
}
