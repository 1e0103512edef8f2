package id.layakanak.web;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Writes every unexpected failure to the log, and puts the number of its request on the page. */
@Component
class Incidents extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            var number = String.valueOf(request.getAttribute(RequestNumber.class.getName(), WebRequest.SCOPE_REQUEST));
            attributes.put("incident", number);
            log.error("Incident {} at {}", number, attributes.get("path"), getError(request));
        }
        return attributes;
    }
}
