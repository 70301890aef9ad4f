/** The clock of the library tells milliseconds: what is done in the same one cannot be told apart. */
import { vi } from 'vitest'
import { now } from '../../src/main/clock'

/** Resolves once the clock shows a later instant than now. */
export async function laterInstant(): Promise<void> {
  const before = now()
  await vi.waitUntil(() => now() > before, { interval: 1 })
}
