package id.layakanak.audit;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.ActingFor;
import id.layakanak.web.RequestNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the database at the beginning of each writing use case for whom it writes: whoever has proved to be the owner of an account, also where it must still set up a second step.
 * Its triggers put that into the log. Only use cases have a name: the many small transactions in which HTTP sessions are kept do without.
 */
@Component
class AuditContext implements TransactionExecutionListener {

    private static final String SET = """
            select set_config('kla.account', ?, true), set_config('kla.request', ?, true), set_config('kla.address', ?, true)
            """;

    private final JdbcClient jdbc;

    AuditContext(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null
                && !transaction.isReadOnly()
                && !transaction.getTransactionName().isEmpty()) {
            var request = Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                    .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
            var background = ActingFor.present();
            jdbc.sql(SET)
                    .params(
                            request.map(asked -> asked.getAttribute(AccountId.class.getName()))
                                    .or(() -> background.map(ActingFor::account))
                                    .map(Object::toString)
                                    .orElse(""),
                            request.map(RequestNumber::of)
                                    .or(() -> background.map(ActingFor::number))
                                    .orElse(""),
                            request.map(asked -> asked.getRemoteAddr()).orElse(""))
                    .query()
                    .singleRow();
        }
    }
}
