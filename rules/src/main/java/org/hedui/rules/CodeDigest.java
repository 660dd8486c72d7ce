package org.hedui.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A digest of a part of this program, classes and the data beside them: another digest, and what
 * the part has made may be different now. Only the contents of a jar are looked through, which
 * takes milliseconds.
 */
public final class CodeDigest {
  private static final int SHOWN = 12;

  private CodeDigest() {}

  /** The digest of everything in the packages of these classes and below, but texts for people. */
  public static String of(Class<?>... within) {
    SortedMap<String, Long> found = new TreeMap<>();
    for (Class<?> one : within) {
      found.putAll(entries(root(one), one.getPackageName().replace('.', '/') + "/"));
    }
    return digest(found);
  }

  /** Names below a jar or folder of classes with their checksums. */
  static SortedMap<String, Long> entries(Path root, String folder) {
    SortedMap<String, Long> found = new TreeMap<>();
    try {
      if (Files.isDirectory(root)) {
        for (Path file : files(root.resolve(folder))) {
          add(root.relativize(file).toString().replace('\\', '/'), checksum(file), found);
        }
      } else {
        try (ZipFile jar = new ZipFile(root.toFile())) {
          for (ZipEntry entry :
              (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
            if (!entry.isDirectory() && entry.getName().startsWith(folder)) {
              add(entry.getName(), entry.getCrc(), found);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static String digest(SortedMap<String, Long> entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, Long> entry : entries.entrySet()) {
        digest.update(
            (entry.getKey() + ' ' + entry.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** The jar or folder that a class was loaded from. */
  static Path root(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    URL found = type.getClassLoader().getResource(name);
    if (found == null) {
      throw new IllegalStateException("no class file of " + type);
    }
    try {
      if (found.openConnection() instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI());
      }
      String folder = found.toString();
      return Path.of(new URI(folder.substring(0, folder.length() - name.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(String name, long checksum, SortedMap<String, Long> found) {
    if (!name.substring(name.lastIndexOf('/') + 1).startsWith("messages_")) {
      found.put(name, checksum);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(Files::isRegularFile).toList();
    }
  }

  private static long checksum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      crc.update(in.readAllBytes());
    }
    return crc.getValue();
  }
}
