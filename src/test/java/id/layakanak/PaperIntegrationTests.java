package id.layakanak;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import id.layakanak.testing.Portal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.annotation.Transactional;

/** What is signed or filed is Indonesian, whoever prints it; the page around it speaks the language of the reader. */
@IntegrationTest
@Transactional
class PaperIntegrationTests {

    private static final String FILLED = "/sessions/5e000000-0000-4000-8000-000000000002/attendance";
    private static final String EMPTY = "/sessions/5e000000-0000-4000-8000-000000000015/attendance";
    private static final String RECAP = "/trainings/7a000000-0000-4000-8000-000000000001/attendance";
    private static final String PLAN = "/follow-up-plans/f0000000-0000-4000-8000-000000000001";

    @Autowired
    Portal portal;

    @ParameterizedTest
    @CsvSource({
        FILLED + "/sheet, .paper, DAFTAR HADIR PESERTA, Sheet to print",
        EMPTY + "/sheet, .paper, DAFTAR HADIR PESERTA, Sheet to print",
        PLAN + ", .matrix, Rencana Tindak Lanjut (RTL), Follow-up plan of"
    })
    void isTheSameForAnEnglishReader(String page, String paper, String title, String around) {
        var indonesian = Jsoup.parse(Portal.text(portal.asStaff().get(page))).select(paper);
        var english = Jsoup.parse(Portal.text(portal.asStaff().inEnglish().get(page)));

        assertThat(indonesian.text()).contains(title);
        assertThat(english.select(paper).outerHtml()).isEqualTo(indonesian.outerHtml());
        assertThat(english.select(paper).attr("lang")).isEqualTo("id");
        assertThat(english.select("main").not(paper).text()).contains(around);
    }

    @ParameterizedTest
    @ValueSource(strings = {FILLED, EMPTY, RECAP, "/follow-up-plans"})
    void isTheSameAsAFile(String path) throws IOException {
        assertThat(sheet(portal.asStaff().inEnglish(), path)).isEqualTo(sheet(portal.asStaff(), path));
        assertThat(Portal.text(portal.asStaff().inEnglish().get(path + ".csv")))
                .isEqualTo(Portal.text(portal.asStaff().get(path + ".csv")));
        assertThat(name(portal.asStaff().inEnglish(), path)).isEqualTo(name(portal.asStaff(), path));
    }

    private static String sheet(Portal.Browser browser, String path) throws IOException {
        var bytes = browser.get(path + ".xlsx").getResponse().getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String name(Portal.Browser browser, String path) {
        return browser.get(path + ".xlsx").getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION);
    }
}
