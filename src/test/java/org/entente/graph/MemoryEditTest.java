package org.entente.graph;

import java.time.Clock;

class MemoryEditTest implements EditContract {
  @Override
  public Store empty() {
    return DatasetStore.inMemory(Clock.systemUTC());
  }
}
