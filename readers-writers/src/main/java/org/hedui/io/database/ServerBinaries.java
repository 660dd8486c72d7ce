package org.hedui.io.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hedui.io.Owners;
import org.hedui.io.Trees;
import org.hedui.io.database.DatabaseProblem.Kind;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the archive that Maven delivered. */
final class ServerBinaries {
  /** The version of the archive on the class path. */
  static final String VERSION = "18.6.0";

  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> PLAIN =
      PosixFilePermissions.fromString("rw-r--r--");

  private final Path home;

  private ServerBinaries(Path home) {
    this.home = home;
  }

  static int major() {
    return Integer.parseInt(VERSION.substring(0, VERSION.indexOf('.')));
  }

  /**
   * The programs below one of two directories: the first, where they are there already or can be
   * unpacked, else the second.
   */
  static ServerBinaries in(Path first, Path second) throws IOException {
    String archive = archive();
    String name = "postgres-" + VERSION + "-" + machine();
    for (Path parent : List.of(first, second)) {
      if (Files.isDirectory(parent.resolve(name))) {
        return new ServerBinaries(parent.resolve(name));
      }
    }
    Path home = (Files.isWritable(first) ? first : second).resolve(name);
    unpack(archive, home);
    Owners.share(home);
    return new ServerBinaries(home);
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  private static String machine() {
    return switch (System.getProperty("os.arch")) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "arm_64";
      default -> System.getProperty("os.arch");
    };
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String name = "/postgres-" + system + "-" + machine() + ".txz";
    if (ServerBinaries.class.getResource(name) == null
        || Files.exists(Path.of("/etc/alpine-release"))) {
      throw new DatabaseProblem(Kind.NO_BINARIES, system + " " + machine(), "");
    }
    return name;
  }

  private static void unpack(String archive, Path home) throws IOException {
    // Complete or absent: a killed unpacking leaves only a temporary directory.
    Path temporary = Files.createTempDirectory(home.getParent(), home.getFileName() + ".tmp");
    Files.setPosixFilePermissions(temporary, PROGRAM);
    try (InputStream raw = ServerBinaries.class.getResourceAsStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(raw, 1 << 16)), "UTF-8")) {
      for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
        Path target = temporary.resolve(e.getName()).normalize();
        if (!target.startsWith(temporary)) {
          throw new IOException("path leaves the archive: " + e.getName());
        }
        unpackEntry(tar, e, target);
      }
    }
    try {
      Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      Trees.delete(temporary);
      if (!Files.isDirectory(home)) { // somebody else was faster
        throw e;
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry e, Path target)
      throws IOException {
    if (e.isDirectory()) {
      Files.createDirectories(target);
      Files.setPosixFilePermissions(target, PROGRAM);
    } else if (e.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(e.getLinkName()));
    } else if (!e.getName().endsWith(".a")) { // static libraries are of no use here
      Files.createDirectories(target.getParent());
      Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(target, (e.getMode() & 0100) != 0 ? PROGRAM : PLAIN);
    }
  }
}
