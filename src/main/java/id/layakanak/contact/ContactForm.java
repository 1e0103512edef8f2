package id.layakanak.contact;

import id.layakanak.shared.Phone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What staff type about a contact.
 *
 * @param phone any text: what is no number is kept, and flagged on the page
 */
record ContactForm(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 120) String position,
        @Nullable @Size(max = 40) String phone,
        int version) {

    static ContactForm empty() {
        return new ContactForm("", null, null, 0);
    }

    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.name(),
                contact.position(),
                contact.phone() == null ? contact.phoneAsTyped() : new Phone(contact.phone()).national(),
                contact.version());
    }
}
