package org.entente.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * The processor time of a server in this Java: of the threads that take requests and of those that
 * answer. Other work on the machine lengthens waiting, but hardly this.
 */
final class ServerTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> before = nanoseconds();

  /** The milliseconds since this was made. */
  double milliseconds() {
    Map<Long, Long> now = nanoseconds();
    now.replaceAll((thread, time) -> time - before.getOrDefault(thread, 0L));
    return now.values().stream().mapToLong(Long::longValue).sum() / 1e6;
  }

  private static Map<Long, Long> nanoseconds() {
    Map<Long, Long> times = new HashMap<>();
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && isOfServer(thread.getThreadName())) {
        times.put(thread.getThreadId(), THREADS.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return times;
  }

  private static boolean isOfServer(String thread) {
    return thread.equals("entente-query") || thread.startsWith("qtp");
  }
}
