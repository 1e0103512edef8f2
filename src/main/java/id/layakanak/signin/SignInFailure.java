package id.layakanak.signin;

/** Why a sign-in failed, as the log tells it and the sign-in page does not. */
enum SignInFailure {
    /** No such account, or not its password or code. */
    WRONG,

    /** The right password of an account that is inactive or outside its term. */
    CLOSED;

    /** What the log keeps, and puts into words for its reader. */
    String noted() {
        return getDeclaringClass().getSimpleName() + "." + name();
    }
}
