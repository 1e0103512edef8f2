package id.layakanak.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import id.layakanak.region.RegionDirectory;
import id.layakanak.shared.Choice;
import id.layakanak.shared.District;
import id.layakanak.shared.Refused;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2): 12 to 128 characters, which the forms check, no rules of composition, and not one that is
 * common. Words that belong here (of the portal, the district, the owner) count for nothing: what is left without them must be hard to guess.
 */
@Component
class PasswordRules {

    /** Of 4: more than ten thousand million guesses. Three would let a name with a digit through. */
    private static final int GOOD_ENOUGH = 4;

    /** What comes later adds strength, but the time to measure grows with the square of the length. */
    private static final int MEASURED = 64;

    /** Shorter ones stand by chance in half of all sentences. */
    private static final int SHORTEST_WORD = 3;

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private static final String OF_THE_PORTAL =
            "portal kla kha pelatihan kabupaten kota layak anak ramah hak konvensi dinas gugus"
                    + " tugas petugas pimpinan admin akun sandi masuk password peserta lembaga program sesi daftar hadir rencana tindak lanjut"
                    + " angkatan pemberdayaan perempuan perlindungan penduduk keluarga berencana masyarakat p3ap2kb dp3a bupati wali gubernur"
                    + " camat lurah kecamatan desa kelurahan nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh";

    private final Zxcvbn meter = new Zxcvbn();
    private final CommonPasswords common;
    private final District district;
    private final RegionDirectory regions;

    PasswordRules(CommonPasswords common, District district, RegionDirectory regions) {
        this.common = common;
        this.district = district;
        this.regions = regions;
    }

    /** Throws {@link Refused} at the field {@code password} when it would soon be guessed. */
    void require(Password typed, String username, String displayName) {
        if (common.contains(typed.text())) {
            throw new Refused("password", "account.password.common");
        }
        var words = words(username, displayName);
        var left = anyOf(words).matcher(plain(typed.text())).replaceAll("");
        var measured = left.substring(0, Math.min(left.length(), MEASURED));
        if (meter.measure(measured, words).getScore() < GOOD_ENOUGH) {
            throw new Refused("password", "account.password.guessable");
        }
    }

    /** Letters without their accents, in their usual width: {@code anák} is {@code anak}. */
    private static String plain(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** The longest first, so that {@code petugas} goes before {@code tugas}. */
    private List<String> words(String username, String displayName) {
        var ofRegions =
                regions.choices().values().stream().flatMap(Collection::stream).map(Choice::label);
        return Stream.concat(
                        Stream.of(OF_THE_PORTAL, district.name(), district.office(), username, displayName), ofRegions)
                .flatMap(text ->
                        Stream.concat(Stream.of(text.split("[^\\p{L}\\p{N}]+")), Stream.of(text.split("\\P{L}+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> plain(word).toLowerCase(Locale.ROOT))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Pattern anyOf(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .map(word -> word.chars()
                                .mapToObj(PasswordRules::alsoAsDigit)
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** A letter, or what people write for it: {@code b4l4ng4n} is no better than the name. */
    private static String alsoAsDigit(int letter) {
        return switch (letter) {
            case 'a' -> "[a4@]";
            case 'e' -> "[e3]";
            case 'i' -> "[i1!]";
            case 'l' -> "[l1]";
            case 'o' -> "[o0]";
            case 's' -> "[s5$]";
            default -> Pattern.quote(Character.toString(letter));
        };
    }
}
