package id.layakanak.purpose;

/** The kinds of data that forms ask for; the settings know more kinds than these. */
public enum DataKind {
    /** Name, titles, sex, institution and position: what makes somebody a person on record. */
    IDENTITY,
    PHONE,
    NIP,
    /** The birth month of somebody under 18, and the consent of the guardian. */
    CHILD,
    /** Whom to reach at an institution: name, position and phone. */
    CONTACT
}
