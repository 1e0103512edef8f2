package id.layakanak.account;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.Phone;
import id.layakanak.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts for whoever lets people in. */
@Component
public class AccountDirectory {

    private final JdbcClient jdbc;

    AccountDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AccountSummary> find(AccountId id) {
        return jdbc.sql("select * from account.viewer where id = :id")
                .param("id", id.value())
                .query(AccountDirectory::summary)
                .optional();
    }

    /** By what people sign in with: a username or a phone number, however they write it. */
    public Optional<AccountSummary> named(String typed) {
        return jdbc.sql(
                        "select * from account.viewer where username = :username or phone = :phone order by username = :username desc limit 1")
                .param("username", typed.strip().toLowerCase(Locale.ROOT))
                .param("phone", Phone.stored(typed), Types.VARCHAR)
                .query(AccountDirectory::summary)
                .optional();
    }

    /** A row of the view {@code account.viewer}, for those who read it together with something else. */
    public static AccountSummary summary(ResultSet row, int number) throws SQLException {
        var institution = row.getObject("institution_id", UUID.class);
        return new AccountSummary(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                institution == null ? null : new InstitutionId(institution),
                row.getBoolean("active"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("has_second_factor"),
                row.getString("language"));
    }
}
