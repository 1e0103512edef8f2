package id.layakanak.web;

import java.util.HashSet;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/**
 * Keeps all templates and expressions of the portal once they are read. Thymeleaf's own caches hold 200 and 500 and drop the oldest, so that
 * a portal of this size reads the same ones again for every page. They are bounded all the same. And most expressions are {@link PlainCalls}.
 */
@Configuration(proxyBeanMethods = false)
class Templates {

    private static final int TEMPLATES = 2_000;
    private static final int EXPRESSIONS = 20_000;

    Templates(SpringTemplateEngine engine) {
        engine.setCacheManager(caches());
        var dialects = new HashSet<IDialect>(engine.getDialects());
        dialects.removeIf(SpringStandardDialect.class::isInstance);
        dialects.add(dialect());
        engine.setDialects(dialects);
    }

    private static StandardCacheManager caches() {
        var caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(TEMPLATES);
        caches.setExpressionCacheMaxSize(EXPRESSIONS);
        return caches;
    }

    static SpringStandardDialect dialect() {
        return new SpringStandardDialect() {

            private final IStandardVariableExpressionEvaluator plainCalls = new PlainCalls();

            @Override
            public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
                return plainCalls;
            }
        };
    }
}
