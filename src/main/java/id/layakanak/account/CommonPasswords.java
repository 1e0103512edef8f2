package id.layakanak.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The passwords that leaked most often, of those long enough for this portal (OWASP ASVS 5.0, 6.2.4 and 6.2.12); the file says where
 * they come from. No password ever leaves the portal to be checked.
 */
@Component
class CommonPasswords {

    private static final int HEADER_LINES = 3;

    private final Set<String> lowerCase;

    CommonPasswords() throws IOException {
        lowerCase = new ClassPathResource("passwords/common.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(HEADER_LINES)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contains(String password) {
        return lowerCase.contains(password.strip().toLowerCase(Locale.ROOT));
    }

    int size() {
        return lowerCase.size();
    }
}
