package id.layakanak.account;

import id.layakanak.web.LanguageChosen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the language that somebody switches to with their account. */
@Component
class ChosenLanguage {

    private final AccountManagement management;

    ChosenLanguage(AccountManagement management) {
        this.management = management;
    }

    @EventListener
    void keep(LanguageChosen chosen) {
        management.speak(chosen.viewer().account(), chosen.language());
    }
}
