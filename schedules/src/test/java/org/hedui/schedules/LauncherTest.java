package org.hedui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the launcher gives the JVM; Maven and the JDK are stand-ins that tell what they are asked.
 */
class LauncherTest {
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "'', -Xmx256m",
    "--help, -Xmx256m",
    "rules list, -Xmx256m",
    "--lang en feeds, -Xmx256m",
    "nightly --inbox inbox, -Xmx1g",
    "--lang en nightly --inbox inbox, -Xmx1g",
    "--quiet --data rules check, -Xmx1g",
    "--db-password-file=f --db-user u import, -Xmx1g",
  })
  void theHeapFitsTheCommand(String arguments, String heap) throws Exception {
    Files.copy(Path.of("..", "hedui"), root.resolve("hedui"));
    Files.writeString(root.resolve("pom.xml"), "");
    program("java", "[ \"$1\" = -version ] && echo 'openjdk version \"17\"' >&2; echo \"$@\"");
    program("javac", "");
    program(
        "mvn", "mkdir -p schedules/target/lib && echo > schedules/target/hedui-schedules-1.jar");

    assertThat(launched(arguments)).contains(" org.hedui.schedules.Hedui").startsWith(heap + " ");
  }

  private void program(String name, String does) throws IOException {
    Path file = Files.createDirectories(root.resolve("jdk/bin")).resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + does + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private String launched(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", root.resolve("hedui").toString()));
    command.addAll(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
    ProcessBuilder launcher =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    launcher.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    launcher.environment().merge("PATH", root + "/jdk/bin", (path, ours) -> ours + ":" + path);
    Process process = launcher.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said;
  }
}
