package id.layakanak.signin;

import id.layakanak.shared.OpenToAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenToAll
class SignInController {

    private final ObjectProvider<DemoAccounts> demo;

    SignInController(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String newForm(@RequestParam @Nullable Integer wait, Model model) {
        model.addAttribute("wait", wait != null && wait > 0 && wait <= AttemptDelays.LONGEST.toSeconds() ? wait : null);
        model.addAttribute(
                "demoAccounts", demo.stream().map(DemoAccounts::all).findFirst().orElse(List.of()));
        return "signin/login";
    }
}
