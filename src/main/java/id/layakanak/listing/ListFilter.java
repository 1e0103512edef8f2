package id.layakanak.listing;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What a list is narrowed to, as it stands in the address: a record, each component null where nothing was asked for. */
public interface ListFilter {

    /** Whether nothing was asked for. */
    default boolean isEmpty() {
        return Arrays.stream(getClass().getRecordComponents()).map(this::value).allMatch(Objects::isNull);
    }

    private @Nullable Object value(RecordComponent component) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), this);
    }
}
