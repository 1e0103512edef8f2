package id.layakanak.participant;

import id.layakanak.shared.Refused;

/** Every place of the training is taken. */
class Full extends Refused {

    private final int quota;

    Full(int quota) {
        super("person", "participant.full", quota);
        this.quota = quota;
    }

    int quota() {
        return quota;
    }
}
