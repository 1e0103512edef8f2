package id.layakanak.signin;

import id.layakanak.shared.Role;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts of the sample data, shown on the sign-in page of a demo portal; they exist under the demo profile alone. */
@Component
@Profile("demo")
class DemoAccounts {

    record DemoAccount(String username, String password, Role role) {}

    List<DemoAccount> all() {
        return List.of(
                new DemoAccount("petugas", "petugas-demo", Role.STAFF),
                new DemoAccount("gugus", "gugus-demo", Role.TASK_FORCE),
                new DemoAccount("pimpinan", "pimpinan-demo", Role.LEADER),
                new DemoAccount("admin", "admin-demo", Role.ADMIN));
    }
}
