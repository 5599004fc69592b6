package org.entente.serve.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What stands around every page.
 *
 * @param alternates the same in other formats
 * @param search what was searched for
 * @param edition the data that it shows
 * @param reviewed whether there are pages of review
 */
public record Frame(
    Page page,
    List<Alternate> alternates,
    String search,
    Edition edition,
    Assets assets,
    boolean reviewed) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The same thing in another format: its short name, media type and address. */
  public record Alternate(String name, String mediaType, String address) {}

  /** Takes a copy. */
  public Frame {
    alternates = List.copyOf(alternates);
  }

  /** Gives the address of an asset. */
  public String asset(String name) {
    return assets.address(name);
  }

  /** Gives the map by which scripts find each other. */
  public String importMap() {
    return ImportMap.of(assets).json();
  }

  /** Says whether this is the first page, which has a search box of its own. */
  public boolean isHome() {
    return page.template().equals("home.jte");
  }

  /** Gives the day on which data were last loaded, in words. */
  public String loadedOn() {
    return loadedAt().replaceFirst(",.*", "");
  }

  /** Gives when data were last loaded, in words. */
  public String loadedAt() {
    return edition.loaded().map(DAY::format).orElse("");
  }
}
