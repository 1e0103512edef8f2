package id.layakanak.participant;

/** Every place of the training is taken. */
class Full extends RuntimeException {

    private final int quota;

    Full(int quota) {
        super("all %d places are taken".formatted(quota));
        this.quota = quota;
    }

    int quota() {
        return quota;
    }
}
