package id.layakanak.secondfactor;

import id.layakanak.account.AccountPanel;
import id.layakanak.account.AccountRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where an admin helps somebody who lost their phone. */
@Component
@Order(1)
class SecondFactorPanel implements AccountPanel {

    @Override
    public String of(AccountRow account, Model model) {
        return "secondfactor/account :: panel";
    }
}
