package id.layakanak.signin;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.OpenToAll;
import id.layakanak.signin.SignedIn.Stage;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides from the rule on the handler ({@link AllowedTo} or {@link OpenToAll}) before anything of the request is bound. A
 * handler without a rule is refused to everybody; a path without a handler passes, to become a 404.
 */
@Component
class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping handlers;
    private final CurrentViewer current;

    RouteAccess(RequestMappingHandlerMapping requestMappingHandlerMapping, CurrentViewer current) {
        this.handlers = requestMappingHandlerMapping;
        this.current = current;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        if (isStatic(request)) {
            return new AuthorizationDecision(true); // asks for no session and no account
        }
        var signedIn = current.of(request, authentication);
        return new AuthorizationDecision(handler(request)
                .map(handler -> isAllowed(handler, signedIn, request))
                .orElse(true));
    }

    private static boolean isStatic(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    private static boolean isAllowed(HandlerMethod handler, Optional<SignedIn> signedIn, HttpServletRequest request) {
        var allowed = rule(handler, AllowedTo.class);
        if (allowed.isEmpty()) {
            return rule(handler, OpenToAll.class).isPresent();
        }
        var whoMay = signedIn.filter(who -> who.isDone()
                        || who.stage() == Stage.NO_SECOND_FACTOR
                                && allowed.get().withoutSecondFactor())
                .map(SignedIn::viewer)
                .filter(viewer -> List.of(allowed.get().value()).contains(viewer.role()));
        whoMay.ifPresent(viewer -> request.setAttribute(ViewerArgument.ALLOWED, viewer));
        return whoMay.isPresent();
    }

    /** The rule on the method, else the one on its controller. */
    static <A extends Annotation> Optional<A> rule(HandlerMethod handler, Class<A> type) {
        var own = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type));
        var methodHasOtherRule = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), AllowedTo.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getMethod(), OpenToAll.class);
        return own.isPresent() || methodHasOtherRule
                ? own
                : Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type));
    }

    Optional<HandlerMethod> handler(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            return Optional.ofNullable(handlers.getHandler(request))
                    .map(chain -> chain.getHandler() instanceof HandlerMethod method ? method : null);
        } catch (Exception noHandlerForThisMethodOrType) {
            return Optional.empty(); // the dispatcher comes to the same end and answers 405 or 415
        }
    }
}
