package id.layakanak.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Carries what a page says after a redirect ("saved") in the session, as JSON: texts and numbers, nothing else. */
@Component("flashMapManager")
class FlashTexts extends AbstractFlashMapManager {

    private static final String ATTRIBUTE = "flash";

    /** One redirect's messages, for the page they are meant for. */
    record Kept(
            @Nullable String path,
            Map<String, List<String>> parameters,
            Map<String, @Nullable Object> said,
            long until) {

        static Kept of(FlashMap map) {
            return new Kept(
                    map.getTargetRequestPath(),
                    new HashMap<>(map.getTargetRequestParams()),
                    new HashMap<>(map),
                    map.getExpirationTime());
        }

        FlashMap toFlashMap() {
            var map = new FlashMap();
            map.setTargetRequestPath(path);
            map.addTargetRequestParams(new LinkedMultiValueMap<>(parameters));
            map.putAll(said);
            map.setExpirationTime(until);
            return map;
        }
    }

    private final JsonMapper json;

    FlashTexts(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String kept)) {
            return null;
        }
        try {
            return Arrays.stream(json.readValue(kept, Kept[].class))
                    .map(Kept::toFlashMap)
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (JacksonException unreadable) {
            return null; // of another version of the portal: nothing is said
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        if (maps.isEmpty()) {
            request.getSession().removeAttribute(ATTRIBUTE);
        } else {
            request.getSession()
                    .setAttribute(
                            ATTRIBUTE,
                            json.writeValueAsString(maps.stream().map(Kept::of).toList()));
        }
    }
}
