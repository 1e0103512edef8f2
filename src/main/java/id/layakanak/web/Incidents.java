package id.layakanak.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Gives every unexpected failure a short number that stands on the page and in the log, so that an officer can read it to support. */
@Component
class Incidents extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);

    private final SecureRandom random = new SecureRandom();

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            var number = HexFormat.of().withUpperCase().toHexDigits(random.nextInt());
            attributes.put("incident", number);
            log.error("Incident {} at {}", number, attributes.get("path"), getError(request));
        }
        return attributes;
    }
}
