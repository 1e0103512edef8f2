package id.layakanak.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How sessions are kept: as plain text, so that no upgrade makes an old one unreadable and nothing in the table can become an object. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Spring Session finds it by this name. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, (Converter<Object, byte[]>) SessionConfiguration::bytes);
        texts.addConverter(byte[].class, Object.class, (Converter<byte[], Object>) SessionConfiguration::text);
        return texts;
    }

    /** 216 random bits, as many as the column has room for; a UUID has 122 (OWASP ASVS 5.0, 7.2.3 and 11.5.1). */
    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[27];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /** Two requests of one browser that set the same attribute at once both succeed. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer simultaneousRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Under HTTPS the browser itself sees to it that no other host and no plain connection sets or reads the cookie. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(PortalAddress address) {
        return cookie -> {
            var secure = address.isSecure();
            cookie.setCookieName(secure ? "__Host-sid" : "sid");
            cookie.setUseSecureCookie(secure);
            cookie.setCookiePath("/");
            cookie.setUseBase64Encoding(
                    false); // the id is fit for a cookie, and what somebody makes up cannot decode to a NUL
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
        };
    }

    /** What is no text, such as an object that another version of the portal kept, is an empty one: whoever reads it finds nothing there. */
    private static String text(byte[] stored) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stored))
                    .toString();
            return text.indexOf('\0') < 0 ? text : "";
        } catch (CharacterCodingException noText) {
            return "";
        }
    }

    private static byte[] bytes(Object attribute) {
        if (attribute instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("sessions hold text alone, not " + attribute.getClass());
    }
}
