package id.layakanak.institution;

/**
 * The number of an institution in a register of the country: no other in the same register has it.
 *
 * @param kind the code of a {@link NumberKind}
 */
record NationalNumber(String kind, String number) {}
