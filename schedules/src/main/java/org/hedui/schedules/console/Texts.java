package org.hedui.schedules.console;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.hedui.io.report.Lang;
import org.hedui.rules.Feed;
import org.hedui.rules.intake.Messages;

/** The sentences of the command line, Chinese first. */
public final class Texts {
  private final Lang lang;
  private final ResourceBundle bundle;

  private Texts(Lang lang, ResourceBundle bundle) {
    this.lang = lang;
    this.bundle = bundle;
  }

  /** The sentences in this language. */
  public static Texts in(Lang lang) {
    String name = "/org/hedui/schedules/texts_" + lang.of("zh", "en") + ".properties";
    try (InputStreamReader in =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      return new Texts(lang, new PropertyResourceBundle(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language. */
  public Lang lang() {
    return lang;
  }

  /** What is said of the rules, in this language. */
  public Messages messages() {
    return Messages.of(lang == Lang.ZH ? Locale.CHINESE : Locale.ENGLISH);
  }

  /** What people call this feed. */
  public String feed(Feed feed) {
    return lang.of(feed.title(), feed.english());
  }

  /** The sentences as picocli wants them. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /** Whether there is such a sentence. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The sentence with its gaps ({@code %s}) filled. */
  public String of(String key, Object... values) {
    String text = bundle.getString(key);
    return values.length == 0 ? text : String.format(text, values);
  }
}
