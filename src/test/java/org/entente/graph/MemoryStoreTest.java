package org.entente.graph;

import java.time.Clock;

class MemoryStoreTest implements StoreContract, BroughtNamesContract {
  @Override
  public Store empty() {
    return DatasetStore.inMemory(Clock.systemUTC());
  }
}
