package org.entente.graph;

import java.time.Clock;

class MemoryStoreTest implements StoreContract {
  @Override
  public Store empty() {
    return DatasetStore.inMemory(Clock.systemUTC());
  }
}
