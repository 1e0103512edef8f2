package id.layakanak.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
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
            SessionIdentity identity,
            SignIn signIn,
            DeniedRequests denied,
            AttemptDelays delays,
            KnownBrowsers browsers,
            LastOwnerCookie owner,
            MultipartResolver forms) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .requestMatchers(EndpointRequest.toAnyEndpoint())
                                .denyAll()
                                .anyRequest()
                                .access(access))
                .securityContext(context -> context.securityContextRepository(identity))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrfTokens()))
                .requestCache(cache -> cache.requestCache(new PageBeforeSignIn()))
                .addFilterBefore(new UploadGate(access, forms, denied), CsrfFilter.class)
                .addFilterBefore(new SignInDelayFilter(delays, browsers), UsernamePasswordAuthenticationFilter.class)
                // the same answer whatever was wrong; the default would keep the exception in the session
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(signIn)
                        .failureHandler((request, response, wrong) -> response.sendRedirect("/login?error"))
                        .permitAll())
                // pages are kept nowhere, and assets are worth keeping on a slow line
                .logout(logout -> logout.addLogoutHandler(
                                new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.STORAGE)))
                        .addLogoutHandler((request, response, who) -> owner.forget(response))
                        .logoutSuccessUrl("/login?bye"))
                .exceptionHandling(handling -> handling.accessDeniedHandler(denied)
                        .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(self), microphone=(), geolocation=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Text with a NUL can be typed by no person and stored by no PostgreSQL; refused here it cannot fail anywhere deeper. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> name.indexOf('\0') < 0);
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }
}
