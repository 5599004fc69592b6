package org.entente.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.entente.NewFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, and what tests ask of it. */
public final class Browser implements AutoCloseable {
  /** Where Debian puts Chromium and its driver. */
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  // Held, because Java forgets the level of a logger that nobody holds.
  private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium");
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--window-size=1280,1000");

  private final NewFolder profile = new NewFolder("entente-browser");
  private final ChromeDriver driver;
  private final String site;

  /** Starts a browser for one site; takes the site's address. */
  public Browser(String site) {
    TALKATIVE.setLevel(Level.SEVERE);
    this.site = site;
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toString());
    options.addArguments(ARGUMENTS);
    options.addArguments("--user-data-dir=" + profile.path());
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** Says whether there is a browser here. */
  public static boolean isInstalled() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  /** Opens a path of the site. */
  public Browser open(String path) {
    driver.get(site + path);
    return this;
  }

  /** Gives Selenium's own driver, for what this class has no word for. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Gives the path and the query of the page that is shown. */
  public String path() {
    return String.valueOf(driver.getCurrentUrl()).substring(site.length());
  }

  /** Gives the first element of a CSS selector, once it is there. */
  public WebElement find(String css) {
    driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(20));
    try {
      return driver.findElement(By.cssSelector(css));
    } finally {
      driver.manage().timeouts().implicitlyWait(Duration.ZERO);
    }
  }

  /**
   * Waits until something holds; a page that is replaced while it is read, which the driver tells
   * in more than one way, is read again.
   *
   * @throws AssertionError if it does not within half a minute, with the driver's last complaint
   */
  public void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    WebDriverException complaint = null;
    while (System.nanoTime() < end) {
      try {
        if (holds.getAsBoolean()) {
          return;
        }
      } catch (WebDriverException replacedMeanwhile) {
        complaint = replacedMeanwhile;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("never: " + what, complaint);
  }

  /** Gives the texts of all elements of a CSS selector. */
  public List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** Clicks the first element of a CSS selector, once nothing that still moves lies over it. */
  public void click(String css) {
    until(
        "a click on " + css,
        () -> {
          find(css).click();
          return true;
        });
  }

  /** Follows the first link that reads so. */
  public void follow(String text) {
    until(
        "a click on " + text,
        () -> {
          driver.findElement(By.linkText(text)).click();
          return true;
        });
  }

  /** Runs a script in the page and gives what it returns. */
  public Object run(String script, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(script, arguments), "the script gave null");
  }

  /** Shows pages in dark or light colours from now on. */
  public void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Shows pages as they are printed from now on, or on a screen. */
  public void print(boolean print) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia", Map.of("media", print ? "print" : "screen"));
  }

  /** Shows pages on a screen as wide as this. */
  public void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Gives what axe finds serious or critical on the page, in words. */
  @SuppressWarnings("unchecked")
  public List<String> barriers() {
    if (!(Boolean) run("return 'axe' in window")) {
      driver.executeScript(axe());
    }
    Object found =
        driver.executeAsyncScript(
            "const [done] = arguments;"
                + "axe.run(document, {resultTypes: ['violations'],"
                + " rules: {'target-size': {enabled: true}}}).then(r => done(r.violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".flatMap(v => v.nodes.map(n => v.id + ' ' + n.html + ' ' + n.failureSummary))));");
    return (List<String>) Objects.requireNonNull(found);
  }

  private static String axe() {
    try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) {
        throw new IllegalStateException("axe is not among the test's dependencies");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives what the browser logged since this was last asked: refused and failed requests too. */
  public List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Gives the addresses of all that the page has loaded from another server. */
  @SuppressWarnings("unchecked")
  public List<String> outside() {
    Object loaded = run("return performance.getEntriesByType('resource').map(r => r.name)");
    return ((List<String>) loaded).stream().filter(it -> !it.startsWith(site + "/")).toList();
  }

  @Override
  public void close() {
    driver.quit();
    profile.close();
  }
}
