package org.hedui.schedules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.hedui.io.report.Lang;
import org.hedui.rules.RuleCode;

/** Title, explanation and advice of the rules, from the messages of their packages. */
final class RuleTexts {
  private final Properties texts = new Properties();

  RuleTexts(Lang lang) {
    for (String feature : List.of("intake", "identity", "enrolment", "aid")) {
      String name =
          "/org/hedui/rules/" + feature + "/messages_" + lang.of("zh", "en") + ".properties";
      try (InputStream in = RuleCode.class.getResourceAsStream(name)) {
        if (in != null) {
          texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String title(RuleCode code) {
    return texts.getProperty(code.text() + ".title", "");
  }

  String explanation(RuleCode code) {
    return texts.getProperty(code.text() + ".explanation", "");
  }

  String remedy(RuleCode code) {
    return texts.getProperty(code.text() + ".remedy", "");
  }
}
