package id.layakanak.khamodule;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What staff type about a module. The numbers are never null once the form is valid. */
record KhaModuleForm(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 1000) String objective,

        @NotNull @Min(1) @Max(40) @Nullable Integer lessonHours,

        @Nullable @Size(max = 200) String method,
        @Nullable Integer cluster,
        @Nullable @Size(max = 200) @ValidArticles String articles,

        @NotNull @Min(1) @Max(999) @Nullable Integer position,

        int version) {

    static KhaModuleForm at(int position) {
        return new KhaModuleForm("", "", null, null, null, null, position, 0);
    }

    static KhaModuleForm of(KhaModule module) {
        return new KhaModuleForm(
                module.title(),
                module.objective(),
                module.lessonHours(),
                module.method(),
                module.cluster(),
                module.articles(),
                module.position(),
                module.version());
    }

    KhaModule toModule() {
        var module = new KhaModule(place(), title, objective, hours());
        module.teach(method, cluster, Articles.stored(articles));
        return module;
    }

    void applyTo(KhaModule module) {
        module.describe(place(), title, objective, hours());
        module.teach(method, cluster, Articles.stored(articles));
    }

    int place() {
        return position == null ? 0 : position;
    }

    private int hours() {
        return lessonHours == null ? 0 : lessonHours;
    }
}
