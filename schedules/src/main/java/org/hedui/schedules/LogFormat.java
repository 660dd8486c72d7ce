package org.hedui.schedules;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the log is written. */
enum LogFormat {
  /** For people: a line of text. */
  TEXT,
  /** For programs: a JSON object a line. */
  JSON;

  /** {@code text} or {@code json}. */
  static final class Converter implements ITypeConverter<LogFormat> {
    @Override
    public LogFormat convert(String value) {
      return switch (value) {
        case "text" -> TEXT;
        case "json" -> JSON;
        default -> throw new TypeConversionException(value);
      };
    }
  }
}
