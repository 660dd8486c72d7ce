package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hedui.sample.GeneratorOptions;
import org.hedui.sample.Province;
import org.hedui.schedules.DatabaseSession;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;

/**
 * A place for small nights: an inbox of eight schools in every shape of file, and a data folder
 * whose database is made already, so that a night takes a few seconds.
 */
final class SmallProvince {
  static final String DATE = Province.DATE.toString();
  private static final int STUDENTS = 320;
  private static final int SCHOOLS = 8;
  private static final long SEED = 7;

  private final Path folder;

  private SmallProvince(Path folder) {
    this.folder = folder;
  }

  /** A province full of planted errors, below an empty folder. */
  static SmallProvince planted(Path folder) throws IOException, InterruptedException {
    return in(folder, Templates.PLANTED);
  }

  /** The same province without any error. */
  static SmallProvince clean(Path folder) throws IOException, InterruptedException {
    return in(folder, Templates.CLEAN);
  }

  private static SmallProvince in(Path folder, Path inbox)
      throws IOException, InterruptedException {
    SmallProvince province = new SmallProvince(folder);
    Folders.copy(inbox, province.inbox());
    Folders.copy(Templates.DATA, folder.resolve("hedui-data"));
    return province;
  }

  /** Every output of a night of the planted province that nothing has disturbed. */
  static Map<String, String> undisturbed() {
    return Undisturbed.OUTPUTS;
  }

  /** Where it is run, and where {@code hedui-data} lies. */
  Path folder() {
    return folder;
  }

  Path inbox() {
    return folder.resolve("inbox");
  }

  /** The outputs of a date. */
  Path out(String date) {
    return folder.resolve("out").resolve(date);
  }

  /** The arguments of a night. */
  String[] night(String date, String... more) {
    return with(
        more,
        "nightly",
        "--inbox",
        inbox().toString(),
        "--out",
        folder.resolve("out").toString(),
        "--date",
        date);
  }

  /** Runs a night within this JVM; it must be done, perhaps with files held. */
  Ended run(String date, String... more) {
    Ended ended = HeduiCommand.run(night(date, more));
    assertThat(ended.exitCode()).as(ended.text()).isIn(0, 3);
    return ended;
  }

  /** Runs another command on the same data within this JVM; it must be done. */
  Ended command(String... arguments) {
    Ended ended = HeduiCommand.run(with(arguments));
    assertThat(ended.exitCode()).as(ended.text()).isZero();
    return ended;
  }

  private String[] with(String[] more, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    all.addAll(List.of("--data", folder.resolve("hedui-data").toString()));
    return all.toArray(String[]::new);
  }

  private static final class Templates {
    static final Path PLANTED;
    static final Path CLEAN;
    static final Path DATA;

    static {
      try {
        Path place = Folders.temporary("small");
        Province.generate(
            new GeneratorOptions(STUDENTS, SCHOOLS, SEED, true), place.resolve("planted"));
        Province.generate(
            new GeneratorOptions(STUDENTS, SCHOOLS, SEED, false), place.resolve("clean"));
        PLANTED = place.resolve("planted/inbox");
        CLEAN = place.resolve("clean/inbox");
        DATA = place.resolve("hedui-data");
        DatabaseSession.open(HeduiCommand.with("--data", DATA.toString()).options()).close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Undisturbed {
    static final Map<String, String> OUTPUTS;

    static {
      try {
        SmallProvince province = planted(Folders.temporary("undisturbed"));
        province.run(DATE);
        OUTPUTS = Folders.digests(province.out(DATE));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
