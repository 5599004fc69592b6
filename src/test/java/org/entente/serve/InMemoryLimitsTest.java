package org.entente.serve;

class InMemoryLimitsTest extends LimitsContract {
  @Override
  HeldStore store() {
    return HeldStore.inMemory();
  }
}
