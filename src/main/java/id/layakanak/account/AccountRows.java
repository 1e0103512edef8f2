package id.layakanak.account;

import id.layakanak.listing.ListPage;
import id.layakanak.listing.Listing;
import id.layakanak.listing.Narrowing;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for lists and pages. */
@Component
class AccountRows {

    private static final Listing<AccountRow> LIST = new Listing<>(
                    "account a",
                    "a.id",
                    """
                    a.id, a.username, a.display_name, a.phone, a.role, i.name as institution, a.valid_from, a.valid_until,
                    a.active, a.password_hash is not null as has_password, a.second_factor_at is not null as has_second_factor
                    """,
                    "left join institution.summary i on i.id = a.institution_id",
                    AccountRows::row)
            .by("displayName", "a.display_name")
            .by("username", "a.username");

    /** Also by what their institution is called: of accounts there are few enough. */
    private static final String CONTAINS = """
            a.display_name ilike :contains or a.username ilike :contains
            or a.institution_id in (select i.id from institution.summary i where i.name collate "C" ilike :contains)
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ListPage<AccountRow> list(AccountFilter filter, PageAsked page) {
        var where = new Narrowing()
                .search("a.display_name", filter.q(), CONTAINS, filter.q())
                .by("role", filter.role(), "a.role = :role")
                .by("active", filter.active(), "a.active = :active");
        return LIST.page(jdbc, where, page);
    }

    Optional<AccountRow> find(AccountId id) {
        return jdbc.sql(LIST.rows() + "where a.id = :id")
                .param("id", id.value())
                .query(AccountRows::row)
                .optional();
    }

    private static AccountRow row(ResultSet row, int number) throws SQLException {
        return new AccountRow(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("phone"),
                Role.valueOf(row.getString("role")),
                row.getString("institution"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("active"),
                row.getBoolean("has_password"),
                row.getBoolean("has_second_factor"));
    }
}
