package org.hedui.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What is said to people about a rule: its title, what it means, what to do, and its basis.
 * Chinese, or English for any other locale. Texts stand beside the rules, in {@code
 * messages_zh.properties} and {@code messages_en.properties} of their feature.
 */
public final class Messages {
  private static final List<String> FEATURES = List.of("intake", "identity", "enrolment", "aid");

  private final Properties texts = new Properties();
  private final boolean chinese;

  private Messages(boolean chinese) {
    this.chinese = chinese;
    String suffix = chinese ? "_zh.properties" : "_en.properties";
    Properties titles = new Properties();
    read("titles" + suffix, titles);
    titles.forEach((code, title) -> texts.put(code + ".title", title));
    for (String feature : FEATURES) {
      read(feature + "/messages" + suffix, texts);
    }
  }

  /** The texts of a language. */
  public static Messages of(Locale locale) {
    return new Messages(locale.getLanguage().equals("zh"));
  }

  /** The name of the rule. */
  public String title(RuleCode rule) {
    return texts.getProperty(rule.text() + ".title", rule.text());
  }

  /** What it means; empty for rules that are not checked yet. */
  public String explanation(RuleCode rule) {
    return texts.getProperty(rule.text() + ".explanation", "");
  }

  /** What to do; empty for rules that are not checked yet. */
  public String remedy(RuleCode rule) {
    return texts.getProperty(rule.text() + ".remedy", "");
  }

  /** Notice and article; a rule of our own says so. */
  public String basis(RuleCode rule) {
    Set<String> parts = new LinkedHashSet<>();
    for (String part : rule.basis().split("[;,]")) {
      parts.add(source(part.strip()));
    }
    return String.join(chinese ? "；" : "; ", parts);
  }

  private String source(String part) {
    if (part.startsWith("S00") && part.length() >= 4) {
      String article = part.substring(4).strip();
      return notice(part.charAt(3))
          + (article.isEmpty() || article.equals("head") || article.equals("end")
              ? ""
              : " " + article);
    }
    return switch (part.isEmpty() ? ' ' : part.charAt(0)) {
      case 'I' -> chinese ? "本系统规则" : "rule of this system";
      case 'P' -> chinese ? "公开政策文件" : "published policy";
      case 'K', 'M', 'R' -> chinese ? "国家标准与通行做法" : "national standard and practice";
      default -> part;
    };
  }

  private static String notice(char seed) {
    return switch (seed) {
      case '0' -> "人社厅函〔2015〕226号";
      case '1' -> "教职成厅函〔2016〕14号";
      case '2' -> "鲁人社字〔2017〕103号";
      case '3' -> "教基一〔2013〕521号";
      default -> "教基一厅〔2016〕2号";
    };
  }

  private static void read(String name, Properties into) {
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
