package org.entente.serve;

class InMemoryProtocolTest extends ProtocolContract {
  @Override
  HeldStore store() {
    return HeldStore.inMemory();
  }
}
