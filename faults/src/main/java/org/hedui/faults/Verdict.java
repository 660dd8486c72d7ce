package org.hedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with a disturbed night: how it ended, and what the same command makes of it. */
final class Verdict {
  private static final Pattern TRACE = Pattern.compile("\\tat |Exception|^Caused by|java\\.");

  private final Try one;

  Verdict(Try one) {
    this.one = one;
  }

  /** Everything that is wrong; empty where nothing is. Gives the same command again. */
  String of(Ended ended) throws IOException, InterruptedException, SQLException {
    return said(ended) + outputs(ended) + again();
  }

  /** What the disturbed command said. */
  private String said(Ended ended) throws IOException {
    int code = ended.exitCode();
    if (ended.done() || code == Ended.KILLED) {
      return "";
    }
    boolean ours = code == 1 || code == 2 || code == 4 || code == Ended.TERMINATED;
    boolean asleep = code == Ended.TERMINATED && one.lastStep().isEmpty(); // the JVM itself starts
    boolean oneLine = ended.err().size() == 1 || asleep && ended.err().isEmpty();
    boolean trace = ended.err().stream().anyMatch(line -> TRACE.matcher(line).find());
    return ours && oneLine && !trace ? "" : "it says: " + ended.text() + "\n";
  }

  /** A night that says it is done has put out what it should. */
  private String outputs(Ended ended) throws IOException {
    boolean right = !ended.done() || one.isSettled() || one.isAsUndisturbed();
    return right ? "" : "it was done, but its outputs are not those of an undisturbed night\n";
  }

  private String again() throws IOException, InterruptedException, SQLException {
    Ended again = one.night().end();
    if (!again.done()) {
      return "the same command again ended with " + again.text();
    }
    StringBuilder wrong = new StringBuilder();
    OwnServer server = one.ownServerOrNone();
    if (server == null) {
      if (!Servers.working(one.cluster()).isEmpty()) {
        wrong.append("a server is left running\n");
      }
      try (OwnServer own = OwnServer.on(one.data())) {
        wrong.append(difference(own));
      }
    } else {
      wrong.append(difference(server));
    }
    try (Stream<Path> entries = Files.list(one.out())) {
      List<String> names = entries.map(p -> p.getFileName().toString()).toList();
      if (!names.equals(List.of(one.date()))) {
        wrong.append("in the output folder: ").append(names).append("\n");
      }
    }
    if (Files.exists(one.data().resolve("work"))) {
      wrong.append("the work folder is left behind\n");
    }
    return wrong.toString();
  }

  private String difference(OwnServer own) throws IOException, SQLException {
    Outcome found = Outcome.of(one.out().resolve(one.date()), own.database());
    if (!one.isSettled()) {
      return found.difference(one.expected());
    }
    String difference = found.present().difference(one.expected().present());
    return difference.isEmpty() ? "" : found.present().difference(one.expectedAfter().present());
  }
}
