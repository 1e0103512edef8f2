package id.layakanak.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** An address with something that is no id in it leads nowhere, just as one with an unknown id. */
@ControllerAdvice
class UnreadableIds {

    @ExceptionHandler
    void noSuchAddress(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(inPath ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
