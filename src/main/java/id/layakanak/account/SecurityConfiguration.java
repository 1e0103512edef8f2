package id.layakanak.account;

import id.layakanak.shared.Viewer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.multipart.MultipartResolver;

/** Signing in and out, and what a browser is told about the pages. Which role may ask for which route stands on the handlers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RouteAccess access,
            LoginNames names,
            LoginDelays delays,
            PasswordEncoder passwords,
            MultipartResolver forms) {
        var provider = new DaoAuthenticationProvider(names);
        provider.setPasswordEncoder(passwords);
        provider.setForcePrincipalAsString(true);
        return http.authenticationProvider(provider)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .requestMatchers(EndpointRequest.toAnyEndpoint())
                                .denyAll()
                                .anyRequest()
                                .access(access))
                .addFilterBefore(new UploadGate(access, forms, SecurityConfiguration::refuse), CsrfFilter.class)
                .addFilterBefore(new LoginDelayFilter(delays), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form ->
                        form.loginPage("/login").successHandler(welcome(delays)).permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/login?bye"))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(SecurityConfiguration::refuse)
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Back to the page that was asked for; the delays of the name are forgotten. */
    private static AuthenticationSuccessHandler welcome(LoginDelays delays) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, signedIn) -> {
            delays.succeeded(LoginDelayFilter.name(request), request.getRemoteAddr());
            onward.onAuthenticationSuccess(request, response, signedIn);
        };
    }

    /** Text with a NUL can be typed by no person and stored by no PostgreSQL; refused here it cannot fail anywhere deeper. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Argon2id with the least memory that OWASP ASVS 5.0 (appendix C) accepts for two passes: 19 MiB. */
    @Bean
    PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, 19456, 2)));
    }

    /** What one may not see does not exist; only an outdated form is told so, since the person behind it did nothing wrong. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getAttribute(Viewer.class.getName()) == null) {
            // signed in, but the account is gone or disabled by now
            request.getSession().invalidate();
            response.sendRedirect("/login?ended");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
