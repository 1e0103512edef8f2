package id.layakanak.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CurrentPageTests {

    /** As browsers send them; each link says the same once more, however often it is followed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=Ma%27arif",
                "q=a%2C",
                "q=caf%C3%A9",
                "q=100%25",
                "q=a+b",
                "q=a%20b",
                "q=a%2Bb",
                "q=a%26b%3Dc",
                "q=%3Cb%3E",
                "from=25%2F11%2F2026&to=25/11/2026",
                "q=%2525",
                "q=%7Bid%7D",
                "q=",
                "q=1&q=2"
            })
    void linksSayWhatTheAddressSays(String query) {
        var page = page(query);
        for (var link : List.of(page.page("after", "x"), page.sortedBy("name"), page.with("x", 1), page.page())) {
            var followed = page(link.replaceFirst("^[^?]*\\?", ""));
            for (var address : List.of(link, followed.page(), followed.with("y", 2))) {
                var said = parameters(address);
                assertThat(said.getParameterValues("q"))
                        .isEqualTo(parameters("/p?" + query).getParameterValues("q"));
                assertThat(said.getParameter("from"))
                        .isEqualTo(parameters("/p?" + query).getParameter("from"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=name,asc   | ascending
            sort=name%2Casc | ascending
            sort=name,desc  | descending
            sort=other,asc  |
            """)
    void knowsHowItIsSorted(String query, String sorted) {
        assertThat(page(query).sortOf("name")).isEqualTo(sorted);
    }

    @Test
    void anOrderAndADayStayReadable() {
        assertThat(page("from=25%2F11%2F2026").sortedBy("name")).isEqualTo("/p?from=25/11/2026&sort=name,asc");
    }

    @Test
    void whatIsPickedTakesThePlaceOfItsText() {
        assertThat(page("institutionText=SD%20%26%20SMP&after=x&q=a%20b").picked("institution", 7))
                .isEqualTo("/p?q=a%20b&institution=7");
    }

    @Test
    void aBrokenPercentSignIsNoPage() {
        assertThat(page("q=%zz").page()).isEqualTo("/p");
    }

    private static CurrentPage page(String query) {
        var request = new MockHttpServletRequest("GET", "/p");
        request.setQueryString(query);
        return CurrentPage.of(request);
    }

    /** What a server reads from an address: MockMvc's way is Spring's, so it is told here in the words of the servlet API. */
    private static MockHttpServletRequest parameters(String address) {
        var request = new MockHttpServletRequest("GET", "/p");
        var query = address.substring(address.indexOf('?') + 1);
        for (var pair : query.split("&")) {
            var parts = pair.split("=", 2);
            request.addParameter(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return request;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
