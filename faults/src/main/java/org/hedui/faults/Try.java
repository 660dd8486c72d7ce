package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.hedui.io.Trees;
import org.jspecify.annotations.Nullable;

/** One try: a place of its own in which a night is disturbed and the same command given again. */
final class Try implements AutoCloseable {
  private final Ground ground;
  private final Path folder;
  private final int number;
  private final Random random;
  private final List<String> options = new ArrayList<>();
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private @Nullable OwnServer server;
  private boolean settled;

  private Try(Ground ground, Path folder, int number, Random random) {
    this.ground = ground;
    this.folder = folder;
    this.number = number;
    this.random = random;
  }

  /** Makes the place; the same seed and number make the same try. */
  static Try of(Ground ground, String name, int number, long seed)
      throws IOException, InterruptedException {
    Path folder = ground.work().resolve("%s-%03d".formatted(name, number));
    Trees.delete(folder);
    Files.createDirectories(folder);
    Folders.copy(ground.template(), folder.resolve("data"));
    return new Try(ground, folder, number, new Random(seed * 1_000_003L + number));
  }

  Path folder() {
    return folder;
  }

  int number() {
    return number;
  }

  Random random() {
    return random;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path cluster() {
    return data().resolve("postgres");
  }

  Path out() {
    return folder.resolve("out");
  }

  /** The inbox that all tries share, or the one that is this try's own. */
  Path inbox() {
    Path own = folder.resolve("inbox");
    return Files.exists(own) ? own : ground.inbox();
  }

  /** Makes an inbox of this try alone; times of change are kept. */
  Path ownInbox() throws IOException, InterruptedException {
    Folders.copy(ground.inbox(), folder.resolve("inbox"));
    return inbox();
  }

  /** Sends the nights of this try to a server of the harness, through a relay. */
  Relay throughRelay() throws IOException {
    OwnServer own = OwnServer.on(data());
    server = own;
    closing.push(own);
    Relay made = Relay.to(own.port());
    closing.push(made);
    options.addAll(own.options(folder, made.port()));
    return made;
  }

  OwnServer server() {
    if (server == null) {
      throw new IllegalStateException("no server of one's own in this try");
    }
    return server;
  }

  /** A moment anywhere in a night, in seconds from its start. */
  double anywhere() {
    return random.nextDouble() * ground.seconds();
  }

  /** A moment between the begin of one step and that of another. */
  double between(String from, String to) {
    double begin = ground.phases().begin(from);
    double end = to.isEmpty() ? 1 : ground.phases().begin(to);
    return (begin + random.nextDouble() * (end - begin)) * ground.seconds();
  }

  /** The disturbed night came to its end, over other files: what it found is history now. */
  void settled() {
    settled = true;
  }

  /** Starts the night. */
  Launched night(String... more) throws IOException {
    return night(Map.of(), more);
  }

  Launched night(Map<String, String> environment, String... more) throws IOException {
    Path home = server == null ? data() : folder.resolve("home");
    List<String> arguments = Ground.arguments(inbox(), out(), Ground.DATE, home);
    List<String> all = Ground.with(arguments, more);
    all.addAll(options);
    return Launched.start(folder, environment, all);
  }

  /** What is wrong after the same command has been given again; empty where nothing is. */
  String verdict() throws IOException, InterruptedException, SQLException {
    Ended again = night().end();
    if (!again.done()) {
      return "the same command again ended with " + again.text();
    }
    StringBuilder wrong = new StringBuilder();
    if (server == null) {
      if (!Servers.working(cluster()).isEmpty()) {
        wrong.append("a server is left running\n");
      }
      try (OwnServer own = OwnServer.on(data())) {
        wrong.append(difference(own));
      }
    } else {
      wrong.append(difference(server));
    }
    try (Stream<Path> entries = Files.list(out())) {
      List<String> names = entries.map(p -> p.getFileName().toString()).toList();
      if (!names.equals(List.of(Ground.DATE))) {
        wrong.append("in the output folder: ").append(names).append("\n");
      }
    }
    if (Files.exists(data().resolve("work"))) {
      wrong.append("the work folder is left behind\n");
    }
    return wrong.toString();
  }

  private String difference(OwnServer own) throws IOException, SQLException {
    Outcome found = Outcome.of(out().resolve(Ground.DATE), own.database());
    return settled
        ? found.present().difference(ground.expected().present())
        : found.difference(ground.expected());
  }

  /** Takes what is to be closed with this try. */
  void closing(AutoCloseable resource) {
    closing.push(resource);
  }

  /** A data folder like the one it began with, in its place. */
  void anew() throws IOException, InterruptedException {
    Folders.copy(ground.template(), data());
  }

  /** A line without what is this try's alone. */
  String anonymous(String line) {
    return line.replace(folder.toString(), "…")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:…")
        .replaceAll("process \\d+", "process …");
  }

  @Override
  public void close() throws IOException {
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}
