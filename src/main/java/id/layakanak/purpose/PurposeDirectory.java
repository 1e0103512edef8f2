package id.layakanak.purpose;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Purposes for the forms of other features, which tell them where the data are entered (UU 27/2022 art. 21). */
@Component
public class PurposeDirectory {

    private final PurposeRows rows;

    PurposeDirectory(PurposeRows rows) {
        this.rows = rows;
    }

    public List<PurposeRow> of(Locale locale, DataKind... kinds) {
        return rows.of(locale, kinds);
    }
}
