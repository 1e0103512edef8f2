package id.layakanak.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The thing does not exist, or not for this viewer: which of the two stays untold. Answered with 404. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

    public NotFound(Object id) {
        super("not found: " + id);
    }
}
