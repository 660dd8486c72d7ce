package org.hedui.schedules.night;

import org.junit.jupiter.api.Test;

/** What machines read of the sample night, against copies that people have reviewed. */
class GoldenOutputsTest {
  @Test
  void theSampleNightWritesTheGoldenCopies() throws Exception {
    Golden.compare(SampleNight.FIRST.date(), SampleNight.FIRST.out());
  }
}
