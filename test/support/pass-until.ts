import type { BrowserContext } from "playwright-core";
import { expect } from "vitest";

const LEAPS = 5;

/**
 * Lets time leap on a device, by a little more than ten minutes at once, until it has happened. One leap may be in vain: a
 * device that has just failed to reach anybody plans its next attempt only a moment later, from the time after the leap.
 */
export async function passUntil(context: BrowserContext, hasHappened: () => boolean | Promise<boolean>): Promise<void> {
  for (let leap = 1; ; leap++) {
    await context.clock.fastForward(700_000);
    const waited = expect.poll(async () => hasHappened(), { timeout: 6_000 }).toBe(true);
    if (leap === LEAPS) return waited;
    const isOver = await waited.then(
      () => true,
      () => false,
    );
    if (isOver) return;
  }
}
