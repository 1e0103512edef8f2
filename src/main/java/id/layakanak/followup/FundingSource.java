package id.layakanak.followup;

/** Where the money for an action comes from, as the offices' RTL sheets name it. */
enum FundingSource {
    /** District budget. */
    APBD,
    /** School operating grant. */
    BOS,
    /** Health operating grant. */
    BOK,
    DANA_DESA,
    CSR,
    SELF_FUNDED,
    /** Costs nothing. */
    NONE,
    OTHER
}
