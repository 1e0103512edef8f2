package id.layakanak.contact;

import static id.layakanak.shared.PersonField.PHONE;
import static id.layakanak.shared.PersonField.POSITION;

import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads contacts; what the viewer does not receive stays in the database. */
@Component
class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; none where the viewer acts for another institution. */
    List<ContactRow> of(InstitutionId institution, Viewer viewer) {
        return jdbc.sql("""
                        select id, name, case when :position then position end as position, case when :phone then phone end as phone,
                               case when :phone then phone_as_typed end as phone_as_typed
                        from institution_contact
                        where institution_id = :institution and institution.is_within_reach(institution_id, :own)
                        order by name, id
                        """)
                .param("institution", institution.value())
                .param("own", viewer.bounds())
                .param("position", viewer.sees(POSITION))
                .param("phone", viewer.sees(PHONE))
                .query((row, number) -> new ContactRow(
                        new ContactId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("phone"),
                        row.getString("phone_as_typed")))
                .list();
    }
}
