package id.layakanak.imports;

import id.layakanak.shared.Refused;

/** A file that no rows can be taken from; the messages {@code imports.problem.…} say why. */
final class Unreadable extends Refused {

    Unreadable(String problem, Object... arguments) {
        super("file", "imports.problem." + problem, arguments);
    }
}
