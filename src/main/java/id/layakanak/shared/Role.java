package id.layakanak.shared;

/** What an account may do; every route names the roles that may ask for it. */
public enum Role {
    /** Accounts, settings, exports; may do all that staff may do. */
    ADMIN,
    /** District staff (petugas dinas): plans trainings, keeps attendance, reviews follow-up plans. */
    STAFF,
    /** Gugus Tugas member, acting for one institution. */
    TASK_FORCE,
    /** Leadership (pimpinan): reads figures, changes nothing, sees no personal data beyond names. */
    LEADER;

    /** Whether the role keeps the data of the whole district. */
    public boolean isStaff() {
        return this == ADMIN || this == STAFF;
    }
}
