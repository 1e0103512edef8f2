package id.layakanak.contact;

import id.layakanak.audit.AuditLog;
import id.layakanak.institution.InstitutionDirectory;
import id.layakanak.shared.InstitutionId;
import id.layakanak.shared.NotFound;
import id.layakanak.shared.StaleEdit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the contacts of institutions. */
@Service
@Transactional(readOnly = true)
class ContactManagement {

    private final Contacts contacts;
    private final InstitutionDirectory institutions;
    private final AuditLog log;

    ContactManagement(Contacts contacts, InstitutionDirectory institutions, AuditLog log) {
        this.contacts = contacts;
        this.institutions = institutions;
        this.log = log;
    }

    /** Throws {@link NotFound} for a contact of another institution. */
    ContactForm form(InstitutionId institution, ContactId id) {
        return contacts.findByIdAndInstitutionId(id.value(), institution.value())
                .map(ContactForm::of)
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional
    void add(InstitutionId institution, ContactForm form) {
        institutions.find(institution).orElseThrow(() -> new NotFound(institution));
        contacts.save(new Contact(institution, form.name(), form.position(), form.phone()));
    }

    /** Throws {@link StaleEdit} when it was saved by somebody else since the form was opened. */
    @Transactional
    void change(InstitutionId institution, ContactId id, ContactForm form) {
        var contact = locked(institution, id);
        if (contact.version() != form.version()) {
            throw new StaleEdit(ContactForm.of(contact));
        }
        contact.describe(form.name(), form.position(), form.phone());
    }

    /** Leaves nothing of who it was, neither here nor in the log. */
    @Transactional
    void remove(InstitutionId institution, ContactId id) {
        contacts.delete(locked(institution, id));
        contacts.flush();
        log.eraseValues("institution_contact", id, "name", "position");
    }

    private Contact locked(InstitutionId institution, ContactId id) {
        return contacts.findWithLockByIdAndInstitutionId(id.value(), institution.value())
                .orElseThrow(() -> new NotFound(id));
    }
}
