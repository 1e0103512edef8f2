package id.layakanak.testing;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.LEADER;
import static id.layakanak.shared.Role.TASK_FORCE;

import id.layakanak.shared.Role;
import java.util.Map;

/**
 * What the records of one kind of id are to the roles: one within reach and one beyond it, and in words which ones are.
 *
 * @param within      of the sample data, for everybody but those of {@code ownWithin}
 * @param beyond      as much; what is beyond the reach of staff exists nowhere
 * @param elsewhere   within reach, but of another record around it than {@code within}
 */
public record Reach(
        String within,
        Map<Role, String> ownWithin,
        String beyond,
        Map<Role, String> ownBeyond,
        String elsewhere,
        String words) {

    public static final String NOWHERE = "00000000-0000-4000-8000-00000000dead";

    /** A draft of an institution that has nobody in the cast; a test inserts it. */
    public static final String FOREIGN_DRAFT = "f0000000-0000-4000-8000-00000000d4af";

    private static final Map<String, Reach> ALL = Map.ofEntries(
            Map.entry(
                    "TrainingId",
                    new Reach(
                            "7a000000-0000-4000-8000-000000000002",
                            Map.of(),
                            NOWHERE,
                            Map.of(
                                    TASK_FORCE, "7a000000-0000-4000-8000-000000000004",
                                    LEADER, "7a000000-0000-4000-8000-000000000004"),
                            "7a000000-0000-4000-8000-000000000001",
                            "trainings; drafts for staff only")),
            Map.entry(
                    "SessionId",
                    ofAll(
                            "5e000000-0000-4000-8000-000000000014",
                            "5e000000-0000-4000-8000-000000000001",
                            "sessions of the trainings within reach")),
            Map.entry(
                    "ParticipantId",
                    ofAll(
                            "9b000000-0000-4000-8000-000000000101",
                            "9b000000-0000-4000-8000-000000000001",
                            "participants of that training")),
            Map.entry(
                    "PlanId",
                    new Reach(
                            "f0000000-0000-4000-8000-000000000003",
                            Map.of(TASK_FORCE, "f0000000-0000-4000-8000-000000000002"),
                            NOWHERE,
                            Map.of(TASK_FORCE, "f0000000-0000-4000-8000-000000000003", LEADER, FOREIGN_DRAFT),
                            "f0000000-0000-4000-8000-000000000005",
                            "plans; the task force only those of its own institution, leadership only what is handed in or accepted")),
            Map.entry(
                    "ActionId",
                    new Reach(
                            "fa000000-0000-4000-8000-000000000004",
                            Map.of(TASK_FORCE, "fa000000-0000-4000-8000-000000000003"),
                            NOWHERE,
                            Map.of(TASK_FORCE, "fa000000-0000-4000-8000-000000000004"),
                            "fa000000-0000-4000-8000-000000000006",
                            "actions of the plans within reach")),
            Map.entry(
                    "JobId",
                    new Reach(
                            EveryKind.JOB_OF_STAFF,
                            Map.of(ADMIN, EveryKind.JOB_OF_ADMIN),
                            EveryKind.JOB_OF_ADMIN,
                            Map.of(ADMIN, EveryKind.JOB_OF_STAFF),
                            NOWHERE,
                            "one's own jobs, for a day after their end")),
            Map.entry("InstitutionId", ofAll("1a000000-0000-4000-8000-000000000003", "all institutions")),
            Map.entry(
                    "ContactId",
                    ofAll(
                            "1c000000-0000-4000-8000-000000000002",
                            "1c000000-0000-4000-8000-000000000009",
                            "contacts of that institution")),
            Map.entry(
                    "StaffCountId",
                    ofAll(
                            "1d000000-0000-4000-8000-000000000001",
                            "1d000000-0000-4000-8000-000000000003",
                            "counts of that institution")),
            Map.entry("PersonId", ofAll("9e000000-0000-4000-8000-000000000001", "all people")),
            Map.entry(
                    "PostId",
                    ofAll(
                            "9d000000-0000-4000-8000-000000000001",
                            "9d000000-0000-4000-8000-000000000002",
                            "posts of that person")),
            Map.entry("CorrectionId", ofAll("c0000000-0000-4000-8000-0000000000c1", "all requests for correction")),
            Map.entry("KhaModuleId", ofAll("3d000000-0000-4000-8000-000000000002", "all modules")),
            Map.entry(
                    "ProgramId",
                    ofAll(
                            "9a000000-0000-4000-8000-000000000001",
                            "all programs; drafts of their trainings for staff only")),
            Map.entry("AccountId", ofAll("ac000000-0000-4000-8000-000000000003", "all accounts")));

    private static Reach ofAll(String example, String words) {
        return ofAll(example, NOWHERE, words);
    }

    private static Reach ofAll(String example, String elsewhere, String words) {
        return new Reach(example, Map.of(), NOWHERE, Map.of(), elsewhere, words);
    }

    /** By the type of an id, such as {@code TrainingId}. */
    public static Map<String, Reach> all() {
        return ALL;
    }

    public String within(Role role) {
        return ownWithin.getOrDefault(role, within);
    }

    public String beyond(Role role) {
        return ownBeyond.getOrDefault(role, beyond);
    }
}
