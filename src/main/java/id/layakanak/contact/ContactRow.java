package id.layakanak.contact;

import id.layakanak.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the page of its institution shows it, without what the viewer does not receive.
 *
 * @param phone        E.164
 * @param phoneAsTyped what is no number that can be called
 */
record ContactRow(
        ContactId id,
        String name,
        @Nullable String position,
        @Nullable String phone,
        @Nullable String phoneAsTyped) {

    /** Where a message is written; null without a number, or for a fixed line. */
    @Nullable
    public String whatsApp() {
        return phone == null ? null : new Phone(phone).whatsApp();
    }
}
