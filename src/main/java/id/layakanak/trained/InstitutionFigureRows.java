package id.layakanak.trained;

import static id.layakanak.shared.Columns.moment;

import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Viewer;
import id.layakanak.trained.InstitutionFigures.Gone;
import id.layakanak.trained.InstitutionFigures.Sent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the page of an institution says about trained people. */
@Component
class InstitutionFigureRows {

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    InstitutionFigureRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Children are counted, and not named to others than staff; the trainings are the latest, no more than stand on the page. */
    InstitutionFigures of(InstitutionId institution, Viewer viewer) {
        return jdbc.sql("""
                        select f.men, f.women, l.gone, l.id, l.label, l.now, l.starts_on, l.ends_on, l.people
                        from (select coalesce(sum(men), 0) as men, coalesce(sum(women), 0) as women
                              from attendance.figure(:now) where within = :institution) f
                        left join (
                            (select true as gone, r.person_id as id, s.label, i.name as now, null::date as starts_on, null::date as ends_on, 0::bigint as people
                             from attendance.trained_person r
                             join person.record p on p.id = r.person_id
                             join person.summary s on s.id = r.person_id
                             left join institution.summary i on i.id = p.institution_id
                             where r.within = :institution and training.is_over(r.since, :now)
                               and p.institution_id is distinct from :institution and p.anonymised_at is null
                               and (:staff or not person.is_child(r.adult_from, :today))
                             order by r.name, r.person_id limit 8)
                            union all
                            (select false, t.id, t.heading, null, t.starts_on, t.ends_on, count(*)
                             from participant.confirmed c
                             join training.summary t on t.id = c.training_id
                             where c.institution_id = :institution and training.is_visible(t.status, :staff)
                             group by t.id, t.heading, t.starts_on, t.ends_on
                             order by t.starts_on desc, t.id limit 8)) l on true
                        order by l.starts_on desc, l.label
                        """)
                .param("institution", institution.value())
                .param("now", moment(clock.instant()))
                .param("staff", viewer.isStaff())
                .param("today", district.today(clock))
                .query(InstitutionFigureRows::figures);
    }

    private static InstitutionFigures figures(ResultSet row) throws SQLException {
        var gone = new ArrayList<Gone>();
        var sent = new ArrayList<Sent>();
        int men = 0;
        int women = 0;
        while (row.next()) {
            men = row.getInt("men");
            women = row.getInt("women");
            var id = row.getObject("id", UUID.class);
            if (id != null && row.getBoolean("gone")) {
                gone.add(new Gone(id, row.getString("label"), row.getString("now")));
            } else if (id != null) {
                sent.add(new Sent(
                        id,
                        row.getString("label"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getInt("people")));
            }
        }
        return new InstitutionFigures(men, women, gone, sent);
    }
}
