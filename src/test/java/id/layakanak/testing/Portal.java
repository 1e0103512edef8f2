package id.layakanak.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.layakanak.shared.AccountId;
import id.layakanak.shared.Role;
import id.layakanak.shared.Tokens;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks the portal as one of the cast of the sample data, as a browser would: forms are posted with their token. */
@TestComponent
public class Portal {

    /** Sari, who keeps the trainings. */
    public static final AccountId STAFF = AccountId.of("ac000000-0000-4000-8000-000000000001");
    /** Budi, who acts for Dinas Pendidikan dan Kebudayaan. */
    public static final AccountId TASK_FORCE = AccountId.of("ac000000-0000-4000-8000-000000000002");
    /** Mariatul, who reads figures. */
    public static final AccountId LEADER = AccountId.of("ac000000-0000-4000-8000-000000000003");
    /** Rahmat, who keeps the portal. */
    public static final AccountId ADMIN = AccountId.of("ac000000-0000-4000-8000-000000000004");

    private final MockMvcTester mvc;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    Portal(MockMvcTester mvc, EntityManager entities, JdbcClient jdbc) {
        this.mvc = mvc;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Sends a form with the token of a session of its own. In place of Spring Security's {@code csrf()}, which would put another store of tokens into
     * the filter for good, one that keeps objects in the session.
     */
    public RequestPostProcessor token() {
        return request -> {
            var token = "the token of a test";
            var id = newSession(token);
            var cookies = new ArrayList<>(
                    List.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0])));
            cookies.add(new Cookie("sid", id));
            request.setCookies(cookies.toArray(Cookie[]::new));
            // a token is sent as a mask and what the mask makes of it: this mask changes nothing
            var masked = new byte[2 * token.length()];
            System.arraycopy(token.getBytes(StandardCharsets.UTF_8), 0, masked, token.length(), token.length());
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }

    /** Seen in a time to come, so that it lasts whatever the clock of the test says. */
    private String newSession(String token) {
        var id = Tokens.create();
        jdbc.sql("""
                        insert into browser_session (key, texts, began_at, seen_at)
                        values (?, jsonb_build_object('csrf', ?), now(), timestamptz '2100-01-01')
                        """).params(Tokens.hash(id), token).update();
        return id;
    }

    /**
     * Within the transaction of a test nothing is committed: what a request would have sent to the database is sent here, and what it has loaded is
     * forgotten, as at its end; else each later query would look through all of it for changes.
     */
    private MvcTestResult settled(MvcTestResult answer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
            entities.clear();
        }
        return answer;
    }

    public Browser asStaff() {
        return as(STAFF);
    }

    public Browser asTaskForce() {
        return as(TASK_FORCE);
    }

    public Browser asLeader() {
        return as(LEADER);
    }

    public Browser asAdmin() {
        return as(ADMIN);
    }

    public Browser asNobody() {
        return new Browser(anonymous(), Locale.forLanguageTag("id"));
    }

    /** The one of the cast who has this role. */
    public Browser as(Role role) {
        return switch (role) {
            case ADMIN -> asAdmin();
            case STAFF -> asStaff();
            case TASK_FORCE -> asTaskForce();
            case LEADER -> asLeader();
        };
    }

    public Browser as(AccountId account) {
        return new Browser(user(account.toString()).authorities(), Locale.forLanguageTag("id"));
    }

    /** The body of an answer as text. */
    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public final class Browser {

        private final RequestPostProcessor who;
        private final Locale language;

        private Browser(RequestPostProcessor who, Locale language) {
            this.who = who;
            this.language = language;
        }

        public Browser inEnglish() {
            return new Browser(who, Locale.ENGLISH);
        }

        public MvcTestResult get(String path) {
            return settled(
                    mvc.get().uri(URI.create(path)).with(who).cookie(cookie()).exchange());
        }

        /** Where a link under a list leads: {@code Berikutnya}, {@code Sebelumnya}, {@code Halaman pertama}, {@code Halaman terakhir}. */
        public MvcTestResult turn(MvcTestResult page, String link) {
            return get(Jsoup.parse(text(page))
                    .select(".pages-links a:contains(" + link + ")")
                    .attr("href"));
        }

        /** Posts a form; fields are name, value, name, value, … */
        public MvcTestResult post(String path, String... fields) {
            var request =
                    mvc.post().uri(URI.create(path)).with(who).with(token()).cookie(cookie());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return settled(request.exchange());
        }

        /** Posts a form with a file in it; fields are name, value, name, value, … */
        public MvcTestResult upload(String path, MockMultipartFile file, String... fields) {
            var request = mvc.post()
                    .uri(URI.create(path))
                    .multipart()
                    .file(file)
                    .with(who)
                    .with(token())
                    .cookie(cookie());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return settled(request.exchange());
        }

        /** As {@link #post}, sent by htmx: the answer is a fragment. */
        public MvcTestResult htmx(String path, String... fields) {
            var request = mvc.post()
                    .uri(URI.create(path))
                    .with(who)
                    .with(token())
                    .header("HX-Request", "true")
                    .cookie(cookie());
            for (int i = 0; i < fields.length; i += 2) {
                request.param(fields[i], fields[i + 1]);
            }
            return settled(request.exchange());
        }

        private Cookie cookie() {
            return new Cookie("language", language.toLanguageTag());
        }
    }
}
