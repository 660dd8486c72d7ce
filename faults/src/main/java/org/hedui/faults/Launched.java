package org.hedui.faults;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./hedui} in a process of its own, as a user starts it. */
final class Launched {
  static final Path HOME = Path.of(System.getProperty("hedui.home", ".")).toAbsolutePath();
  private static final int MOST_MINUTES = 15;

  /** The jar of the experiments, which can be loaded into a night. */
  private static final Path OURS =
      Path.of(
          URI.create(Ballast.class.getProtectionDomain().getCodeSource().getLocation().toString()));

  private final Process process;
  private final Path out;
  private final Path err;
  private final long begun = System.nanoTime();

  private Launched(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * Starts a command; what it prints goes to files in a folder, so that no pipe keeps it waiting.
   */
  static Launched start(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("hedui").toString()));
    command.addAll(arguments);
    Path out = Files.createTempFile(folder, "", ".out");
    Path err = Files.createTempFile(folder, "", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    // Whoever ends the experiments ends their nights.
    Thread end = new Thread(() -> process.toHandle().destroyForcibly());
    Runtime.getRuntime().addShutdownHook(end);
    process.onExit().thenRun(() -> forget(end));
    return new Launched(process, out, err);
  }

  private static void forget(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // we are ending
    }
  }

  /** The launcher becomes the JVM: it is one process. */
  void kill() {
    process.toHandle().destroyForcibly();
  }

  void terminate() {
    process.toHandle().destroy();
  }

  /** Of the JVM. */
  long pid() {
    return process.pid();
  }

  /** Takes all memory that is left to it away for so many seconds. */
  void takeMemory(int seconds) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid()));
      try {
        machine.loadAgent(OURS.toString(), Integer.toString(seconds));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
      throw new IOException(e);
    }
  }

  /** Whether it has a file open at this moment. */
  boolean hasOpen(Path file) {
    try (var open = Files.newDirectoryStream(Path.of("/proc/" + pid() + "/fd"))) {
      for (Path descriptor : open) {
        if (Servers.leadsTo(descriptor, file)) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      return false; // ended meanwhile
    }
  }

  /** Waits so long, or less where it ends before; true while it runs. */
  boolean runsFor(double seconds) throws InterruptedException {
    return !process.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS);
  }

  /** What it has said on standard error so far. */
  List<String> said() throws IOException {
    return lines(err);
  }

  Ended end() throws IOException, InterruptedException {
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      kill();
      throw new IllegalStateException("still running after " + MOST_MINUTES + " minutes");
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Ended(process.exitValue(), lines(out), lines(err), seconds);
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }
}
