package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Like;
import id.layakanak.shared.Role;
import id.layakanak.shared.SortKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for lists and pages. */
@Component
public class AccountRows {

    private static final SortKeys SORT = new SortKeys(
            Map.of("displayName", "a.display_name", "username", "a.username", "role", "a.role"),
            "a.display_name, a.id");

    private static final String FROM = "from account a left join institution.summary i on i.id = a.institution_id ";

    private static final String WHERE = """
            where (cast(:q as text) is null or a.display_name ilike :q or a.username ilike :q or i.name ilike :q)
              and (cast(:role as text) is null or a.role = :role)
              and (cast(:active as boolean) is null or a.active = :active)
            """;

    private static final String COLUMNS = """
            select a.id, a.username, a.display_name, a.phone, a.role, i.name as institution, a.valid_from, a.valid_until,
                   a.active, a.password_hash is not null as has_password, a.second_factor_at is not null as has_second_factor
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<AccountRow> list(AccountFilter filter, Pageable page) {
        var rows = filtered(COLUMNS + FROM + WHERE + SORT.page(page), filter)
                .query(AccountRows::row)
                .list();
        var total = filtered("select count(*) " + FROM + WHERE, filter)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, total);
    }

    public Optional<AccountRow> find(AccountId id) {
        return jdbc.sql(COLUMNS + FROM + "where a.id = :id")
                .param("id", id.value())
                .query(AccountRows::row)
                .optional();
    }

    private JdbcClient.StatementSpec filtered(String sql, AccountFilter filter) {
        return jdbc.sql(sql)
                .param("q", Like.containing(filter.q()))
                .param("role", filter.role())
                .param("active", filter.active());
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
