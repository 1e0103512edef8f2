package id.layakanak.shared;

/** A number of people, split as the offices' sheets are: L (laki-laki) and P (perempuan). */
public record Headcount(long male, long female) {

    public long total() {
        return male + female;
    }
}
