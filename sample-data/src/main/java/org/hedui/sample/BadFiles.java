package org.hedui.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hedui.rules.Feed;
import org.hedui.rules.RuleCode;
import org.hedui.rules.aid.WaiverColumn;
import org.hedui.rules.enrolment.RosterColumn;
import org.hedui.sample.files.Heading;
import org.hedui.sample.files.Line;
import org.hedui.sample.files.Plan;
import org.hedui.sample.files.RawFiles;
import org.hedui.sample.files.Shape;
import org.hedui.sample.files.TableFile;
import org.hedui.sample.files.TableFiles;
import org.hedui.sample.files.ZipBytes;

/**
 * Files that are turned away, each with one finding. All are older than the good file of their
 * school, so that nothing of what they hold is missed.
 */
final class BadFiles {
  private static final int BOMB_BYTES = 8_000_000;

  private final TableFiles files;
  private final String school;
  private final List<Line> roster;
  private final List<Line> waiver;

  /** Makes them of the good rows of a school. */
  BadFiles(TableFiles files, Stage stage) {
    this.files = files;
    this.school = stage.school.code();
    this.roster = new ArrayList<>();
    this.waiver = new ArrayList<>();
    for (Dossier dossier : stage.dossiers) {
      if (!dossier.planted && dossier.roster != null && roster.size() < 6) {
        roster.add(dossier.roster.copy());
      }
      if (!dossier.planted && dossier.waiver != null && waiver.size() < 6) {
        waiver.add(dossier.waiver.copy());
      }
    }
  }

  void write() throws IOException {
    encodings();
    corrupt();
    headers();
    totals();
    empty();
    tooLarge();
  }

  private void encodings() throws IOException {
    String text = text(Feed.ROSTER, roster);
    byte[] wide = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
    raw(Feed.ROSTER, rosterName("20250911", 1, "csv"), wide, RuleCode.FIL_04);
    byte[] taiwan = text.getBytes(Charset.forName("Big5"));
    raw(Feed.ROSTER, rosterName("20250911", 2, "csv"), taiwan, RuleCode.FIL_04);
    String broken = text.replace("汉族", "锟斤拷");
    raw(Feed.ROSTER, rosterName("20250911", 3, "csv"), broken.getBytes(UTF_8), RuleCode.FIL_05);
  }

  private void corrupt() throws IOException {
    byte[] half = ("PK\u0003\u0004" + text(Feed.WAIVER, waiver)).getBytes(UTF_8);
    raw(Feed.WAIVER, waiverName(1, "xlsx"), half, RuleCode.FIL_06);
    raw(Feed.WAIVER, waiverName(2, "xlsx"), RawFiles.encryptedBook(), RuleCode.FIL_06);
    byte[] tables = text(Feed.WAIVER, waiver.subList(0, 2)).getBytes(Shape.GB18030);
    raw(Feed.WAIVER, waiverName(6, "et"), tables, RuleCode.FIL_06);
  }

  private void headers() throws IOException {
    List<Heading> missing = new ArrayList<>(headings(Feed.WAIVER));
    missing.removeIf(h -> h.column() == WaiverColumn.APPROVED_AT);
    table(Feed.WAIVER, waiverName(3, ""), missing, waiver, RuleCode.FIL_07);
    List<Heading> twice = new ArrayList<>(headings(Feed.ROSTER));
    twice.add(new Heading(RosterColumn.ID_NUMBER, "公民身份号码"));
    table(Feed.ROSTER, rosterName("20250912", 1, ""), twice, roster, RuleCode.FIL_08);
  }

  private void totals() throws IOException {
    String name = waiverName(4, "");
    table(Feed.WAIVER, name, headings(Feed.WAIVER), waiver, RuleCode.FIL_09);
    Path manifest = file(Feed.WAIVER, name + ".csv.manifest.json");
    Files.writeString(manifest, "{\"rows\": " + (waiver.size() + 3) + "}\n");
  }

  private void empty() throws IOException {
    raw(
        Feed.POPULATION_ANSWERS,
        "RK_BDFH_370000_2025Q_20251020_01.csv",
        new byte[0],
        RuleCode.FIL_17);
    table(Feed.WAIVER, waiverName(5, ""), headings(Feed.WAIVER), List.of(), RuleCode.FIL_17);
  }

  /** A zip whose member is a thousand times as large as the zip. */
  private void tooLarge() throws IOException {
    byte[] row = text(Feed.ROSTER, roster.subList(0, 1)).getBytes(UTF_8);
    byte[] much = Arrays.copyOf(row, BOMB_BYTES);
    Arrays.fill(much, row.length, BOMB_BYTES, (byte) '\n');
    String member = rosterName("20250913", 1, "csv");
    String zip = rosterName("20250913", 1, "zip");
    Files.write(file(Feed.ROSTER, zip), ZipBytes.of(Map.of(member, much)));
    files
        .truth()
        .addFile(RuleCode.FIL_16, Feed.ROSTER, Feed.ROSTER.folder() + "/" + zip + "!/" + member);
  }

  private String rosterName(String date, int number, String extension) {
    return named("JX_XSHMC_" + school + "_2025Q_" + date, number, extension);
  }

  private String waiverName(int number, String extension) {
    return named("ZS_MXF_" + school + "_2025Q_20251009", number, extension);
  }

  private static String named(String stem, int number, String extension) {
    String name = stem + "_%02d".formatted(number);
    return extension.isEmpty() ? name : name + "." + extension;
  }

  private static List<Heading> headings(Feed feed) {
    return Headings.of(feed, Headings.Style.CANONICAL);
  }

  private void raw(Feed feed, String name, byte[] bytes, RuleCode rule) throws IOException {
    Files.write(file(feed, name), bytes);
    files.truth().addFile(rule, feed, feed.folder() + "/" + name);
  }

  private Path file(Feed feed, String name) throws IOException {
    return Files.createDirectories(files.inbox().resolve(feed.folder())).resolve(name);
  }

  private void table(
      Feed feed, String name, List<Heading> headings, List<Line> lines, RuleCode rule)
      throws IOException {
    try (TableFile file = files.open(name, new Plan(feed, Shape.plain(), headings), List.of())) {
      for (Line line : lines) {
        file.write(line.copy());
      }
    }
    files.truth().addFile(rule, feed, feed.folder() + "/" + name + ".csv");
  }

  private static String text(Feed feed, List<Line> lines) {
    return RawFiles.csv(headings(feed), lines);
  }
}
