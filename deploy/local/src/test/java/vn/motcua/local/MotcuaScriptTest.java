package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions of {@code ./motcua} that decide before any Java runs. */
class MotcuaScriptTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final String TOOL_OPTIONS = "Picked up JAVA_TOOL_OPTIONS: -Dversion=\"21\"";

    @TempDir
    private Path folder;

    /** What a piece of shell said, and how it ended. */
    private record Said(int status, String text) {}

    @Test
    void knowsAJdkOfTheRightAgeWhateverTheJvmSaysFirst() throws Exception {
        assertThat(bash(Map.of(), "is_java_25 " + jdk("25", "openjdk version \"25.0.1\" 2025-10-21"))
                        .status())
                .isZero();
        assertThat(bash(Map.of(), "is_java_25 " + jdk("26", TOOL_OPTIONS + "\nopenjdk version \"26-ea\""))
                        .status())
                .isZero();
        assertThat(bash(Map.of(), "is_java_25 " + jdk("21", TOOL_OPTIONS + "\nopenjdk version \"21.0.5\""))
                        .status())
                .isEqualTo(1);
        assertThat(bash(Map.of(), "is_java_25 " + jdk("8", "java version \"1.8.0_252\""))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void knowsThisVeryJdkThoughOptionsAreSet() throws Exception {
        Said said = bash(
                Map.of("JAVA_TOOL_OPTIONS", "-Dmotcua=\"21\""), "is_java_25 '" + System.getProperty("java.home") + "'");

        assertThat(said.status()).as(said.text()).isZero();
    }

    @Test
    void takesNoRuntimeWithoutACompiler() throws Exception {
        Path jre = jdk("jre", "openjdk version \"25.0.1\"");
        Files.delete(jre.resolve("bin/javac"));

        assertThat(bash(Map.of(), "is_java_25 " + jre).status()).isEqualTo(1);
    }

    @Test
    void takesJavaHomeWhenItIsNewEnoughElseTheOneOnThePath() throws Exception {
        Path old = jdk("old", "openjdk version \"21.0.5\"");
        Path fresh = jdk("fresh", "openjdk version \"25.0.1\"");
        Path other = jdk("other", "openjdk version \"25.0.2\"");
        String path = fresh.resolve("bin") + ":" + System.getenv("PATH");

        assertThat(bash(Map.of("JAVA_HOME", other.toString(), "PATH", path), "find_java")
                        .text())
                .isEqualTo(other.toString());
        assertThat(bash(Map.of("JAVA_HOME", old.toString(), "PATH", path), "find_java")
                        .text())
                .isEqualTo(fresh.toString());
    }

    @Test
    void findsMavenOnThePathOrInItsHomeOrSaysHowToInstallIt() throws Exception {
        Path home = Files.createDirectories(folder.resolve("maven"));
        program(Files.createDirectories(home.resolve("bin")).resolve("mvn"), "");

        assertThat(bash(Map.of(), "PATH=" + home.resolve("bin") + "; find_maven")
                        .text())
                .isEqualTo("mvn");
        assertThat(bash(Map.of(), "PATH=/nowhere; MAVEN_HOME=" + home + "; find_maven")
                        .text())
                .isEqualTo(home.resolve("bin/mvn").toString());
        Said none = bash(Map.of(), "PATH=/nowhere; MAVEN_HOME=; find_maven");
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.text()).contains("apt install maven");
    }

    @Test
    void buildsAgainWhenContentsChangeAndNotBecauseATimeDoes() throws Exception {
        Path source = Files.createDirectories(folder.resolve("catalog-service/src/main/java"))
                .resolve("A.java");
        Files.writeString(source, "class A {}");
        String sum = "root=" + folder + "; sources_sum";
        String before = bash(Map.of(), sum).text();

        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        Files.writeString(
                Files.createDirectories(folder.resolve("catalog-service/target/src/main"))
                        .resolve("B.java"),
                "class B {}");
        assertThat(bash(Map.of(), sum).text()).isEqualTo(before);
        Files.writeString(source, "class A { int a; }");
        assertThat(bash(Map.of(), sum).text()).isNotEqualTo(before);
    }

    @Test
    void missesWhatWasNotBuilt() throws Exception {
        Files.createDirectories(folder.resolve("catalog-service/src/main"));
        Files.createDirectories(folder.resolve("deploy/local/target/run/lib"));
        Files.createDirectories(folder.resolve("home/launcher"));
        Files.writeString(folder.resolve("home/infrastructure.classpath"), "");
        String present = "root=" + folder + "; home=" + folder.resolve("home") + "; artifacts_present";

        assertThat(bash(Map.of(), present).status()).isEqualTo(1);
        Path built = folder.resolve("catalog-service/target/run/quarkus-app/quarkus-run.jar");
        Files.createDirectories(built.getParent());
        Files.writeString(built, "");
        assertThat(bash(Map.of(), present).status()).isZero();
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws Exception {
        Process process = new ProcessBuilder("bash", ROOT.resolve("motcua").toString(), "dance")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("Usage: ./motcua COMMAND");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin/javac"), "");
        program(home.resolve("bin/java"), version);
        return home;
    }

    private static void program(Path file, String says) throws IOException {
        Files.writeString(file, "#!/bin/bash\ncat >&2 <<'END'\n" + says + "\nEND\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Reads the functions of the script and runs one of them. */
    private static Said bash(Map<String, String> environment, String what) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", ". '" + ROOT.resolve("motcua") + "'; " + what)
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text.strip());
    }
}
