package id.layakanak.web;

import id.layakanak.shared.Words;
import io.micrometer.observation.ObservationRegistry;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Languages, the clock, files of the pages, and what runs around every handler. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Assets assets;

    WebConfiguration(Assets assets) {
        this.assets = assets;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Nobody reads measurements of the portal, and each request would be measured a dozen times on its way through the filters. */
    @Bean
    ObservationRegistry observations() {
        return ObservationRegistry.NOOP;
    }

    /** Indonesian unless somebody chose otherwise; what the browser was installed with says little in an office. */
    @Bean
    LocaleResolver localeResolver(PortalAddress address) {
        var secure = address.isSecure();
        var resolver = new CookieLocaleResolver(secure ? "__Host-language" : "language") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return value.equals("en") ? Locale.ENGLISH : Words.INDONESIAN; // whatever else somebody put there
            }
        };
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocale(Words.INDONESIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    /** A form that could not be read while it was asked for is not read again for the error page. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    /** Nothing else is a file, and so no other address is looked up as one; one without the present fingerprint or version is unknown. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forAYear = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();
        registry.addResourceHandler(assets.path() + "**")
                .addResourceLocations(Assets.FOLDER)
                .setCacheControl(forAYear);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forAYear);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageAskedArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PlainParameters());
        registry.addInterceptor(new FormStatus());
    }
}
