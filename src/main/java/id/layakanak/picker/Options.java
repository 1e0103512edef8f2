package id.layakanak.picker;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records among which a picker searches. */
public interface Options {

    /** So many are offered at once; whoever misses one types on. */
    int MOST = 10;

    /** Also one that is offered to nobody any more: old records keep naming it. */
    Optional<Option> find(UUID id);

    /** At most {@link #MOST} and one, those first whose label begins with the text. */
    List<Option> search(String text);
}
