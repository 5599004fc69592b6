package org.entente.serve.limit;

import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the machine says about its memory. */
final class Heap {
  /** How much was in use right after a collection, and when that ended. */
  record Reading(long moment, long used) {}

  private final long size = Runtime.getRuntime().maxMemory();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<GarbageCollectorMXBean> collectors =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class);
  private final Set<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());

  long size() {
    return size;
  }

  /** What is in use now counts garbage; only after a collection is it what queries really hold. */
  Reading afterCollection() {
    return collectors.stream()
        .map(GarbageCollectorMXBean::getLastGcInfo)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(GcInfo::getEndTime))
        .map(gc -> new Reading(gc.getEndTime(), used(gc)))
        .orElse(new Reading(0, 0));
  }

  /** Collects all garbage there is. */
  void collect() {
    System.gc();
  }

  /** Gives the time by the clock of readings: milliseconds since Java started. */
  long now() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  private long used(GcInfo gc) {
    return gc.getMemoryUsageAfterGc().entrySet().stream()
        .filter(pool -> pools.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  /** Gives all bytes that a thread has ever taken; 0 for none. */
  long takenBy(@Nullable Thread thread) {
    return thread == null ? 0 : Math.max(0, threads.getThreadAllocatedBytes(thread.getId()));
  }
}
