package id.layakanak.person;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.export.ListExports;
import id.layakanak.listing.PageAsked;
import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Viewer;
import id.layakanak.shared.Words;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@AllowedTo({ADMIN, STAFF})
class PersonExportController {

    private final PersonExport export;
    private final ListExports exports;

    PersonExportController(PersonExport export, ListExports exports) {
        this.export = export;
        this.exports = exports;
    }

    @GetMapping("/people.{extension:csv|xlsx}")
    @Audited(AuditAction.EXPORTED)
    ResponseEntity<Resource> show(
            @PathVariable String extension, PersonFilter filter, PageAsked page, Viewer viewer, Words words) {
        return exports.of(export, new PersonExport.Asked(extension, filter, page), viewer, words);
    }
}
