package id.layakanak.shared;

/** Every count of people is split by it, as the offices' sheets are: L (laki-laki) and P (perempuan). */
public enum Sex {
    MALE,
    FEMALE
}
