package id.layakanak.web;

import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What templates may use besides standard Thymeleaf: {@code kla:icon}, {@code kla:navigation}, {@code #assets} (see {@link Assets}), {@code #kla}, the
 * {@link Formats} of the page's language, and {@code #paper}, the {@link Words} of what is printed to be signed or filed.
 */
@Component
class PortalDialect extends AbstractDialect implements IProcessorDialect, IExpressionObjectDialect {

    private static final String PREFIX = "kla";

    private final Icons icons;
    private final Assets assets;
    private final District district;
    private final MessageSource messages;
    private final Words paper;
    private final List<IProcessor> ofFeatures;
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();

    /** @param ofFeatures what only the pages of one feature use, under the same prefix */
    PortalDialect(Icons icons, Assets assets, District district, MessageSource messages, List<IProcessor> ofFeatures) {
        super("portal");
        this.icons = icons;
        this.assets = assets;
        this.district = district;
        this.messages = messages;
        this.ofFeatures = ofFeatures;
        this.paper = new Words(messages, Words.INDONESIAN, new Formats(Words.INDONESIAN, district.zone()));
    }

    @Override
    public String getPrefix() {
        return PREFIX;
    }

    @Override
    public int getDialectProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        var processors = new HashSet<IProcessor>(ofFeatures);
        processors.add(new IconProcessor(prefix, icons));
        processors.add(new NavigationProcessor(prefix, icons, messages));
        processors.add(new StandardXmlNsTagProcessor(TemplateMode.HTML, prefix));
        return processors;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(PREFIX, "assets", "paper");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return switch (name) {
                    case PREFIX ->
                        formats.computeIfAbsent(
                                context.getLocale(), language -> new Formats(language, district.zone()));
                    case "assets" -> assets;
                    case "paper" -> paper;
                    default -> null;
                };
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
