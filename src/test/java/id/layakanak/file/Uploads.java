package id.layakanak.file;

import static id.layakanak.shared.Role.ADMIN;
import static id.layakanak.shared.Role.STAFF;

import id.layakanak.shared.AllowedTo;
import id.layakanak.shared.AuditAction;
import id.layakanak.shared.Audited;
import id.layakanak.shared.Refused;
import id.layakanak.shared.Viewer;
import id.layakanak.web.FieldErrors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** A feature that takes a file, as small as one can be. */
@TestComponent
@Controller
@RequestMapping("/test/uploads")
@AllowedTo({ADMIN, STAFF})
public class Uploads {

    private final StoredFiles files;

    Uploads(StoredFiles files) {
        this.files = files;
    }

    record UploadForm(@Size(max = 20) String name, MultipartFile file) {}

    @GetMapping
    String newForm(Model model) {
        model.addAttribute(new UploadForm("", null));
        return form(model);
    }

    @PostMapping
    String create(@Valid UploadForm uploadForm, BindingResult errors, Viewer viewer, Model model) {
        if (errors.hasErrors()) {
            return form(model);
        }
        try {
            return "redirect:/test/uploads/" + files.store(uploadForm.file(), "file", FileRule.PAPER, viewer);
        } catch (Refused refused) {
            FieldErrors.show(refused, errors);
            return form(model);
        }
    }

    @GetMapping("/{id}")
    @Audited(AuditAction.DOWNLOADED)
    ResponseEntity<Resource> show(@PathVariable FileId id) {
        return files.download(id);
    }

    private static String form(Model model) {
        model.addAttribute("rule", FileRule.PAPER);
        return "test/upload";
    }
}
