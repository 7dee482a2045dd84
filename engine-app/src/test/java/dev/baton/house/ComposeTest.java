package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The file that starts an installation is held against what exists, without starting it. */
class ComposeTest {

    private static final Path FILE = House.root().resolve("docker-compose.yml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(:[^}]*)?}");
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{(BATON_\\w+)}");

    @Test
    void startsTheWholeInstallation() {
        assertThat(services().keySet()).containsExactlyInAnyOrder("db", "mail", "engine-1", "engine-2", "router");
        assertThat(services().values()).allSatisfy(service -> assertThat(service).containsEntry("restart", "unless-stopped"));
        assertThat(List.of("db", "engine-1", "engine-2"))
                .allSatisfy(name -> assertThat(services().get(name)).containsKey("healthcheck"));
    }

    @Test
    void noSecretHasADefault() {
        assertThat(PLACEHOLDER.matcher(House.text(FILE)).results().toList()).isNotEmpty()
                .allSatisfy(found -> assertThat(found.group(2)).as(found.group(1)).startsWith(":?"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void buildsItsImagesFromFilesThatExist() {
        List<Map<String, Object>> builds = services().values().stream().filter(service -> service.containsKey("build"))
                .map(service -> (Map<String, Object>) service.get("build")).toList();

        assertThat(builds).hasSize(3).allSatisfy(build -> {
            assertThat(House.root().resolve((String) build.get("dockerfile"))).exists();
            String jar = ((Map<String, String>) build.get("args")).get("JAR");
            Path pom = House.root().resolve(jar).getParent().resolveSibling("pom.xml");
            String artifact = Path.of(jar).getFileName().toString().replaceAll("-\\*.*", "");
            assertThat(House.text(pom)).contains("<artifactId>" + artifact + "</artifactId>");
        });
    }

    @Test
    void setsWhatEachProgramCannotDoWithout() {
        Set<String> production = required("engine-app/src/main/resources/application-mysql.yml");

        assertThat(production).isNotEmpty();
        assertThat(settings("engine-1")).containsAll(production).contains("BATON_ADMIN_PASSWORD", "SPRING_PROFILES_ACTIVE");
        assertThat(settings("engine-2")).isEqualTo(settings("engine-1"));
        assertThat(settings("router")).containsAll(required("email-router/src/main/resources/router.yml"));
    }

    @Test
    void isAcceptedByTheToolThatReadsIt() throws IOException, InterruptedException {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose"))),
                "no docker-compose on the PATH");
        Map<String, String> secrets = PLACEHOLDER.matcher(House.text(FILE)).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> "x", (one, other) -> one));

        assertThat(config(secrets)).isZero();
        assertThat(config(Map.of())).as("without secrets").isNotZero();
    }

    private static int config(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("docker-compose", "--file", FILE.toString(), "config", "--quiet")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static Set<String> required(String settings) {
        return WITHOUT_DEFAULT.matcher(House.text(House.root().resolve(settings))).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private static Set<String> settings(String service) {
        return new TreeMap<>((Map<String, Object>) services().get(service).get("environment")).keySet();
    }

    private static Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Map<String, Object>>> file = new Yaml().load(House.text(FILE));
        return file.get("services");
    }
}
