package org.hedui.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of every try, one file an experiment, and the table that is made of them. */
final class Results {
  private static final String TAB = "\t";

  /** One try. */
  record Tried(int number, int exitCode, String line, String wrong) {
    private static final int NOT_HERE = -2;

    static Tried skipped(int number, String why) {
      return new Tried(number, NOT_HERE, why, "");
    }

    boolean ok() {
      return wrong.isEmpty();
    }

    boolean skipped() {
      return exitCode == NOT_HERE;
    }
  }

  private final Path folder;

  Results(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /** Writes one down; a later one of the same number takes its place. */
  void add(String experiment, Tried tried) throws IOException {
    String line =
        String.join(
                TAB,
                Integer.toString(tried.number()),
                Integer.toString(tried.exitCode()),
                plain(tried.line()),
                plain(tried.wrong()))
            + "\n";
    Files.writeString(
        file(experiment), line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ").strip();
  }

  private Path file(String experiment) {
    return folder.resolve(experiment + ".tsv");
  }

  private Map<Integer, Tried> of(String experiment) throws IOException {
    Map<Integer, Tried> tries = new LinkedHashMap<>();
    if (Files.exists(file(experiment))) {
      for (String line : Files.readAllLines(file(experiment), UTF_8)) {
        String[] cells = line.split(TAB, -1);
        Tried tried =
            new Tried(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]), cells[2], cells[3]);
        tries.put(tried.number(), tried);
      }
    }
    return tries;
  }

  /** The table of all experiments that have results, as Markdown. */
  String table(List<Experiment> experiments) throws IOException {
    StringBuilder table =
        new StringBuilder("| fault | tried | result | said |\n| --- | ---: | --- | --- |\n");
    for (Experiment experiment : experiments) {
      List<Tried> tries = List.copyOf(of(experiment.name()).values());
      if (!tries.isEmpty()) {
        table.append("| ").append(experiment.title()).append(" | ");
        boolean skipped = tries.stream().allMatch(Tried::skipped);
        table.append(skipped ? 0 : tries.size()).append(" | ");
        table.append(skipped ? "not possible here" : result(tries)).append(" | ");
        table.append(said(tries)).append(" |\n");
      }
    }
    return table.toString();
  }

  private static String result(List<Tried> tries) {
    long wrong = tries.stream().filter(t -> !t.ok()).count();
    long done = tries.stream().filter(t -> t.exitCode() == 0 || t.exitCode() == 3).count();
    String right = wrong == 0 ? "all right" : "**" + wrong + " wrong**";
    return done == 0 ? right : right + "; " + done + " not disturbed";
  }

  private static String said(List<Tried> tries) {
    return tries.stream()
        .map(Tried::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(e -> e.getKey().replace("|", "\\|"))
        .orElse("");
  }
}
