package id.layakanak.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The text of every statement that the portal sends, whichever of its threads does: for a test that asks it over HTTP. See {@link Statements} for others. */
@TestConfiguration(proxyBeanMethods = false)
public class SentStatements implements QueryExecutionListener {

    private final List<String> statements = new CopyOnWriteArrayList<>();

    @Bean
    static BeanPostProcessor listeningDataSource(SentStatements sent) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source).listener(sent).build()
                        : bean;
            }
        };
    }

    public List<String> all() {
        return statements.stream().map(SentStatements::onOneLine).toList();
    }

    public void forget() {
        statements.clear();
    }

    static String onOneLine(String sql) {
        return sql.strip().replaceAll("\\s+", " ");
    }

    /** The scheduler looks for work beside all requests, and belongs to none. */
    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        queries.stream()
                .map(QueryInfo::getQuery)
                .filter(sql -> !sql.contains("scheduled_tasks"))
                .forEach(statements::add);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
