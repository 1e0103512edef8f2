package id.layakanak.staffcount;

import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads counts of staff. */
@Component
class StaffCountRows {

    /** As many as stand on a page: of each kind a count a year, for some years. */
    private static final int MOST = 60;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    StaffCountRows(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Kind by kind, the newest first; among them kinds that are wanted and were never counted. */
    List<StaffCountRow> of(InstitutionId institution, Locale locale) {
        return jdbc.sql("""
                        select c.id, case when :english then k.name_en else k.name end as kind, c.counted_on, coalesce(c.men, 0) as men,
                               coalesce(c.women, 0) as women, v.counted_on is not null as valid, w.kind is not null as wanted
                        from staff_kind k
                        left join (select distinct x.kind from staff_kind_question x
                                   join institution.answers a on a.question_id = x.question_id and a.institution_id = :institution) w
                          on w.kind = k.code
                        left join staff_count c on c.kind = k.code and c.institution_id = :institution
                        left join staffcount.valid(:today) v
                          on v.institution_id = c.institution_id and v.kind = c.kind and v.counted_on = c.counted_on
                        where c.id is not null or w.kind is not null
                        order by k.position, c.counted_on desc
                        limit :most
                        """)
                .param("institution", institution.value())
                .param("today", district.today(clock))
                .param("english", locale.getLanguage().equals("en"))
                .param("most", MOST)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new StaffCountRow(
                            id == null ? null : new StaffCountId(id),
                            row.getString("kind"),
                            row.getObject("counted_on", LocalDate.class),
                            row.getInt("men"),
                            row.getInt("women"),
                            row.getBoolean("valid"),
                            row.getBoolean("wanted"));
                })
                .list();
    }

    List<Choice> kinds(Locale locale) {
        return jdbc.sql(
                        "select code as value, case when :english then name_en else name end as label from staff_kind order by position")
                .param("english", locale.getLanguage().equals("en"))
                .query(Choice.class)
                .list();
    }

    boolean isKind(String code) {
        return jdbc.sql("select exists (select from staff_kind where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }
}
