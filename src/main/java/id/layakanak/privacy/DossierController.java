package id.layakanak.privacy;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Download;
import id.layakanak.export.FileFormat;
import id.layakanak.person.PersonId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.District;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is held about a person: to look at, and as the copy that the person may ask for. */
@Controller
@AllowedTo({ADMIN, STAFF})
class DossierController {

    private final Dossiers dossiers;
    private final CorrectionRows corrections;
    private final MessageSource messages;
    private final District district;

    DossierController(Dossiers dossiers, CorrectionRows corrections, MessageSource messages, District district) {
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.messages = messages;
        this.district = district;
    }

    @GetMapping("/people/{person}/personal-data")
    String show(@PathVariable PersonId person, Locale locale, Model model) {
        model.addAttribute("dossier", dossiers.of(person, false, locale));
        model.addAttribute("corrections", corrections.of(person));
        return "privacy/person";
    }

    @GetMapping("/people/{person}/personal-data.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> list(@PathVariable PersonId person, @PathVariable String extension, Locale locale) {
        var dossier = dossiers.of(person, true, locale);
        var title = message("privacy.dossier.title", locale, dossier.name());
        return Download.of(FileFormat.ofExtension(extension), title, table -> {
            table.title(List.of(title, district.office()));
            table.header(List.of(
                    message("privacy.dossier.part", locale),
                    message("privacy.dossier.what", locale),
                    message("privacy.dossier.value", locale)));
            for (var section : dossier.sections()) {
                section.lines()
                        .forEach(line ->
                                table.row(Arrays.asList(message(section.title(), locale), line.label(), line.value())));
            }
            table.footer(List.of(message("privacy.dossier.certain", locale)));
        });
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
