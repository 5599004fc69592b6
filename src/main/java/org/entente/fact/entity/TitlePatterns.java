package org.entente.fact.entity;

import java.util.regex.Pattern;

/** How persons and their titles follow each other, as patterns over a {@link TitleRow}. */
final class TitlePatterns {
  private static final String ONE = "[TFC]*[OQ][TFO]*(?:[NRB]A?O?T+(?:[R,]?T+)*|BA?x+){0,2}";

  /**
   * "Deputy Prime Minister and Minister of Defence": two offices may be one's; but a president and
   * a prime minister are two persons.
   */
  static final String TITLE =
      "(?:(?=T|[OQ][TFO])" + ONE + "R(?:T+O|T*O[NB]A?T+(?:RT+)?)|" + ONE + ")";

  private static final String OWNER = "(?:A?(?<of>Ss*)'?|(?<pointer>A?M)'?)?";

  /** Of a state, or of what belongs to it: of Chile, of Chile's navy, from Chile. */
  private static final String HELD = "(?:[NRBV]A?(?:MN)?(?<at>Ss*)(?:'?[TM]+)?|DA?Ss*)?";

  /** Where the office is held: in Lima. */
  private static final String WHERE = "(?:IA?[Ssx]+)?";

  /** "the Hon", "Senator the Hon". */
  private static final String COURTESIES = "(?:C+AC+|C*)";

  static final Pattern BEFORE =
      Pattern.compile(
          "A?F*"
              + OWNER
              + "(?<title>"
              + TITLE
              + ")"
              + HELD
              + "(?<comma>"
              + WHERE
              + ",A?)?"
              + COURTESIES
              + "(?<person>Pp*)");
  static final Pattern BEHIND =
      Pattern.compile(
          "(?<person>Pp*),[AF]*"
              + OWNER
              + "(?<title>(?>"
              + TITLE
              + "))"
              + HELD
              + "(?:"
              + WHERE
              + ",|(?=[^a-zPCTOQF]|$)(?!R[TOA]*O[TFO]*(?:[NB]A?T+)?C*P))");

  /** What stands before a name in a row of title and name: "the Minister of Defence, the Hon.". */
  static final Pattern BEFORE_NAME = Pattern.compile(TITLE + HELD + ",A?" + COURTESIES + "$");

  static final Pattern PLURAL =
      Pattern.compile("A?F?(?:(?<of>Ss*)'?)?T*L(?<persons>(?:(?:,?R|,)?Pp*(?:NA?Ss*)?)+)");

  /** "X and Y, then foreign ministers, met". */
  static final Pattern PLURAL_BEHIND =
      Pattern.compile("(?<persons>(?:Pp*,)*Pp*,?RPp*),[AF.]{0,3}T*L(?:N[A.]{1,2})?,");

  /** "X, for Chile, signed". */
  static final Pattern BEHALF = Pattern.compile("(?<person>Pp*),Bb*A?(?<of>Ss*),");

  static final Pattern EACH = Pattern.compile("(?<person>Pp*)(?:NA?(?<of>Ss*))?");
  static final Pattern OWNED = Pattern.compile("(?<of>Ss*)'[AF]*(?<person>Pp+)");
  static final Pattern OF = Pattern.compile("(?<person>Pp*)NA?(?<of>Ss*)(?=[,.BDIRU]|$)");

  private TitlePatterns() {}
}
