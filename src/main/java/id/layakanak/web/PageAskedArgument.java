package id.layakanak.web;

import id.layakanak.listing.PageAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a handler the {@link PageAsked} that stands in the address; what is no such thing there counts for nothing. */
final class PageAskedArgument implements HandlerMethodArgumentResolver {

    private static final int LARGEST = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageAsked.class;
    }

    @Override
    public PageAsked resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var sort = request.getParameter("sort");
        var order = sort == null ? new String[] {null} : sort.split(",", 2);
        return new PageAsked(
                order[0],
                order.length > 1 && order[1].equals("desc"),
                request.getParameter("after"),
                request.getParameter("before"),
                size(request.getParameter("size")));
    }

    private static int size(@Nullable String typed) {
        return typed != null && typed.matches("[1-9][0-9]{0,2}") ? Math.min(Integer.parseInt(typed), LARGEST) : 0;
    }
}
