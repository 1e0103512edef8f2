package id.layakanak.person;

import id.layakanak.export.Downloads;
import id.layakanak.export.ListExport;
import id.layakanak.export.TableColumns;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.Role;
import id.layakanak.shared.Words;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list, as it is filtered and sorted on the screen, as a file; without children, and of a NIP the end only. */
@Component
class PersonExport extends ListExport<PersonExport.Asked, PersonRow> {

    record Asked(String extension, PersonFilter filter, PageAsked page) implements ListExport.Asked {}

    private final PersonRows rows;

    PersonExport(PersonRows rows, Downloads downloads) {
        super("person.job.export", Asked.class, Set.of(Role.ADMIN, Role.STAFF), downloads);
        this.rows = rows;
    }

    @Override
    protected String title(Words words) {
        return words.of("person.list.title");
    }

    @Override
    protected long count(Asked asked, long most) {
        return rows.countAdults(asked.filter(), most);
    }

    @Override
    protected Stream<PersonRow> rows(Asked asked, Words words) {
        return rows.stream(asked.filter(), asked.page());
    }

    @Override
    protected @Nullable String remark(Asked asked, Words words) {
        var children = rows.children(asked.filter());
        return children == 0 ? null : words.of("person.children.left", children);
    }

    @Override
    protected TableColumns<PersonRow> columns(Words words) {
        return new TableColumns<PersonRow>("person.field.", words)
                .column("name", row -> row.name().display())
                .column("nip", row -> row.nip() == null ? null : row.nip().masked())
                .column("sexShort", row -> words.brief(row.sex()))
                .column("position", PersonRow::position)
                .column("institution", PersonRow::institution)
                .column("phone", row -> words.formats().phone(row.phone()))
                .column("trainings", PersonRow::trainings);
    }
}
