package org.entente.serve;

import java.nio.file.Path;
import java.time.Clock;
import org.entente.graph.DatasetStore;
import org.entente.graph.Store;

class InMemoryFactTest extends FactContract {
  @Override
  Store store(Path folder) {
    return DatasetStore.inMemory(Clock.systemUTC());
  }
}
