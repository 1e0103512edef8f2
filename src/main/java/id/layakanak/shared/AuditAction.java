package id.layakanak.shared;

/** What the audit log speaks of. The first three are noted by the database itself. */
public enum AuditAction {
    CREATED,
    CHANGED,
    DELETED,
    SIGNED_IN,
    /** A wrong password, a wrong code, or an account that is closed. */
    SIGN_IN_FAILED,
    SIGNED_OUT,
    /** Somebody signed in asked for a route that is not for their role. */
    REFUSED,
    /** A list left the portal as a file. */
    EXPORTED,
    /** Personal data that are masked by default were shown. */
    REVEALED,
    /** A stored file was read. */
    DOWNLOADED,
    /** Personal data were erased for good. */
    ANONYMISED
}
