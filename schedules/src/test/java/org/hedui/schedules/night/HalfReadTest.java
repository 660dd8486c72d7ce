package org.hedui.schedules.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hedui.schedules.Ended;
import org.hedui.schedules.HeduiCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read by halves is not checked: the problems of the other half would seem mended. */
class HalfReadTest {
  @TempDir Path temp;

  @Test
  void aCheckWaitsForTheImportThatWasBrokenOff() throws Exception {
    SmallProvince province = SmallProvince.planted(temp);
    Ended killed =
        HeduiProcess.killed(
            temp,
            line -> line.startsWith("[step] load-lane-"),
            province.night(SmallProvince.DATE, "--debug"));
    assertThat(killed.exitCode()).as(killed.text()).isEqualTo(137);

    String[] check = {
      "check", "--date", SmallProvince.DATE, "--data", temp.resolve("hedui-data").toString()
    };
    Ended refused = HeduiCommand.run(check);
    assertThat(refused.exitCode()).as(refused.text()).isEqualTo(4);
    assertThat(refused.err()).last().asString().contains("hedui import");

    province.run(SmallProvince.DATE);
    assertThat(HeduiCommand.run(check).exitCode()).isZero();
  }
}
