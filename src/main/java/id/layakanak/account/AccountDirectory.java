package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.District;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts for whoever lets people in. */
@Component
public class AccountDirectory {

    private static final String SUMMARY = """
            select id, username, display_name, role, institution_id, second_factor_at is not null as has_second_factor, language,
                   active and coalesce(valid_from <= :today, true) and coalesce(valid_until >= :today, true) as usable
            from account
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    AccountDirectory(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    public Optional<AccountSummary> find(AccountId id) {
        return summaries("where id = :id")
                .param("id", id.value())
                .query(AccountDirectory::summary)
                .optional();
    }

    /** By what people sign in with: a username or a phone number, however they write it. */
    public Optional<AccountSummary> named(String typed) {
        return summaries("where username = :username or phone = :phone order by username = :username desc limit 1")
                .param("username", typed.strip().toLowerCase(Locale.ROOT))
                .param("phone", Phone.stored(typed), Types.VARCHAR)
                .query(AccountDirectory::summary)
                .optional();
    }

    private JdbcClient.StatementSpec summaries(String which) {
        return jdbc.sql(SUMMARY + which).param("today", district.today(clock));
    }

    private static AccountSummary summary(ResultSet row, int number) throws SQLException {
        var institution = row.getObject("institution_id", UUID.class);
        return new AccountSummary(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                institution == null ? null : new InstitutionId(institution),
                row.getBoolean("usable"),
                row.getBoolean("has_second_factor"),
                row.getString("language"));
    }
}
