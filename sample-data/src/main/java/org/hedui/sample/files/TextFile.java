package org.hedui.sample.files;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Column;
import org.jspecify.annotations.Nullable;

/** A text file, streamed. */
final class TextFile extends TableFile {
  private static final int CUT_CELLS = 2;

  private final Path target;
  private final String source;
  private final Shape shape;
  private final List<Heading> headings;
  private final OutputStream out;
  private final @Nullable ByteArrayOutputStream zipped;
  private final StringBuilder text = new StringBuilder(512);
  private List<List<String>> foot = List.of();
  private int row;
  private int written;

  TextFile(Truth truth, Path inbox, String name, Plan plan, List<List<String>> above)
      throws IOException {
    super(truth);
    this.shape = plan.shape();
    this.headings = plan.headings();
    String folder = plan.feed().folder();
    String member = name + "." + shape.extension();
    String path = folder + "/" + (shape.zipped ? name + ".zip" : member);
    this.target = inbox.resolve(path);
    this.source = shape.zipped ? path + "!/" + member : path;
    Files.createDirectories(inbox.resolve(folder));
    this.zipped = shape.zipped ? new ByteArrayOutputStream() : null;
    this.out =
        zipped != null ? zipped : new BufferedOutputStream(Files.newOutputStream(target), 1 << 14);
    if (shape.mark) {
      out.write("\uFEFF".getBytes(shape.charset));
    }
    for (List<String> cells : above) {
      emit(cells);
    }
    emit(headings.stream().map(Heading::header).toList());
  }

  @Override
  public void foot(List<List<String>> rows) {
    foot = rows;
  }

  @Override
  int append(Line line) throws IOException {
    if (shape.blankEvery > 0 && written > 0 && written % shape.blankEvery == 0) {
      end();
    }
    written++;
    int cells = headings.size() - (line.damage() == Line.Damage.CUT ? CUT_CELLS : 0);
    for (int i = 0; i < cells; i++) {
      if (i > 0) {
        text.append(shape.delimiter);
      }
      Column column = headings.get(i).column();
      if (column == null) {
        cell(headings.get(i).header().equals(Heading.RUNNING_NUMBER) ? written + "" : "");
      } else {
        String value = CellText.of(column, line.get(column), shape);
        if (line.damage() == Line.Damage.OPEN_QUOTE && column.name().equals("CLASS_NAME")) {
          text.append('"').append(value);
        } else {
          cell(value);
        }
      }
    }
    if (line.damage() == Line.Damage.EXTRA_CELL) {
      text.append(shape.delimiter).append("转专业");
    }
    end();
    return row;
  }

  private void emit(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        text.append(shape.delimiter);
      }
      cell(cells.get(i));
    }
    end();
  }

  private void cell(String value) {
    if (shape.format == Shape.Format.BANK) {
      text.append(value);
    } else if (shape.quoteAll
        || value.indexOf(shape.delimiter) >= 0
        || value.indexOf('"') >= 0
        || value.indexOf('\n') >= 0) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    } else {
      text.append(value);
    }
  }

  private void end() throws IOException {
    text.append(shape.newline);
    out.write(text.toString().getBytes(shape.charset));
    text.setLength(0);
    row++;
  }

  @Override
  String source() {
    return source;
  }

  @Override
  public void close() throws IOException {
    for (List<String> cells : foot) {
      emit(cells);
    }
    out.close();
    if (zipped != null) {
      String member = source.substring(source.indexOf("!/") + 2);
      Files.write(target, ZipBytes.of(Map.of(member, zipped.toByteArray())));
    }
  }
}
