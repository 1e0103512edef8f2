package id.layakanak.web;

import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The words of all features: {@code messages/<feature>.properties} is Indonesian, {@code <feature>_en.properties} English. A feature
 * adds its two files and tells nobody.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        return new AllWords(resources.getResources("classpath*:messages/*.properties"));
    }
}
