package id.layakanak.audit;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.AuditAction;
import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notes what the database cannot see by itself, and forgets values that are erased. Changes of records need no call: their tables have triggers. */
@Service
public class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Notes it in the transaction of the caller, or in one of its own; who and from where is taken from the request.
     *
     * @param recordType the table of the record it was about, or null
     * @param details    what else matters, never personal data
     */
    @Transactional
    public void note(
            AuditAction action, @Nullable String recordType, @Nullable Object recordId, Map<String, String> details) {
        jdbc.sql("select audit_note(:action, :recordType, :recordId, :details::jsonb)")
                .param("action", action.name())
                .param("recordType", recordType, Types.VARCHAR)
                .param("recordId", recordId == null ? null : recordId.toString(), Types.VARCHAR)
                .param("details", json.writeValueAsString(details))
                .query()
                .singleRow();
    }

    /** The same for somebody who is known although nobody is signed in yet, or any more. */
    @Transactional
    public void noteBy(AccountId account, AuditAction action, Map<String, String> details) {
        actsFromHere(account);
        note(action, "account", account, details);
    }

    /** Says who does what follows in the transaction of the caller, where the request does not tell: a link that was handed over is used. */
    @Transactional
    public void actsFromHere(AccountId account) {
        jdbc.sql("select set_config('kla.account', ?, true)")
                .param(account.toString())
                .query()
                .singleRow();
    }

    /**
     * Takes the old and new values of some columns of one row out of the log for good, in the transaction of the caller.
     *
     * @param table the row's own table, whether the row is a record or part of one
     */
    @Transactional
    public void eraseValues(String table, Object id, String... columns) {
        jdbc.sql("select audit_forget_values(?, ?, ?)")
                .params(table, id.toString(), columns)
                .query()
                .singleRow();
    }

    /** Takes the old and new values of a record out of the log for good, in the transaction of the caller, and notes that. */
    @Transactional
    public void erase(String recordType, Object recordId) {
        jdbc.sql("select audit_forget(?, ?)")
                .params(recordType, recordId.toString())
                .query()
                .singleRow();
        note(AuditAction.ANONYMISED, recordType, recordId, Map.of());
    }
}
