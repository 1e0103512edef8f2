package id.layakanak.file;

/** A file is not taken; the messages {@code file.problem.…} say why. */
class Unfit extends RuntimeException {

    private final String problem;
    private final transient Object[] arguments;

    Unfit(String problem, Object... arguments) {
        super(problem);
        this.problem = problem;
        this.arguments = arguments;
    }

    String problem() {
        return problem;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
