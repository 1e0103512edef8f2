package id.layakanak.listing;

import static org.assertj.core.api.Assertions.assertThat;

import id.layakanak.testing.IntegrationTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A list of 137 books, many of a name and many on no shelf, read page by page. */
@IntegrationTest
@Transactional
class ListingIntegrationTests {

    private static final Listing<String> BOOKS = new Listing<>(
                    "book b", "b.id", "b.id", "", (row, number) -> row.getString("id"))
            .by("name", "b.name")
            .by("shelf", "coalesce(b.shelf, 99)", "b.name")
            .sum("pages", "b.pages")
            .size(10);

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fillTheShelves() {
        jdbc.sql(
                        "create temporary table book (id uuid primary key, name text collate indonesian not null, shelf int, pages int not null)"
                                + " on commit drop")
                .update();
        jdbc.sql("""
                insert into book
                select gen_random_uuid(), (array['Anak', 'anak-anak', 'Bintang', 'Çerita', 'zebra', 'Nurul', 'Kisah Nur'])[1 + n % 7],
                       nullif(n % 5, 0), n
                from generate_series(1, 137) n
                """).update();
    }

    @ParameterizedTest
    @CsvSource({"name,false", "name,true", "shelf,false", "shelf,true", "nothing,false"})
    void isWhollyReadForwardsAndBackwards(String sort, boolean descending) {
        var order = sort.equals("shelf") ? "coalesce(shelf, 99) %1$s, name %1$s, id %1$s" : "name %1$s, id %1$s";
        var all = jdbc.sql("select id::text from book order by " + order.formatted(descending ? "desc" : "asc"))
                .query(String.class)
                .list();

        var forwards = new ArrayList<String>();
        var starts = new ArrayList<Long>();
        var page = read(new PageAsked(sort, descending, null, null, 0));
        assertThat(page.previous()).isNull();
        for (; ; page = read(new PageAsked(sort, descending, page.next(), null, 0))) {
            starts.add(page.first());
            forwards.addAll(page.rows());
            if (page.next() == null) {
                break;
            }
        }
        var backwards = new ArrayList<String>();
        page = read(new PageAsked(sort, descending, null, PageAsked.END, 0));
        assertThat(page.next()).isNull();
        assertThat(page.last()).isEqualTo(137);
        for (; ; page = read(new PageAsked(sort, descending, null, page.previous(), 0))) {
            backwards.addAll(reversed(page.rows()));
            if (page.first() == 1) {
                break;
            }
        }

        assertThat(forwards).isEqualTo(all);
        assertThat(starts).startsWith(1L, 11L, 21L).endsWith(131L).hasSize(14);
        // the last way back ends on the first page, which shows again what the one before it began with
        assertThat(backwards.subList(0, 130)).isEqualTo(reversed(all).subList(0, 130));
        assertThat(page.rows()).isEqualTo(all.subList(0, 10));
        assertThat(page.previous()).isNull();
    }

    @Test
    void losesAndRepeatsNothingWhenRowsComeAndGoMeanwhile() {
        var first = read(PageAsked.FIRST);
        jdbc.sql("insert into book select gen_random_uuid(), 'Aaa', 1, 1 from generate_series(1, 7)")
                .update();
        jdbc.sql("delete from book where id = cast(:id as uuid)")
                .param("id", first.rows().get(2))
                .update();

        var second = read(new PageAsked(null, false, first.next(), null, 0));

        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(read(new PageAsked(null, false, null, second.previous(), 0)).next())
                .isEqualTo(first.next());
    }

    @ParameterizedTest
    @CsvSource({
        "after,x",
        "before,x",
        "after,00000000-0000-0000-0000-000000000000",
        "before,00000000-0000-0000-0000-000000000000",
        "after,''"
    })
    void beginsAtTheBeginningWherePlacesMeanNothing(String side, String place) {
        var page = read(new PageAsked(
                null, false, side.equals("after") ? place : null, side.equals("before") ? place : null, 0));

        assertThat(page).isEqualTo(read(PageAsked.FIRST));
    }

    @Test
    void beginsAtTheBeginningBehindTheLastRow() {
        var last =
                read(new PageAsked(null, false, null, PageAsked.END, 1)).rows().get(0);

        assertThat(read(new PageAsked(null, false, last, null, 0))).isEqualTo(read(PageAsked.FIRST));
    }

    @Test
    void addsUpTheWholeListHoweverManyRowsAPageHas() {
        var page = read(new PageAsked(null, false, null, null, 3));

        assertThat(page.rows()).hasSize(3);
        assertThat(page.count()).isEqualTo(137);
        assertThat(page.sum("pages")).isEqualTo(137 * 138 / 2);
    }

    @Test
    void countsWhatIsThereWhenNothingIs() {
        var page = BOOKS.page(jdbc, new Narrowing().by("most", 1000, "b.pages > :most"), PageAsked.FIRST);

        assertThat(page.isEmpty()).isTrue();
        assertThat(page.count()).isZero();
        assertThat(page.first()).isZero();
        assertThat(page.exact()).isTrue();
    }

    @Test
    void stopsCountingWhereNobodyReadsOn() {
        jdbc.sql("insert into book select gen_random_uuid(), 'Banyak', 1, 1 from generate_series(1, :many)")
                .param("many", Listing.COUNTED)
                .update();

        var page = read(new PageAsked(null, false, null, PageAsked.END, 0));

        assertThat(page.exact()).isFalse();
        assertThat(page.count()).isEqualTo(Listing.COUNTED);
        assertThat(page.earlier()).isNull();
        assertThat(page.sum("pages")).isNull();
        assertThat(page.rows()).hasSize(10);
    }

    @Test
    void findsWhatContainsATextWhateverItsCase() {
        assertThat(names("NUR")).containsOnly("Nurul", "Kisah Nur");
        assertThat(names("k-a")).containsOnly("anak-anak");
        assertThat(names("%")).isEmpty();
        assertThat(names("  ")).hasSize(7);
    }

    @Test
    void findsShortTextsAtTheBeginningAlone() {
        assertThat(names("n")).containsOnly("Nurul");
        assertThat(names("NU")).containsOnly("Nurul");
    }

    @Test
    void showsOfASearchThatFindsVeryManyThoseThatBeginWithTheText() {
        jdbc.sql("insert into book select gen_random_uuid(), 'Bukan Nurul', 1, 1 from generate_series(1, :many)")
                .param("many", Listing.SEARCHED)
                .update();

        var found =
                BOOKS.page(jdbc, new Narrowing().search("b.name", "nurul"), new PageAsked("name", true, null, null, 0));
        assertThat(found.isCut()).isTrue();
        assertThat(found.count()).isEqualTo(Listing.SEARCHED);
        assertThat(jdbc.sql("select distinct name from book where id::text in (:ids)")
                        .param("ids", found.rows())
                        .query(String.class)
                        .list())
                .containsExactly("Nurul");
    }

    private List<String> names(String typed) {
        var ids = BOOKS.page(jdbc, new Narrowing().search("b.name", typed), new PageAsked(null, false, null, null, 200))
                .rows();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct name from book where id::text in (:ids)")
                        .param("ids", ids)
                        .query(String.class)
                        .list();
    }

    private ListPage<String> read(PageAsked asked) {
        return BOOKS.page(jdbc, new Narrowing(), asked);
    }

    private static List<String> reversed(List<String> rows) {
        var reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }
}
