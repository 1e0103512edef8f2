package id.layakanak.khamodule;

/**
 * What other features know of a module.
 *
 * @param lessonHours JP of 45 minutes
 */
public record KhaModuleSummary(KhaModuleId id, String title, int lessonHours) {}
