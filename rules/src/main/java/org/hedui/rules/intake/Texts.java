package org.hedui.rules.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Texts for people from UTF-8 property files below {@code org/hedui/rules}. */
final class Texts {
  private final Properties properties = new Properties();

  /** Adds a file. */
  Texts add(String resource) {
    try (InputStream in = Texts.class.getResourceAsStream("/org/hedui/rules/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing");
      }
      Properties more = new Properties();
      more.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      properties.putAll(more);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nullable String find(String key) {
    return properties.getProperty(key);
  }

  String get(String key) {
    String text = find(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return text;
  }
}
