package org.hedui.schedules;

import java.util.List;
import org.hedui.io.report.Lang;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code zh} or {@code en}. */
final class LangConverter implements ITypeConverter<Lang> {
  @Override
  public Lang convert(String value) {
    return switch (value) {
      case "zh" -> Lang.ZH;
      case "en" -> Lang.EN;
      default -> throw new TypeConversionException(value);
    };
  }

  /** The language asked for, known before the command line is understood: its errors need it. */
  static Lang peek(String[] args) {
    List<String> all = List.of(args);
    int at = all.lastIndexOf("--lang");
    boolean english =
        all.contains("--lang=en") || at >= 0 && at + 1 < all.size() && all.get(at + 1).equals("en");
    return english ? Lang.EN : Lang.ZH;
  }
}
