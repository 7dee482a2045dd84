package dev.baton.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.rules.language.Finding;
import dev.baton.rules.sales.ApprovalFacts;
import dev.baton.rules.sales.ApprovalPolicy;
import dev.baton.rules.sales.Approvals;
import dev.baton.rules.sales.Approver;
import dev.baton.rules.shipped.ShippedRules;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesetsTest {

    private static final Decision<ApprovalFacts, Approvals> POLICY = ApprovalPolicy.DECISION;
    private static final RuleFiles SHIPPED = ShippedRules.files(POLICY);

    private final Rulesets rulesets = new Rulesets();

    @AfterEach
    void close() {
        rulesets.close();
    }

    @Test
    void givesOutcomeReasonsAndVersion() {
        String version = rulesets.activate(POLICY, SHIPPED);

        Decided<Approvals> decided = new ApprovalPolicy(rulesets).decide(discount("35"));

        assertThat(decided.outcome().levels()).containsExactly(Approver.MANAGER, Approver.MANAGERS_MANAGER);
        assertThat(decided.fired()).extracting(Fired::rule).containsExactly(
                "A discount of more than 10 percent needs the manager",
                "A discount of more than 30 percent needs the manager's manager as well");
        assertThat(decided.rulesetVersion()).isEqualTo(version).hasSize(64);
        assertThat(decided.took()).isPositive();
        assertThat(decided.outcomeLog()).isEqualTo(Map.of("levels", List.of("manager", "managersManager")));
    }

    @Test
    void decidesByNewRulesOnceTheyAreLive() {
        String before = rulesets.activate(POLICY, SHIPPED);

        String after = rulesets.activate(POLICY, withThreshold(5));

        assertThat(rulesets.decide(POLICY, discount("7")).outcome().passes()).isFalse();
        assertThat(after).isNotEqualTo(before).isEqualTo(rulesets.version(POLICY));
    }

    @Test
    void keepsWhatIsLiveWhenTheNextIsRefused() {
        String version = rulesets.activate(POLICY, SHIPPED);
        RuleFiles broken = SHIPPED.with("approval-policy.drl", "rule \"One two three\" when then System.exit(0); end");

        assertThatThrownBy(() -> rulesets.activate(POLICY, broken)).isInstanceOf(RulesetRefused.class);

        assertThat(rulesets.version(POLICY)).isEqualTo(version);
        assertThat(rulesets.decide(POLICY, discount("7")).outcome().passes()).isTrue();
    }

    @Test
    void refusesRulesThatDoNotHoldTheirExamplesAndSaysWhichAndWhy() {
        String stricter = SHIPPED.contents().get("approval-policy.drl")
                .replace("<= 10", "<= 5").replace("> 10", "> 5");
        String row = "approval-policy.examples.csv:3: \"Ten percent passes at once\": ";

        assertThatThrownBy(() -> rulesets.activate(POLICY, SHIPPED.with("approval-policy.drl", stricter)))
                .isInstanceOfSatisfying(RulesetRefused.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::toString).containsExactly(
                                row + "expected levels nothing, but was manager",
                                row + "expected because \"A discount of at most 10 percent passes at once\", but"
                                + " because [A discount of more than 10 percent needs the manager]"));
    }

    @Test
    void refusesRulesWithoutExamples() {
        RuleFiles bare = RuleFiles.of(Map.of("approval-policy.drl", SHIPPED.contents().get("approval-policy.drl")));

        assertThatThrownBy(() -> rulesets.activate(POLICY, bare)).hasMessageContaining("rules come with examples");
    }

    @Test
    void refusesAFileOfAnotherDecision() {
        assertThatThrownBy(() -> rulesets.activate(POLICY, SHIPPED.with("lead-scoring.drl", "")))
                .hasMessageContaining("lead-scoring.drl:0: this is no file of the decision approval-policy");
    }

    @Test
    void refusesTwoRulesOfOneName() {
        String twice = SHIPPED.contents().get("approval-policy.drl").replace("more than 30 percent needs the manager's "
                + "manager as well", "more than 10 percent needs the manager");

        assertThatThrownBy(() -> rulesets.activate(POLICY, SHIPPED.with("approval-policy.drl", twice)))
                .hasMessageContaining("approval-policy.drl:17: another rule of this decision has the same name");
    }

    @Test
    void theSameFilesAreTheSameVersionAndCompiledOnce() {
        rulesets.activate(POLICY, SHIPPED);
        Ruleset<?, ?> first = rulesets.live(POLICY);

        rulesets.activate(POLICY, ShippedRules.files(POLICY));

        assertThat(rulesets.live(POLICY)).isSameAs(first);
        assertThat(SHIPPED.with("approval-policy_ro.properties", "").version()).isNotEqualTo(SHIPPED.version());
    }

    @Test
    void noDecisionIsLostWhileRulesAreSwapped() throws InterruptedException, ExecutionException {
        rulesets.activate(POLICY, SHIPPED);
        AtomicBoolean swapping = new AtomicBoolean(true);
        AtomicInteger decisions = new AtomicInteger();

        try (ExecutorService agents = Executors.newFixedThreadPool(3)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                work.add(agents.submit(() -> {
                    while (swapping.get()) {
                        assertThat(rulesets.decide(POLICY, discount("50")).outcome().levels()).hasSize(2);
                        decisions.incrementAndGet();
                    }
                }));
            }
            for (int threshold = 1; threshold <= 8; threshold++) {
                rulesets.activate(POLICY, withThreshold(threshold));
            }
            swapping.set(false);
            for (Future<?> agent : work) {
                agent.get();
            }
        }
        assertThat(decisions).hasPositiveValue();
    }

    @Test
    void aClosedRulesetDecidesNothing() {
        Ruleset<ApprovalFacts, Approvals> ruleset = Ruleset.compile(POLICY, SHIPPED);
        ruleset.close();

        assertThatThrownBy(() -> ruleset.decide(discount("5"))).isInstanceOf(RulesetClosed.class);
        assertThatThrownBy(() -> rulesets.decide(POLICY, discount("5")))
                .hasMessage("no rules are live for approval-policy");
    }

    @Test
    void rulesThatWereReplacedAreForgotten() {
        List<WeakReference<RuleBase>> replaced = new ArrayList<>();
        for (int threshold = 1; threshold <= 9; threshold++) {
            rulesets.activate(POLICY, withThreshold(threshold));
            replaced.add(new WeakReference<>(rulesets.live(POLICY).base()));
        }
        rulesets.close();

        for (int i = 0; i < 50 && replaced.stream().anyMatch(base -> base.get() != null); i++) {
            System.gc();
        }
        assertThat(replaced).allSatisfy(base -> assertThat(base.get()).isNull());
    }

    @Test
    void givesReasonsInTheReadersLanguage() {
        rulesets.activate(POLICY, SHIPPED);
        RuleTexts texts = new RuleTexts(rulesets);
        Fired reason = rulesets.decide(POLICY, discount("5")).fired().getFirst();

        assertThat(texts.in(Locale.of("ro", "MD"), POLICY, reason)).isEqualTo(new Fired(
                "A discount of at most 10 percent passes at once",
                "O reducere de cel mult 10 la sută trece imediat", null));
        assertThat(texts.in(Locale.GERMAN, POLICY, reason)).isEqualTo(reason);
        assertThat(texts.text(POLICY, "A rule of yesterday", Locale.of("ro"))).isEqualTo("A rule of yesterday");
    }

    private static RuleFiles withThreshold(int percent) {
        String rules = SHIPPED.contents().get("approval-policy.drl").replace("> 10", "> " + percent);
        String examples = "example,discountPercent,then levels\n"
                + "Fifty percent needs two,50,\"manager, managersManager\"\n";
        return SHIPPED.with("approval-policy.drl", rules).with("approval-policy.examples.csv", examples);
    }

    private static ApprovalFacts discount(String percent) {
        return new ApprovalFacts("quote", new BigDecimal(percent), new BigDecimal("1000"), "EUR", "", false, Map.of());
    }
}
