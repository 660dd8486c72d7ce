package org.hedui.io.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Names on disk that are not UTF-8, as archives packed under Windows leave them: the JVM can
 * neither show nor open them by name.
 */
final class FileNames {
  private static final Charset LEGACY = Charset.forName("GB18030");

  private FileNames() {}

  /** Whether the names of a path can be read. */
  static boolean utf8(Path path) {
    return path.toString().indexOf('\uFFFD') < 0;
  }

  /** The last names of a path as their sender saw them, with {@code /} between. */
  static String shown(Path path, int names) {
    List<String> all = Arrays.asList(path.toUri().getRawPath().split("/"));
    return all.subList(all.size() - names, all.size()).stream()
        .map(FileNames::decode)
        .collect(Collectors.joining("/"));
  }

  private static String decode(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(escaped.charAt(i));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())) + "";
    } catch (CharacterCodingException e) {
      return bytes.toString(LEGACY);
    }
  }
}
