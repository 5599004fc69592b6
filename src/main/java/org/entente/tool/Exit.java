package org.entente.tool;

/** The exit codes of every command. */
final class Exit {
  static final int FINE = 0;
  static final int FINDINGS = 1;
  static final int INPUT = 2;
  static final int INTERNAL = 3;

  private Exit() {}
}
