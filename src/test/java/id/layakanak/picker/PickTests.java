package id.layakanak.picker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.layakanak.shared.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickTests {

    private static final Option PARINGIN = new Option(UUID.randomUUID(), "Puskesmas Paringin", null);
    private static final Option SELATAN = new Option(UUID.randomUUID(), "Puskesmas Paringin Selatan", null);
    private static final Option AWAYAN = new Option(UUID.randomUUID(), "Puskesmas Awayan", null);
    private static final Option OTHER_AWAYAN = new Option(UUID.randomUUID(), "puskesmas awayan", null);

    private final Options options = new Options() {
        private final List<Option> all = List.of(PARINGIN, SELATAN, AWAYAN, OTHER_AWAYAN);

        @Override
        public Optional<Option> find(UUID id) {
            return all.stream().filter(option -> option.value().equals(id)).findFirst();
        }

        @Override
        public List<Option> search(String text) {
            return all.stream()
                    .filter(option -> option.label().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                    .toList();
        }
    };

    @Test
    void isWhatWasPicked() {
        assertThat(pick(PARINGIN, "Puskesmas Paringin")).isEqualTo(PARINGIN.value());
        assertThat(pick(AWAYAN, "Puskesmas Awayan")).isEqualTo(AWAYAN.value());
    }

    @Test
    void isTheIdWhereNobodyTyped() {
        assertThat(pick(PARINGIN, null)).isEqualTo(PARINGIN.value());
        assertThat(pick(null, null)).isNull();
        assertThatThrownBy(() -> new Pick(UUID.randomUUID(), null).of("it", options))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("it"));
    }

    @Test
    void isNothingOnceTheTextIsTakenAway() {
        assertThat(pick(PARINGIN, "  ")).isNull();
        assertThat(pick(null, "")).isNull();
    }

    @Test
    void isTheOneThatIsCalledSo() {
        assertThat(pick(null, "puskesmas PARINGIN")).isEqualTo(PARINGIN.value());
        assertThat(pick(AWAYAN, " Puskesmas Paringin ")).isEqualTo(PARINGIN.value());
        assertThat(pick(SELATAN, "Puskesmas Paringin")).isEqualTo(PARINGIN.value());
    }

    @Test
    void letsChooseWhereSeveralAreMeant() {
        assertThatThrownBy(() -> pick(null, "paringin"))
                .isInstanceOfSatisfying(
                        SeveralMeant.class,
                        several -> assertThat(several.options()).containsExactly(PARINGIN, SELATAN));
        assertThatThrownBy(() -> pick(null, "Puskesmas Awayan")).isInstanceOf(SeveralMeant.class);
        assertThatThrownBy(() -> pick(AWAYAN, "selatan")).isInstanceOf(SeveralMeant.class);
    }

    @Test
    void isTheOneOfThoseOfferedThatWasChosen() {
        assertThat(pick(SELATAN, "paringin")).isEqualTo(SELATAN.value());
        assertThat(pick(OTHER_AWAYAN, "Puskesmas Awayan")).isEqualTo(OTHER_AWAYAN.value());
    }

    @Test
    void saysWhereNothingIsCalledSo() {
        assertThatThrownBy(() -> pick(PARINGIN, "Juai"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("picker.none"));
    }

    private @Nullable UUID pick(@Nullable Option picked, @Nullable String text) {
        return new Pick(picked == null ? null : picked.value(), text == null ? null : new PickText(text))
                .of("it", options);
    }
}
