package id.layakanak.shared;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.STAFF;
import static id.layakanak.shared.Role.TASK_FORCE;

import java.util.Set;

/**
 * What the portal holds about people who take part in trainings, and which roles may receive it: the promise that every page, fragment and file
 * keeps. A task force member receives it of people of the own institution alone; of a child nobody but staff receives anything.
 * {@code PersonFieldsIntegrationTests} reads all of them against it.
 */
public enum PersonField {
    NAME(ADMIN, STAFF, TASK_FORCE, LEADER),
    /** The institution that somebody was sent by. */
    INSTITUTION(ADMIN, STAFF, TASK_FORCE, LEADER),
    SEX(ADMIN, STAFF, TASK_FORCE),
    POSITION(ADMIN, STAFF, TASK_FORCE),
    /** Attendance by session, and the hours and percentages that follow from it. */
    ATTENDANCE(ADMIN, STAFF, TASK_FORCE),
    PHONE(ADMIN, STAFF),
    /** Its last three digits; the whole of it on request alone, which is noted. */
    NIP(ADMIN, STAFF),
    BIRTH_MONTH(ADMIN, STAFF);

    private final Set<Role> receivers;

    PersonField(Role... receivers) {
        this.receivers = Set.of(receivers);
    }

    public boolean isFor(Role role) {
        return receivers.contains(role);
    }
}
