package id.layakanak.khamodule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A teachable unit of the curriculum, usually one session long. */
@Entity
class KhaModule {

    @Id
    private UUID id;

    private int position;
    private String title;
    private String objective;
    private int lessonHours;
    private @Nullable String method;
    private @Nullable Integer cluster;
    private @Nullable String articles;
    private boolean active;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected KhaModule() {}

    KhaModule(int position, String title, String objective, int lessonHours) {
        this.id = UUID.randomUUID();
        this.active = true;
        describe(position, title, objective, lessonHours);
    }

    /** Its place in the curriculum, what it is called, what participants can do after it, and how many JP it takes. */
    final void describe(int position, String title, String objective, int lessonHours) {
        this.position = position;
        this.title = title;
        this.objective = objective;
        this.lessonHours = lessonHours;
    }

    /** How it is taught, and what of the convention it covers; a module without a cluster cuts across all of them. */
    void teach(@Nullable String method, @Nullable Integer cluster, @Nullable String articles) {
        this.method = method;
        this.cluster = cluster;
        this.articles = articles;
    }

    /** Keeps it for the sessions that were held and takes it out of every choice. */
    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    KhaModuleId id() {
        return new KhaModuleId(id);
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    String objective() {
        return objective;
    }

    int lessonHours() {
        return lessonHours;
    }

    @Nullable
    String method() {
        return method;
    }

    @Nullable
    Integer cluster() {
        return cluster;
    }

    @Nullable
    String articles() {
        return articles;
    }

    int version() {
        return version == null ? 0 : version;
    }
}
