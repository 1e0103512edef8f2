package id.layakanak.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A verb that the thing's present state does not allow, for example a click on a page that is out of date. Answered with 409. */
@ResponseStatus(HttpStatus.CONFLICT)
public class WrongState extends IllegalStateException {

    public WrongState(Enum<?> present, Enum<?> wanted) {
        super("%s cannot become %s".formatted(present, wanted));
    }

    public WrongState(Enum<?> present, String verb) {
        super("cannot %s while %s".formatted(verb, present));
    }
}
