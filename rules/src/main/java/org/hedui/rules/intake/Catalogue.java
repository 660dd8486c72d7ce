package org.hedui.rules.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of a rule, in words for people: name, who, until when, on what basis. */
final class Catalogue {
  private final boolean chinese;
  private final Texts texts;
  private final Map<RuleCode, String> names = new EnumMap<>(RuleCode.class);

  Catalogue(boolean chinese) {
    this.chinese = chinese;
    this.texts = new Texts().add("intake/catalogue_" + (chinese ? "zh" : "en") + ".properties");
    readNames();
  }

  /** The name of a rule; every code of the catalogue has one. */
  String name(RuleCode rule) {
    return Objects.requireNonNull(names.get(rule), rule.text());
  }

  /** Who must act. */
  String actor(RuleCode rule) {
    return joined(rule.actor(), "actor.", texts.get("actors.join"));
  }

  /** Until when, in words; the day itself is counted by {@code DueDates}. */
  String due(RuleCode rule) {
    List<String> parts = new ArrayList<>();
    boolean dates = true;
    for (String part : rule.due().split("[,/]")) {
      String key = part.strip();
      parts.add(oneDue(key));
      dates &= !key.equals("recover");
    }
    if (parts.size() == 1 || !dates) {
      return String.join(chinese ? "，" : " ", parts);
    }
    return texts.get("due.several").formatted(String.join(texts.get("due.join"), parts));
  }

  /** The notices and articles that a rule rests on. */
  String basis(RuleCode rule) {
    Set<String> parts = new LinkedHashSet<>();
    String notice = "";
    for (String part : rule.basis().split("[,;]")) {
      String source = part.strip();
      String known = texts.find("basis." + source);
      int blank = source.indexOf(' ');
      if (known != null) {
        notice = known;
        parts.add(known);
      } else if (blank > 0 && texts.find("basis." + source.substring(0, blank)) != null) {
        notice = texts.get("basis." + source.substring(0, blank));
        String article = source.substring(blank + 1);
        parts.add(
            article.equals("head") || article.equals("end") ? notice : notice + " " + article);
      } else {
        parts.add(notice + " " + source);
      }
    }
    return String.join(chinese ? "；" : "; ", parts);
  }

  private String oneDue(String text) {
    String known = texts.find("due." + text);
    if (known != null) {
      return known;
    }
    String plain = text.replace("*", "");
    int blank = plain.indexOf(' ');
    return texts.get("due." + plain.substring(blank + 1)).formatted(plain.substring(0, blank));
  }

  private String joined(String text, String prefix, String separator) {
    String known = texts.find(prefix + text);
    if (known != null) {
      return known;
    }
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",")) {
      parts.add(texts.get(prefix + part.strip()));
    }
    return String.join(separator, parts);
  }

  private void readNames() {
    try (InputStream in = Catalogue.class.getResourceAsStream("catalogue.csv")) {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
      lines.readLine();
      for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", 3);
        names.put(RuleCode.of(cells[0]), chinese ? cells[1] : cells[2].replace("\"", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
