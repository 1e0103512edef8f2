package bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Milliseconds of the same thing done several times. */
final class Times {

    private final List<Double> millis = new ArrayList<>();

    void add(double taken) {
        millis.add(taken);
        Collections.sort(millis);
    }

    int count() {
        return millis.size();
    }

    double sum() {
        return millis.stream().mapToDouble(Double::doubleValue).sum();
    }

    double p50() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return millis.isEmpty() ? Double.NaN : millis.get((int) Math.ceil(share * millis.size()) - 1);
    }
}
