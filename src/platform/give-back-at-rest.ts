import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const LOOK_EVERY_MS = 15_000;
/** Share of the time in which a process that counts as resting may still be at work. */
const MOST_AT_WORK = 0.02;
/** Bytes of the heap that have to be there to be worth a tenth of a second. */
const LEAST_GROWN = 16 * 1024 * 1024;

/**
 * What a burst of work leaves in memory is cleared by the engine only when more work comes; on a small machine the database needs the
 * room before. A process that did next to nothing for a quarter of a minute clears up by itself.
 */
export function giveBackAtRest(): void {
  setFlagsFromString("--expose-gc");
  const clear = runInNewContext("gc") as () => void;
  let kept = 0;
  let before = performance.eventLoopUtilization();
  setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    before = performance.eventLoopUtilization();
    if (utilization > MOST_AT_WORK || process.memoryUsage().heapUsed < kept + LEAST_GROWN) return;
    clear();
    kept = process.memoryUsage().heapUsed;
  }, LOOK_EVERY_MS).unref();
}
