package id.layakanak.web;

import id.layakanak.shared.District;
import id.layakanak.shared.Formats;
import id.layakanak.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the {@link Words} of the request's language to handlers that take them. */
@Configuration(proxyBeanMethods = false)
class WordsArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final MessageSource messages;
    private final District district;

    WordsArgument(MessageSource messages, District district) {
        this.messages = messages;
        this.district = district;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Words.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var locale = LocaleContextHolder.getLocale();
        return new Words(messages, locale, new Formats(locale, district.zone()));
    }
}
