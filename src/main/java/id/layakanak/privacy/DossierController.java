package id.layakanak.privacy;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.Downloads;
import id.layakanak.export.TableColumns;
import id.layakanak.person.PersonId;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.District;
import id.layakanak.shared.Words;
import java.util.List;
import java.util.stream.Stream;
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

    /** A line of the copy, with the part it stands in. */
    private record Entry(Dossier.Section part, Dossier.Line line) {}

    private final Dossiers dossiers;
    private final CorrectionRows corrections;
    private final Downloads downloads;
    private final District district;

    DossierController(Dossiers dossiers, CorrectionRows corrections, Downloads downloads, District district) {
        this.dossiers = dossiers;
        this.corrections = corrections;
        this.downloads = downloads;
        this.district = district;
    }

    @GetMapping("/people/{person}/personal-data")
    String show(@PathVariable PersonId person, Words words, Model model) {
        model.addAttribute("dossier", dossiers.of(person, false, words));
        model.addAttribute("corrections", corrections.of(person));
        return "privacy/person";
    }

    @GetMapping("/people/{person}/personal-data.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> list(@PathVariable PersonId person, @PathVariable String extension, Words words) {
        var dossier = dossiers.of(person, true, words);
        var title = words.of("privacy.dossier.title", dossier.name());
        return downloads.of(extension, title, table -> {
            table.title(List.of(title, district.office()));
            table.rows(columns(words), entries(dossier));
            table.remark(words.of("privacy.dossier.certain"));
        });
    }

    private static Stream<Entry> entries(Dossier dossier) {
        return dossier.sections().stream().flatMap(part -> part.lines().stream().map(line -> new Entry(part, line)));
    }

    private static TableColumns<Entry> columns(Words words) {
        return new TableColumns<Entry>("privacy.dossier.", words)
                .column("part", entry -> words.of(entry.part().title()))
                .column("what", entry -> entry.line().label())
                .column("value", entry -> entry.line().value());
    }
}
