package gallery;

import dev.baton.app.web.Speaks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** Alice, reading one language. */
class Visitor extends TestingAuthenticationToken {

    Visitor(String language) {
        super(new Alice(Locale.of(language)), null, "ROLE_AGENT", "ROLE_SUPERVISOR", "ROLE_DESIGNER", "ROLE_MARKETING");
    }

    @Override
    public String getName() {
        return "alice";
    }

    HttpServletRequest on(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return Visitor.this;
            }
        };
    }

    record Alice(Locale language) implements Speaks {

        @Override
        public String name() {
            return "Alice Ionescu";
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Bucharest");
        }
    }
}
