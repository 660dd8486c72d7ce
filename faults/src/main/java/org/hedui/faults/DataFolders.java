package org.hedui.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Data folders that somebody or something has damaged. */
final class DataFolders {
  private static final int PAGE = 8192;

  static final List<Experiment> ALL =
      List.of(
          damage("no-version", "Data folder without `PG_VERSION`", 1, delete("PG_VERSION")),
          damage("no-control", "Data folder without control file", 1, delete("global/pg_control")),
          damage("bad-control", "Control file full of noise", 3, noise("global/pg_control")),
          damage("short-control", "Control file cut to nothing", 1, empty("global/pg_control")),
          damage(
              "no-password", "The server's password file is missing", 1, delete("hedui.password")),
          damage("no-log", "The write-ahead log is missing", 1, DataFolders::withoutLog),
          damage("no-relation", "A file of a table is missing", 20, DataFolders::withoutRelation),
          damage(
              "bad-relation", "A page of a table is full of noise", 20, DataFolders::badRelation),
          damage("pid-file", "`postmaster.pid` holds noise", 2, noise("postmaster.pid")));

  private interface Damage {
    void damage(Path cluster, Random random) throws IOException;
  }

  private DataFolders() {}

  /** Where the line says so, a folder from the backup takes the place of the damaged one. */
  private static Experiment damage(String name, String title, int usual, Damage damage) {
    return new Experiment(
        name,
        title,
        usual,
        one -> {
          damage.damage(one.cluster(), one.random());
          one.reached();
          Ended ended = one.night().end();
          if (!ended.done()) {
            if (!ended.line().contains("Restore it from a backup")) {
              throw new AssertionError("no advice: " + ended.text());
            }
            Files.move(one.data(), one.folder().resolve("damaged"));
            one.anew();
          }
          return ended;
        });
  }

  private static Damage delete(String file) {
    return (cluster, random) -> Files.delete(cluster.resolve(file));
  }

  private static Damage empty(String file) {
    return (cluster, random) -> Files.write(cluster.resolve(file), new byte[0]);
  }

  private static Damage noise(String file) {
    return (cluster, random) -> {
      Path path = cluster.resolve(file);
      byte[] noise = new byte[Files.exists(path) ? (int) Files.size(path) : 200];
      random.nextBytes(noise);
      Files.write(path, noise);
    };
  }

  private static void withoutLog(Path cluster, Random random) throws IOException {
    for (Path file : Folders.files(cluster.resolve("pg_wal"))) {
      Files.delete(file);
    }
  }

  private static void withoutRelation(Path cluster, Random random) throws IOException {
    Files.delete(relation(cluster, random));
  }

  private static void badRelation(Path cluster, Random random) throws IOException {
    Path file = relation(cluster, random);
    byte[] noise = new byte[PAGE];
    random.nextBytes(noise);
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      long page = (long) (random.nextDouble() * (open.length() / PAGE));
      open.seek(page * PAGE);
      open.write(noise);
    }
  }

  /** A file with pages of the database of the nights. */
  private static Path relation(Path cluster, Random random) throws IOException {
    Path database;
    try (var databases = Files.list(cluster.resolve("base"))) {
      database =
          databases
              .max((a, b) -> Long.compare(number(a), number(b)))
              .orElseThrow(() -> new IOException("no database"));
    }
    List<Path> files =
        Folders.files(database).stream()
            .filter(f -> f.getFileName().toString().matches("\\d+"))
            .filter(f -> f.toFile().length() >= PAGE)
            .toList();
    return files.get(random.nextInt(files.size()));
  }

  private static long number(Path folder) {
    String name = folder.getFileName().toString();
    return name.chars().allMatch(Character::isDigit) ? Long.parseLong(name) : 0;
  }
}
