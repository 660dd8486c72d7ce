package org.hedui.io.intake;

/** What a file is by its content; its extension is not asked. */
public enum FileKind {
  /** Delimited text, or what is taken for it. */
  TEXT,
  /** A workbook of Excel 2007 and later. */
  XLSX,
  /** A workbook of Excel 97 to 2003, or an encrypted newer one. */
  XLS,
  /** An archive that cannot be opened: one that can is given as its members. */
  ZIP,
  /** Anything else. */
  FOREIGN
}
