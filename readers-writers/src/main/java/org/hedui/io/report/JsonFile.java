package org.hedui.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON files with the same bytes for the same content: maps in their own order, two blanks of
 * indent, LF, UTF-8 without BOM. Values are maps, lists, texts, whole numbers, {@link BigDecimal},
 * booleans, dates and null; floating point is refused, money is fen.
 */
public final class JsonFile {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        }
      };

  private JsonFile() {}

  /** Writes a map. */
  public static void write(Path file, Map<String, ?> content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, content);
      out.write('\n');
    }
  }

  /** Writes a map to a stream, which stays open. */
  public static void write(OutputStream out, Map<String, ?> content) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(PRETTY, new Unclosed(out), JsonEncoding.UTF8);
    value(json, content);
    json.close();
  }

  private static void value(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeName(String.valueOf(entry.getKey()));
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      json.writeStartArray();
      for (Object item : list) {
        value(json, item);
      }
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof String || value instanceof LocalDate) {
      json.writeString(value.toString());
    } else {
      throw new IllegalArgumentException("no JSON form for " + value.getClass().getName());
    }
  }

  /**
   * Reads a JSON object. Throws {@link IOException} where the file holds none or is no JSON;
   * numbers come as {@link Long} or {@link BigDecimal}.
   */
  public static Map<String, @Nullable Object> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(file + ": no JSON object");
      }
      return object(json);
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser json) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, parsed(json));
    }
    return map;
  }

  private static @Nullable Object parsed(JsonParser json) {
    JsonToken token = json.currentToken();
    switch (token) {
      case START_OBJECT:
        return object(json);
      case START_ARRAY:
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          list.add(parsed(json));
        }
        return list;
      case VALUE_NUMBER_INT:
        BigDecimal whole = json.getDecimalValue();
        return whole.precision() < 19 ? (Object) whole.longValue() : whole;
      case VALUE_NUMBER_FLOAT:
        return json.getDecimalValue();
      case VALUE_TRUE:
        return true;
      case VALUE_FALSE:
        return false;
      case VALUE_NULL:
        return null;
      default:
        return json.getString();
    }
  }

  /** Lets the caller close the stream. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
