package id.layakanak.signin;

import id.layakanak.account.AccountDirectory;
import id.layakanak.account.AccountSummary;
import id.layakanak.shared.AccountId;
import id.layakanak.signin.SignedIn.Stage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Leads from the right password to the code, and from there to the page that was asked for or the form that was not finished. */
@Component
public class SignIn implements AuthenticationSuccessHandler {

    /** Where the code of a second factor is asked for. */
    public static final String CODE_PAGE = "/login/code";

    /** Where a second factor is set up, by choice or because the role must have one. */
    public static final String SECOND_FACTOR_PAGE = "/account/second-factor/new";

    private final AttemptDelays delays;
    private final KnownBrowsers browsers;
    private final AccountDirectory accounts;
    private final UnfinishedForms forms;
    private final LastOwnerCookie owner;
    private final SessionIdentity identity;
    private final LocaleResolver languages;
    private final ApplicationEventPublisher events;

    SignIn(
            AttemptDelays delays,
            KnownBrowsers browsers,
            AccountDirectory accounts,
            UnfinishedForms forms,
            LastOwnerCookie owner,
            SessionIdentity identity,
            LocaleResolver localeResolver,
            ApplicationEventPublisher events) {
        this.delays = delays;
        this.browsers = browsers;
        this.accounts = accounts;
        this.forms = forms;
        this.owner = owner;
        this.identity = identity;
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
                        ? CODE_PAGE
                        : onward(account, request, response));
    }

    /** Whose password was right in this browser, and whose code is still missing. */
    public Optional<AccountId> awaitingCode(HttpServletRequest request) {
        return CurrentViewer.of(request)
                .filter(who -> who.stage() == Stage.CODE)
                .map(who -> who.viewer().account());
    }

    /** The account's code was right, or the first one of its new second factor: the session goes on under a new id. Returns where to. */
    public String codeGiven(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var signingIn = CurrentViewer.of(request).filter(SignedIn::isDone).isEmpty();
        identity.codeGiven(request);
        return signingIn ? onward(account, request, response) : "/account";
    }

    /** Where to go now that signing in is done. */
    private String onward(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        events.publishEvent(new SignInCompleted(account));
        owner.remember(account, response);
        browsers.remember(account, request, response);
        var asked = PageBeforeSignIn.take(request);
        return forms.find(request.getSession(), account).isPresent() ? UnfinishedFormController.PATH : asked;
    }
}
