package org.hedui.io.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hedui.rules.RuleCode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a manifest. JSON is YAML; every scalar is taken as text, so that an amount never becomes a
 * floating-point number. A manifest that cannot be read holds its file: order and control totals
 * are unknown then.
 */
final class ManifestReader {
  /** The ending that, behind the name of a file, names its manifest. */
  static final String SUFFIX = ".manifest.json";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int LARGEST = 1 << 20;
  private static final Map<?, ?> NOT_JSON = Map.of("", "");

  private final Map<?, ?> fields;
  private final List<FileProblem> problems = new ArrayList<>();

  private ManifestReader(Map<?, ?> fields) {
    this.fields = fields;
  }

  /** The manifest in these bytes. */
  static Manifest read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    ManifestReader reader = new ManifestReader(bytes.length > LARGEST ? Map.of() : parse(text));
    if (!text.startsWith("{") || bytes.length > LARGEST || reader.fields == NOT_JSON) {
      reader.complain(null, "不是 JSON 对象");
    }
    return reader.manifest(sha256(bytes));
  }

  private static Map<?, ?> parse(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    DumperOptions dumper = new DumperOptions();
    try {
      // YAML forbids tabs between tokens, JSON forbids them inside strings.
      Object root =
          new Yaml(
                  new SafeConstructor(options),
                  new Representer(dumper),
                  dumper,
                  options,
                  new TextOnly())
              .load(text.replace('\t', ' '));
      return root instanceof Map<?, ?> map ? map : NOT_JSON;
    } catch (YAMLException | StackOverflowError e) {
      return NOT_JSON;
    }
  }

  /** Resolves every scalar to text. */
  private static final class TextOnly extends Resolver {
    @Override
    protected void addImplicitResolvers() {}

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return kind == NodeId.scalar ? Tag.STR : super.resolve(kind, value, implicit);
    }
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
    Object value = fields.get(name);
    if (value instanceof String text && !text.isBlank() && !text.equals("null")) {
      return text.strip();
    }
    if (value != null && !(value instanceof String)) {
      complain(name, "不是单个值");
    }
    return null;
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
        ? OffsetDateTime.parse(iso).atZoneSameInstant(ZONE).toLocalDateTime()
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
