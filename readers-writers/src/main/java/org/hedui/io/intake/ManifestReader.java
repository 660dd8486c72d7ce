package org.hedui.io.intake;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hedui.rules.RuleCode;
import org.hedui.rules.policy.ChinaTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a manifest. One that cannot be read holds its file: order and control totals are unknown
 * then.
 */
final class ManifestReader {
  /** The ending that, behind the name of a file, names its manifest. */
  static final String SUFFIX = ".manifest.json";

  private static final int LARGEST = 1 << 20;
  private static final String NO_OBJECT = "不是 JSON 对象";
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Texts, and numbers as they are written: an amount never becomes a floating-point number. */
  private final Map<String, String> fields = new HashMap<>();

  private final Set<String> nested = new HashSet<>();
  private final List<FileProblem> problems = new ArrayList<>();

  private ManifestReader() {}

  /** The manifest in these bytes. */
  static Manifest read(byte[] bytes) {
    ManifestReader reader = new ManifestReader();
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (bytes.length > LARGEST || !reader.take(json)) {
        reader.complain(null, NO_OBJECT);
      }
    } catch (JacksonException | StackOverflowError e) {
      reader.complain(null, NO_OBJECT);
    }
    return reader.manifest(sha256(bytes));
  }

  /** Takes the fields of a single object; false where there is none, or a field twice. */
  private boolean take(JsonParser json) {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (fields.containsKey(name) || nested.contains(name)) {
        return false;
      }
      if (value.isStructStart()) {
        nested.add(name);
        json.skipChildren();
      } else {
        fields.put(name, value == JsonToken.VALUE_NULL ? "" : json.getString().strip());
      }
    }
    return json.nextToken() == null;
  }

  private Manifest manifest(String digest) {
    return new Manifest(
        digest,
        lower(text("sha256")),
        value("rows", Long::valueOf),
        value("amount_yuan", ManifestReader::fen),
        text("batch"),
        value("file_date", LocalDate::parse),
        value("snapshot_at", ManifestReader::time),
        text("scope"),
        text("school"),
        text("submitted_by"),
        text("collected_by"),
        text("entered_by"),
        text("approved_by"),
        value("approved_at", ManifestReader::time),
        List.copyOf(problems));
  }

  private @Nullable String text(String name) {
    if (nested.contains(name)) {
      complain(name, "不是单个值");
    }
    String value = fields.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private <T> @Nullable T value(String name, Function<String, T> read) {
    String text = text(name);
    try {
      return text == null ? null : read.apply(text);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      complain(name, text);
      return null;
    }
  }

  private static Long fen(String yuan) {
    return new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact();
  }

  /** An ISO local time, a date for its beginning, or a time with its offset. */
  private static LocalDateTime time(String text) {
    String iso = text.replace(' ', 'T');
    if (iso.length() == 10) {
      return LocalDate.parse(iso).atStartOfDay();
    }
    boolean offset = iso.endsWith("Z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
    return offset
        ? OffsetDateTime.parse(iso).atZoneSameInstant(ChinaTime.ZONE).toLocalDateTime()
        : LocalDateTime.parse(iso);
  }

  private void complain(@Nullable String name, @Nullable String ours) {
    String field = name == null ? "manifest.json" : "manifest.json: " + name;
    problems.add(new FileProblem(RuleCode.FIL_06, null, field, ours, "请修正清单文件后重新报送"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
