package id.layakanak.privacy;

import id.layakanak.person.PersonAnonymised;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the words of requests about somebody who was anonymised; that there was a request, and when it was answered, stays. */
@Component
class CorrectionErasure {

    private final JdbcClient jdbc;

    CorrectionErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void erase(PersonAnonymised anonymised) {
        jdbc.sql("""
                        update correction_request set concern = '–', wanted = null, answer = null, version = version + 1
                        where person_id = ?
                        """).param(anonymised.person().value()).update();
    }
}
