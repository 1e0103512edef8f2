package id.layakanak.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All kinds of job that the features bring. */
@Component
class JobKinds {

    private final Map<String, JobKind<?>> kinds;

    JobKinds(List<JobKind<?>> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, Function.identity()));
    }

    /** Empty for one of another version of the portal. */
    Optional<JobKind<?>> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }
}
