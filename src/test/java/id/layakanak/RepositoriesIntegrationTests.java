package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/** A repository reads its queries when it is first asked. Here each is, so that a query that makes no sense is not found by a user. */
@IntegrationTest
class RepositoriesIntegrationTests {

    @Autowired
    ListableBeanFactory beans;

    @Test
    void eachUnderstandsItsQueries() {
        var repositories = beans.getBeansOfType(RepositoryFactoryBeanSupport.class);

        assertThat(repositories)
                .isNotEmpty()
                .allSatisfy((name, repository) ->
                        assertThat(repository.getObject()).as(name).isNotNull());
    }
}
