package id.layakanak.testing;

import id.layakanak.shared.OpenToAll;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A page that breaks in a way nobody foresaw. */
@TestComponent
@Controller
@OpenToAll
public class Failure {

    @GetMapping("/test/failure")
    String show() {
        throw new IllegalArgumentException("a secret of the machine room");
    }
}
