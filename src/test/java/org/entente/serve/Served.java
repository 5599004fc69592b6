package org.entente.serve;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/** {@code entente serve} as people start it, in a Java of its own. */
final class Served implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

  private final Process java;
  private final Path said;
  private final int port;
  private @Nullable JMXConnector beans;

  /** An answer: its status, its headers as they came, its body. */
  record Answer(int status, String head, String body) {}

  private Served(Process java, Path said) throws IOException, InterruptedException {
    this.java = java;
    this.said = said;
    this.port = awaited();
  }

  /**
   * Starts it on a free port, with further options and cold; what it says goes to a file of the
   * folder.
   */
  static Served start(Path folder, List<String> forJava, String... options)
      throws IOException, InterruptedException {
    List<String> cold = new ArrayList<>(List.of(options));
    cold.add("--no-warm-up");
    return startWarm(folder, forJava, cold.toArray(String[]::new));
  }

  /** The same with nothing that users would not write. */
  static Served startWarm(Path folder, List<String> forJava, String... options)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    List<String> command = command(forJava);
    command.addAll(List.of("serve", "--port", "0"));
    command.addAll(List.of(options));
    Process java =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    return new Served(java, said);
  }

  /** The words that run {@code entente} from the classes under test. */
  static List<String> command(List<String> forJava) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(forJava);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.entente.tool.Main");
    return command;
  }

  private int awaited() throws IOException, InterruptedException {
    while (java.isAlive()) {
      Matcher address = ADDRESS.matcher(said());
      if (said().contains("Ctrl-C stops.") && address.find()) {
        return Integer.parseInt(address.group(1));
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("it ended: " + said());
  }

  /** What it has said so far. */
  String said() throws IOException {
    return Files.readString(said);
  }

  Process process() {
    return java;
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** Sends bytes and reads until the server closes the connection. */
  Answer send(byte[] request) throws IOException {
    try (Socket socket = connect()) {
      try {
        socket.getOutputStream().write(request);
      } catch (IOException e) {
        // Refused before all was sent: what it says of it is read below.
      }
      return answer(read(socket));
    }
  }

  private static String read(Socket socket) throws IOException {
    StringBuilder all = new StringBuilder();
    byte[] part = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(part); n >= 0; ) {
        all.append(new String(part, 0, n, StandardCharsets.UTF_8));
        n = socket.getInputStream().read(part);
      }
    } catch (IOException e) {
      if (all.isEmpty()) {
        throw e;
      }
    }
    return all.toString();
  }

  static Answer answer(String all) {
    String[] parts = all.split("\r\n\r\n", 2);
    int status = parts[0].startsWith("HTTP/1.1 ") ? Integer.parseInt(parts[0].substring(9, 12)) : 0;
    return new Answer(status, parts[0], parts.length == 1 ? "" : parts[1]);
  }

  /** Gives how many bytes of the heap are in use after a whole collection. */
  long heap() throws IOException, AttachNotSupportedException {
    MemoryMXBean memory = bean(ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** Says whether a thread of this name runs. */
  boolean runs(String thread) throws IOException, AttachNotSupportedException {
    ThreadMXBean threads = bean(ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .anyMatch(it -> it != null && it.getThreadName().equals(thread));
  }

  @SuppressWarnings("BanJNDI") // It is this test's own child that is looked into.
  private <T> T bean(String name, Class<T> type) throws IOException, AttachNotSupportedException {
    if (beans == null) {
      beans = JMXConnectorFactory.connect(new JMXServiceURL(management()));
    }
    return ManagementFactory.newPlatformMXBeanProxy(beans.getMBeanServerConnection(), name, type);
  }

  private String management() throws IOException, AttachNotSupportedException {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(java.pid()));
    try {
      return machine.startLocalManagementAgent();
    } finally {
      machine.detach();
    }
  }

  @Override
  public void close() {
    java.destroy();
    try {
      if (!java.waitFor(20, TimeUnit.SECONDS)) {
        java.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
