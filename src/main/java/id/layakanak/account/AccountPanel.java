package id.layakanak.account;

import org.springframework.ui.Model;

/** What another feature shows of an account, on its page below what this one says; so this one need not know it. */
public interface AccountPanel {

    /** Puts on the model what the panel needs besides the {@code account}, and names its fragment: {@code signin/account :: panel}. */
    String of(AccountRow account, Model model);
}
