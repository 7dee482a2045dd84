package tryout;

import dev.baton.app.engine.ProcessSteps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;

/** Steps for models of the tests, in a package that scanning the application does not find. */
@ProcessSteps
public class TryoutSteps {

    public static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());
    public static RuntimeException failure;

    @Bean
    JavaDelegate greet() {
        return execution -> DONE.add("greet " + execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate stumble() {
        return execution -> {
            if (failure != null) {
                throw failure;
            }
            DONE.add("stumble");
        };
    }

    /** Not a step: a model cannot call it. */
    @Bean
    String justText() {
        return "text";
    }
}
