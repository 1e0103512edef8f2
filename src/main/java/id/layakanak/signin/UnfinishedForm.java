package id.layakanak.signin;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A form that was sent when its sender was not signed in any more.
 *
 * @param path   where it was sent to, with its query
 * @param owner  the mark of the account that it was typed under
 * @param sentAt milliseconds of the epoch
 */
record UnfinishedForm(String path, String owner, long sentAt, List<Field> fields) {

    private static final Pattern MACHINERY = Pattern.compile("version|[0-9a-f]{8}-[0-9a-f-]{27}|");

    /** One thing that was typed or chosen. */
    record Field(String name, String value) {}

    public Instant sent() {
        return Instant.ofEpochMilli(sentAt);
    }

    /** What a person would recognise: no ids, versions and empty fields. */
    public List<String> words() {
        return fields.stream()
                .filter(field -> !MACHINERY.matcher(field.name()).matches()
                        && !MACHINERY.matcher(field.value()).matches())
                .map(Field::value)
                .toList();
    }
}
