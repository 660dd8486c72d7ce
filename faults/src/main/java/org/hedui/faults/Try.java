package org.hedui.faults;

import static java.util.Objects.requireNonNull;

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
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.hedui.io.Trees;
import org.jspecify.annotations.Nullable;

/** One try: a place of its own in which a night is disturbed and the same command given again. */
final class Try implements AutoCloseable {
  /** How long after the begin of a step, in seconds; most take less. */
  private static final double INTO_STEP = 0.1;

  private final Ground ground;
  private final Path folder;
  private final int number;
  private final Random random;
  private final List<String> options = new ArrayList<>();
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private @Nullable OwnServer server;
  private String date = Ground.DATE;
  private Outcome expected;
  private boolean reached;
  private boolean felt;
  private boolean settled;
  private @Nullable Outcome expectedAfter;

  private Try(Ground ground, Path folder, int number, Random random) {
    this.ground = ground;
    this.folder = folder;
    this.number = number;
    this.random = random;
    this.expected = ground.expected();
  }

  /** Makes the place; the same seed and number make the same try. */
  static Try of(Ground ground, String name, int number, long seed)
      throws IOException, InterruptedException {
    Path folder = ground.work().resolve("%s-%03d".formatted(name, number));
    Trees.delete(folder);
    Files.createDirectories(folder);
    Folders.copy(ground.template(), folder.resolve("data"));
    return new Try(ground, folder, number, random(seed, number));
  }

  /** Seeds that lie side by side would begin with all but the same number. */
  static Random random(long seed, int number) {
    return new Random(new SplittableRandom(seed * 1_000_003L + number).nextLong());
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

  String date() {
    return date;
  }

  /** Makes it a night of another date. */
  void on(String other) throws IOException, InterruptedException, SQLException {
    date = other;
    expected = ground.expected(other);
  }

  /** The inbox that all tries share, or the one that is this try's own. */
  Path inbox() {
    Path own = folder.resolve("inbox");
    return Files.exists(own) ? own : ground.inbox();
  }

  /** Whether a file, a path below the inbox, was not there the night before. */
  boolean isNew(Path file) {
    return Files.notExists(ground.before().resolve(file));
  }

  /** Makes an inbox of this try alone; times of change are kept. */
  Path ownInbox() throws IOException, InterruptedException {
    Folders.copy(ground.inbox(), folder.resolve("inbox"));
    return inbox();
  }

  /** Sends the nights of this try to a server of the harness. */
  OwnServer ownServer() throws IOException {
    OwnServer own = startServer();
    options.addAll(own.options(folder, own.port()));
    return own;
  }

  /** The same, through a relay. */
  Relay throughRelay() throws IOException {
    OwnServer own = startServer();
    Relay made = Relay.to(own.port());
    closing.push(made);
    options.addAll(own.options(folder, made.port()));
    return made;
  }

  private OwnServer startServer() {
    OwnServer own = OwnServer.on(data());
    server = own;
    closing.push(own);
    return own;
  }

  OwnServer server() {
    if (server == null) {
      throw new IllegalStateException("no server of one's own in this try");
    }
    return server;
  }

  @Nullable OwnServer ownServerOrNone() {
    return server;
  }

  /** Where the program keeps its own files. */
  Path home() {
    return server == null ? data() : folder.resolve("home");
  }

  /** The log of a night, from here on. */
  NightLog log() throws IOException {
    return NightLog.of(home().resolve("logs/hedui.log"));
  }

  /** The last step of this try's nights that the log tells of; empty where there is none. */
  String lastStep() throws IOException {
    String log = "logs/hedui.log";
    long from = server == null ? Files.size(ground.template().resolve(log)) : 0;
    return new NightLog(home().resolve(log), from).last();
  }

  /** How long an undisturbed night takes. */
  double seconds() {
    return ground.seconds();
  }

  /** A moment anywhere in a night, in seconds from its start. */
  double anywhere() {
    return random.nextDouble() * ground.seconds();
  }

  /** How many steps of these names an undisturbed night has. */
  int steps(Pattern names) {
    return (int) ground.steps().stream().filter(step -> names.matcher(step).matches()).count();
  }

  /** How many bytes an undisturbed night adds to the data folder. */
  long growth() {
    return ground.growth();
  }

  /** Waits until a night, just started, is within a random step; false where it ends before. */
  boolean awaitsAnyStep(Launched night, NightLog log) throws IOException, InterruptedException {
    int step = 1 + random.nextInt(ground.steps().size());
    double into = random.nextDouble() * INTO_STEP;
    return log.awaits(night, NightLog.ANY, step) && night.runsFor(into);
  }

  /** The fault is done to the night. */
  void reached() {
    reached = true;
  }

  /** The night has felt it, although it came to its end. */
  void felt() {
    felt = true;
  }

  /**
   * The disturbed night came to its end, over other files: what it found is history now, by which a
   * later night may measure them. So it may also be as after an undisturbed night over the inbox as
   * it lies here.
   */
  void settled() throws IOException, InterruptedException, SQLException {
    settled = true;
    Path begun = folder.resolve("history");
    Path out = folder.resolve("history-out");
    Folders.copy(ground.template(), begun);
    Ground.required(folder, Ground.arguments(inbox(), out, date, begun));
    expectedAfter = Undisturbed.night(folder, ground.inbox(), begun, date).outcome();
    Trees.delete(begun);
    Trees.delete(out);
  }

  boolean isSettled() {
    return settled;
  }

  /** What a night leaves behind where the files of the one before were others. */
  Outcome expectedAfter() {
    return requireNonNull(expectedAfter, "not settled");
  }

  /** What the fault did to a night that ended so. */
  Effect effect(Ended ended) {
    if (!reached) {
      return Effect.NOT_REACHED;
    }
    return felt || !ended.done() ? Effect.BIT : Effect.NOT_DISTURBED;
  }

  /** Whether the outputs are now those of an undisturbed night. */
  boolean isAsUndisturbed() throws IOException {
    return Folders.digests(out().resolve(date)).equals(expected.files());
  }

  Outcome expected() {
    return expected;
  }

  /** Starts the night. */
  Launched night(String... more) throws IOException {
    return night(Map.of(), more);
  }

  Launched night(Map<String, String> environment, String... more) throws IOException {
    List<String> arguments = Ground.arguments(inbox(), out(), date, home());
    List<String> all = Ground.with(arguments, more);
    all.addAll(options);
    return Launched.start(folder, environment, all);
  }

  /** Options of the database, for other commands. */
  List<String> options() {
    return List.copyOf(options);
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
