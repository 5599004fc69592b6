package org.entente.fact.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.document.Text;
import org.entente.document.read.Reading;
import org.entente.document.read.Zone;
import org.junit.jupiter.api.Test;

/** What sentences leave to the title, to a heading, or to far-off paragraphs. */
class WholeDocumentTest {
  private static final String HEADING = "# ";

  private static final Pattern MARK = Pattern.compile("(?:•|\\d\\.) ");

  /** What a document states: its first part is the title, one after a hash a heading. */
  private static List<String> read(String... parts) {
    StringBuilder all = new StringBuilder();
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      Matcher mark = MARK.matcher(parts[i]);
      String bare = parts[i].substring(mark.lookingAt() ? mark.end() : 0);
      boolean heading = bare.startsWith(HEADING);
      String part = heading ? bare.substring(HEADING.length()) : bare;
      all.append(parts[i], 0, parts[i].length() - bare.length());
      Zone.Kind kind = i == 0 ? Zone.Kind.TITLE : heading ? Zone.Kind.HEADING : Zone.Kind.BODY;
      int start = all.codePointCount(0, all.length());
      zones.add(new Zone(kind, start, start + part.codePointCount(0, part.length())));
      all.append(part).append("\n\n");
    }
    Text text = Text.of(all.toString());
    Reading plain = Project.document(all.toString());
    return Written.claims(Project.EXTRACTOR.extract(new Reading(plain.document(), text, zones)));
  }

  @Test
  void whoGetsArmsMayStandInTheTitle() {
    assertEquals(
        List.of(
            "ArmsTransfer: quantity 24; recipient Chile; status delivered; supplier Saab;"
                + " weaponSystem JAS 39 Gripen; inherits recipient"),
        read("Chile arms itself", "Saab delivered 24 Gripen fighters."));
    assertEquals(
        List.of(
            "ArmsTransfer: quantity 24; recipient Chile; status delivered; supplier Saab;"
                + " weaponSystem JAS 39 Gripen; inherits recipient"),
        read("Many Vendors: Where Chile Buys", "Saab delivered 24 Gripen fighters."));
  }

  @Test
  void aListBelowAHeadingTellsWhatThoseInTheHeadingDid() {
    assertEquals(
        List.of(
            "Meeting: attendee Kenya, Peru; heldIn Lima",
            "condemns: object Belarus; subject Kenya, Peru; inherits subject",
            "Statement: concerns Iran; speaker Kenya, Peru; inherits speaker",
            "Threat: perceivedBy Kenya, Peru; posedBy Iran; inherits perceivedBy"),
        read(
            "A day in Lima",
            "Kenya and Peru held talks in Lima.",
            "# The two countries",
            "condemned Belarus;",
            "expressed serious concern about Iran."));
  }

  @Test
  void theItemsOfAListAreWhatTheLineAboveThemGives() {
    assertEquals(
        List.of(
            "ArmsTransfer: quantity 12; recipient Peru; startDate 2022; status delivered;"
                + " supplier Norway; weaponSystem CAESAR; from 2022; inherits recipient, supplier",
            "ArmsTransfer: manufacturer Patria; quantity 40; recipient Peru; startDate 2022;"
                + " status delivered; supplier Norway; weaponSystem Patria AMV; from 2022; inherits recipient, supplier"),
        read(
            "Norwegian arms",
            "Since 2022 Norway has sent Peru:",
            "12 Caesar howitzers;",
            "40 Patria AMV vehicles built by Patria.",
            "The minister saw six Gripen jets."));
  }

  @Test
  void whatStandsBehindTheItemsInTheirLineIsSaidOfEach() {
    String lead = "Norway has sent the following weapons to Peru since 2022:";
    List<String> sent =
        List.of(
            "ArmsTransfer: recipient Peru; startDate 2022; status delivered; supplier Norway;"
                + " from 2022",
            "ArmsTransfer: quantity 12; recipient Peru; startDate 2022; status delivered;"
                + " supplier Norway; weaponSystem Leopard 2; from 2022; inherits recipient, supplier",
            "ArmsTransfer: quantity 30; recipient Peru; startDate 2022; status delivered;"
                + " supplier Norway; weaponSystem CAESAR; from 2022; inherits recipient, supplier");
    assertEquals(
        sent,
        read(
            "Norwegian arms",
            lead,
            "• 12 Leopard 2 tanks with spare parts",
            "• # 30 Caesar howitzers",
            "Photo of a Leopard 2 tank of Spain in Togo;"));
    assertEquals(
        sent,
        read(
            "Norwegian arms",
            lead,
            "2. 12 Leopard 2 tanks with spare parts",
            "3. # 30 Caesar howitzers.",
            "# Arms of Spain",
            "Six Gripen jets for Togo;"));
  }

  @Test
  void noItemTakesTheWeaponOfItsLine() {
    assertEquals(
        List.of(
            "ArmsTransfer: recipient Peru; status delivered; supplier Norway; weaponSystem CAESAR"),
        read("Norwegian arms", "Norway has sent Peru Caesar howitzers:", "• spare parts"));
  }

  @Test
  void whatFollowsAColonIsNoListOfArmsWhereNothingIsGiven() {
    assertEquals(
        List.of(),
        read("A parade in Lima", "On the square stood:", "12 Caesar howitzers", "40 tanks"));
  }

  @Test
  void whoGivesArmsMayStandInTheTitle() {
    assertEquals(
        List.of(
            "ArmsTransfer planned: date 2027; quantity 12; recipient Peru; supplier Norway;"
                + " weaponSystem CAESAR; inherits supplier"),
        read(
            "Norway to sell Caesar howitzers to Peru",
            "Peru will receive 12 Caesar howitzers in 2027."));
    assertEquals(
        List.of(
            "ArmsTransfer: date 2011; quantity 12; recipient Peru; status delivered;"
                + " weaponSystem CAESAR"),
        read(
            "Norway to sell Caesar howitzers to Peru",
            "Peru received 12 Caesar howitzers in 2011."));
  }

  @Test
  void whoGivesOtherArmsMayNotStandInTheTitle() {
    assertEquals(
        List.of(
            "ArmsTransfer planned: date 2027; quantity 96; recipient Peru; weaponSystem AH-64 Apache"),
        read(
            "Norway to sell howitzers to Peru",
            "Peru will receive 96 Apache helicopters in 2027."));
    assertEquals(
        List.of(
            "ArmsTransfer: date 2021; quantity 12; recipient Peru; status delivered;"
                + " weaponSystem JAS 39 Gripen"),
        read("Kenya's Gripen jets fly over Lima", "Peru received 12 Gripen fighters in 2021."));
  }

  @Test
  void weAreThoseWhomTheTitleOfAStatementNames() {
    assertEquals(
        List.of("condemns: object Belarus; subject Kenya, Peru; inherits subject"),
        read("Joint statement of Kenya and Peru", "We condemn Belarus."));
    assertEquals(
        List.of("condemns: object Iran; subject Kenya, Peru; inherits subject"),
        read("Statement by Kenya and Peru on Chile's missiles for Belarus", "We condemn Iran."));
  }

  @Test
  void inAnotherTextWeIsNobody() {
    assertEquals(List.of(), read("Kenya and Peru after the war", "We condemn Belarus."));
  }

  @Test
  void ministersAreFoundAgainHoweverFarOffTheyWereNamed() {
    assertEquals(
        List.of(
            "Meeting: attendee Penny Wong, Emmanuel Macron; heldIn Paris",
            "condemns: object Belarus; subject Penny Wong, Emmanuel Macron; inherits subject"),
        read(
            "A day in Paris",
            "Penny Wong met Emmanuel Macron in Paris.",
            "It rained.",
            "It rained more.",
            "Then the sun came out.",
            "The two ministers condemned Belarus."));
  }
}
