package id.layakanak.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browsers of a test run, as many as visitors sit at one at the same time: {@code CHROME_BIN}, or a Chromium or Chrome on the path. Without one the journeys are skipped and the
 * build says so; {@code KLA_TEST_BROWSER=required} makes that a failure.
 */
public final class Chromium implements ExecutionCondition {

    /** At which nobody sits now. Each has a driver of its own: one driver serves one thread at a time. */
    private static final Deque<Browser> FREE = new ConcurrentLinkedDeque<>();

    static Browser take() {
        var free = FREE.pollFirst();
        return free == null ? launch() : free;
    }

    static void giveBack(Browser browser) {
        FREE.addFirst(browser);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is here");
        }
        if ("required".equals(System.getenv("KLA_TEST_BROWSER"))) {
            throw new IllegalStateException(
                    "KLA_TEST_BROWSER=required, but there is neither CHROME_BIN nor chromium on the path");
        }
        System.out.println("[WARNING] No Chromium found: skipped " + context.getDisplayName());
        return ConditionEvaluationResult.disabled("no Chromium found");
    }

    private static Optional<Path> program() {
        var named = Optional.ofNullable(System.getenv("CHROME_BIN")).map(Path::of).stream();
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        var onPath = Stream.of(folders)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome.exe")
                        .map(name -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}
