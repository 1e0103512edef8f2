package id.layakanak.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The words of all features: {@code messages/<feature>.properties} is Indonesian, {@code <feature>_en.properties} English. A feature
 * adds its two files and tells nobody.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String SUFFIX = ".properties";

    @Bean
    MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(resources.getResources("classpath*:messages/*" + SUFFIX))
                .flatMap(file -> Stream.ofNullable(file.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - SUFFIX.length()))
                .sorted()
                .toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(
                false); // words that a language lacks are Indonesian, whatever the server was installed with
        return source;
    }
}
