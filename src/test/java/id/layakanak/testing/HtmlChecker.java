package id.layakanak.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu Html Checker: what a page gets wrong by the HTML standard and by what it says of ARIA. It learns the language once, in a second;
 * after that a page takes some 15 ms.
 */
public final class HtmlChecker {

    /** HTML5 with RDFa Lite, as validator.w3.org has it. */
    private static final String LANGUAGE = "http://s.validator.nu/html5-rdfalite.rnc";

    /** The grammar of HTML is deeply nested, and so are the calls of who reads it. */
    private static final long STACK_BYTES = 64L << 20;

    /** The checker minds one page at a time. */
    private static final ExecutorService ONE_AT_A_TIME = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(null, task, "html-checker", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    });

    private static @Nullable HtmlChecker checker;

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(false, false, false);
    private final Errors errors = new Errors();

    private HtmlChecker() throws Exception {
        validator.setUpMainSchema(LANGUAGE, errors);
        validator.setUpValidatorAndParsers(errors, false, false);
    }

    /** Each error with its place in the page, as {@code 12:5 Element …}. */
    public static List<String> errors(String html) {
        try {
            return ONE_AT_A_TIME
                    .submit(() -> {
                        if (checker == null) {
                            checker = new HtmlChecker();
                        }
                        return checker.check(html);
                    })
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> check(String html) throws Exception {
        errors.found.clear();
        validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        return List.copyOf(errors.found);
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // such as of a slash that ends a void element: no error
        }

        @Override
        public void error(SAXParseException error) {
            found.add(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
