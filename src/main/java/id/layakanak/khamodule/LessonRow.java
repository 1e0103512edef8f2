package id.layakanak.khamodule;

import java.time.Instant;
import java.util.UUID;

/** A session that teaches a module, and the heading of its training. */
record LessonRow(UUID id, UUID trainingId, String training, String title, Instant startsAt, int lessonHours) {}
