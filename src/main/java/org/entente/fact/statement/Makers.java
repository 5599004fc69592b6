package org.entente.fact.statement;

import java.util.Set;

/**
 * The frames that are known by name, since of what they find more is told elsewhere in a text.
 * Whoever renames one of them in an ontology loses that.
 */
public final class Makers {
  /** Who signs an agreement. */
  static final String SIGNED = "agreement-signed";

  /** Between whom one is. */
  static final String BETWEEN = "agreement-between";

  /** What one covers. */
  static final String COVERS = "agreement-covers";

  /** Whom one obliges to help whom. */
  static final String MUTUAL = "agreement-mutual";

  /** What a package of aid holds, and who announces one. */
  static final String PACKAGED = "arms-packaged";

  /** Who asks to buy. */
  static final String REQUESTED = "arms-requested";

  /** What a deal costs of which the text has told. */
  static final String PRICED = "arms-priced";

  private Makers() {}

  /** The names of these frames. */
  public static Set<String> all() {
    return Set.of(SIGNED, BETWEEN, COVERS, MUTUAL, PACKAGED, REQUESTED, PRICED);
  }
}
