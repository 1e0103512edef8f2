package id.layakanak.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * The words of all features in one table for each language: a page asks for hundreds of them, and must not look for each in the
 * files of one feature after the other. What a language lacks is said in Indonesian.
 */
class AllWords extends AbstractMessageSource {

    private final Map<String, String> indonesian = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    AllWords(Resource[] files) throws IOException {
        for (var file : files) {
            var words = String.valueOf(file.getFilename()).contains("_en.") ? english : indonesian;
            PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8))
                    .forEach((key, text) -> words.put((String) key, (String) text));
        }
        indonesian.forEach(english::putIfAbsent);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        return words(locale).get(code);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var text = words(locale).get(code);
        return text == null
                ? null
                : formats.computeIfAbsent(locale.getLanguage() + " " + code, key -> new MessageFormat(text, locale));
    }

    private Map<String, String> words(Locale locale) {
        return locale.getLanguage().equals("en") ? english : indonesian;
    }
}
