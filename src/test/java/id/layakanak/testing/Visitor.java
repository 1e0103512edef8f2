package id.layakanak.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody in front of a browser. Every page that the visitor comes to is checked: no barrier at WCAG 2.2 AA, no violation of the content
 * security policy, no error on the console, nothing that must be scrolled sideways.
 */
public final class Visitor implements AutoCloseable {

    /** The same page is looked at closely once per run, role, width and language. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private static final int PHONE = 360;

    /** Milliseconds that a busy machine may take for what an idle one does at once. */
    private static final int PATIENCE = 30_000;

    static {
        setDefaultAssertionTimeout(PATIENCE);
    }

    private static final AtomicInteger VISITS = new AtomicInteger();

    private final String address;
    private final int width;
    private final boolean javaScript;
    private String username = "nobody";
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(int port, int width, boolean javaScript) {
        this.address = "http://localhost:" + port;
        this.width = width;
        this.javaScript = javaScript;
        browser = Chromium.take();
        context = browser.newContext(new NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 800)
                .setHasTouch(width == PHONE)
                .setIsMobile(width == PHONE)
                .setJavaScriptEnabled(javaScript)
                .setLocale("id-ID")
                .setAcceptDownloads(true));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // a refused page is no error of the page that asked for it
            if (message.type().equals("error") && !message.text().contains("the server responded with a status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** At a desk: 1280 pixels wide. */
    public static Visitor atDesk(int port) {
        return new Visitor(port, 1280, true);
    }

    /** With a cheap phone: 360 pixels wide, touched by a thumb. */
    public static Visitor withPhone(int port) {
        return new Visitor(port, PHONE, true);
    }

    public static Visitor withoutJavaScript(int port) {
        return new Visitor(port, PHONE, false);
    }

    public Visitor inEnglish() {
        context.addCookies(List.of(new Cookie("language", "en").setUrl(address)));
        return this;
    }

    public Page page() {
        return page;
    }

    public Visitor signIn(String username) {
        this.username = username;
        open("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill(username + "-demo");
        page.locator("main button").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        return arrived();
    }

    public Visitor open(String path) {
        page.navigate(address + path);
        return arrived();
    }

    /** The page that is open, to be read without the browser. */
    public Document read() {
        return Jsoup.parse(page.content(), address);
    }

    /** Clicks the button, link or summary of this name within the page's content. */
    public Visitor click(String name) {
        control(name).click();
        return arrived();
    }

    public Visitor fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(value);
        return this;
    }

    public Visitor choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .selectOption(option);
        return this;
    }

    /** Chooses the option whose label contains this text. */
    public Visitor chooseLike(String label, String text) {
        var select = page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
        var option = select.locator("option")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        select.selectOption(option.getAttribute("value"));
        return this;
    }

    public Visitor check(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    public Visitor sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    public Visitor doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    /** Saves what a click on this name downloads. */
    public Path download(String name, Path folder) {
        Download download = page.waitForDownload(() -> control(name).click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** By its accessible name, or by the part of it that can be seen. */
    private Locator control(String name) {
        var content = page.locator("#content");
        var seen = ":is(:text-is(\"%1$s\"), :has(:text-is(\"%1$s\")))".formatted(name);
        return content.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .or(content.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true)))
                .or(content.locator("a" + seen + ", button" + seen + ", summary" + seen))
                .locator("visible=true")
                .first();
    }

    /** Checks the page that is open now. */
    public Visitor arrived() {
        page.waitForLoadState();
        // a piece of a page that htmx has shown listens to nothing before it has settled
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added"))
                .hasCount(0);
        var language = page.locator("html").getAttribute("lang");
        // without JavaScript axe would wait for ever for its own timers; the page is the same as with it
        if (javaScript
                && LOOKED_AT.add(String.join(
                        " ", username, "" + width, language, kind(page.url().substring(address.length()))))) {
            lookClosely();
        }
        return this;
    }

    /** A path with its ids and parameters left out. */
    static String kind(String path) {
        return path.replaceAll("[0-9a-f-]{36}", "{id}").replaceAll("[?#].*", "");
    }

    /** Looks for barriers in the page as it stands, whether it was looked at before or not. */
    public Visitor lookClosely() {
        // a part that is on its way is dimmed
        assertThat(page.locator(".htmx-request, .htmx-swapping, .htmx-settling"))
                .hasCount(0);
        assertThat(Axe.barriers(page))
                .as("barriers on " + page.url() + " at " + width)
                .isEmpty();
        var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
                .as("sideways scrolling on " + page.url() + " at " + width)
                .isLessThanOrEqualTo(0);
        assertThat(page.locator("h1").count()).as("headings of " + page.url()).isEqualTo(1);
        assertThat(page.content()).as(page.url()).doesNotContain("??");
        return this;
    }

    /** The like for a part that was opened over the page, which was looked at before. */
    public Visitor lookCloselyAt(Locator part) {
        assertThat(Axe.barriersWithin(part))
                .as("barriers within what opens on " + page.url() + " at " + width)
                .isEmpty();
        return this;
    }

    /** Leaves a picture of the present page in {@code target/journeys}, to be looked at by people. */
    public Visitor leavePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "journeys", name + "-" + width + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Leaves a picture of the last page in {@code target/journeys}: it tells most when a journey ended too early. */
    @Override
    public void close() {
        try {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target", "journeys", username + "-" + width + "-" + VISITS.incrementAndGet() + ".png"))
                    .setFullPage(true));
        } finally {
            context.close();
            Chromium.giveBack(browser);
        }
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
