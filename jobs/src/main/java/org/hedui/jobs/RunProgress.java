package org.hedui.jobs;

/** Hears how far a run has come; called from several threads. */
public interface RunProgress {

  /** A step begins. */
  void step(String name);

  /** So many more rows are loaded. */
  void rows(long rows);
}
