package id.layakanak.signin;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.shared.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Leads from the right password to the code, and from there to the page that was asked for or the form that was not finished. */
@Component
class SignIn implements AuthenticationSuccessHandler {

    private final AttemptDelays delays;
    private final KnownBrowsers browsers;
    private final AccountDirectory accounts;
    private final UnfinishedForms forms;
    private final LastOwner owner;
    private final LocaleResolver languages;
    private final ApplicationEventPublisher events;

    SignIn(
            AttemptDelays delays,
            KnownBrowsers browsers,
            AccountDirectory accounts,
            UnfinishedForms forms,
            LastOwner owner,
            LocaleResolver localeResolver,
            ApplicationEventPublisher events) {
        this.delays = delays;
        this.browsers = browsers;
        this.accounts = accounts;
        this.forms = forms;
        this.owner = owner;
        this.languages = localeResolver;
        this.events = events;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        delays.succeeded(SignInDelayFilter.name(request), request.getRemoteAddr(), browsers.shownBy(request));
        var account = AccountId.of(signedIn.getName());
        var found = accounts.find(account);
        found.flatMap(AccountSummary::chosenLanguage)
                .ifPresent(language -> languages.setLocale(request, response, language));
        response.sendRedirect(
                found.filter(AccountSummary::hasSecondFactor).isPresent()
                        ? SecondStepController.PATH
                        : onward(account, request, response));
    }

    /** Where to go now that signing in is done. */
    String onward(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        events.publishEvent(new SignInCompleted(account));
        owner.remember(account, response);
        browsers.remember(account, request, response);
        var asked = PageBeforeSignIn.take(request);
        return forms.find(request.getSession(), account).isPresent() ? UnfinishedFormController.PATH : asked;
    }
}
