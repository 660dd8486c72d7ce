package org.hedui.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The version of the rule book: a digest of its codes and of the logic of each rule, SQL or class.
 */
final class RuleBookVersion {
  private static final int SHOWN = 12;

  private RuleBookVersion() {}

  static String of(List<Rule> rules, List<Preparation> preparations) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Rule rule : rules) {
        digest.update(rule.code().text().getBytes(StandardCharsets.UTF_8));
        if (rule instanceof SetRule set) {
          digest.update(set.sql().getBytes(StandardCharsets.UTF_8));
        } else if (rule instanceof RowRule) {
          digest.update(classFile(rule.getClass()));
        }
      }
      for (Preparation preparation : preparations) {
        digest.update(preparation.sql().getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  private static byte[] classFile(Class<?> type) {
    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      return in == null ? new byte[0] : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
