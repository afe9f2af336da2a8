import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../project-root.ts";

/** Work that was stopped at its bound, or found too many others waiting. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

/**
 * Long reckoning beside the thread that answers requests. The work is a file under src/ that reads `workerData` and posts
 * one message; each runs in a thread of its own, which ends with it and can be ended in the middle.
 */
export interface Aside {
  /** @throws TookTooLong; whatever else the work throws is thrown here */
  run<Answer>(file: string, input: unknown, bound: { ms: number }): Promise<Answer>;
  /** Ends what runs and refuses what waits. */
  close(): Promise<void>;
}

interface Waiting {
  begin(): void;
  refuse(): void;
}

export function createAside(options: { threads?: number; queue?: number } = {}): Aside {
  const { threads = Math.max(1, availableParallelism() - 1), queue: most = 16 } = options;
  const running = new Set<Worker>();
  const waiting: Waiting[] = [];
  let closed = false;

  const next = (): void => {
    while (running.size < threads && waiting.length > 0) waiting.shift()?.begin();
  };

  return {
    run: <Answer>(file: string, input: unknown, bound: { ms: number }) =>
      new Promise<Answer>((resolve, reject) => {
        if (closed || waiting.length >= most) return reject(new TookTooLong());
        const begin = (): void => {
          // No settings and no secrets: it needs none.
          const worker = new Worker(join(projectRoot(), "src", file), { workerData: input, env: {}, execArgv: [] });
          running.add(worker);
          const end = (settle: () => void): void => {
            if (!running.delete(worker)) return;
            clearTimeout(timer);
            settle();
            void worker.terminate();
            next();
          };
          const timer = setTimeout(() => end(() => reject(new TookTooLong())), bound.ms);
          worker.on("message", (answer: Answer) => end(() => resolve(answer)));
          worker.on("error", (error) => end(() => reject(error)));
          worker.on("exit", () => end(() => reject(new TookTooLong("the thread ended"))));
        };
        waiting.push({ begin, refuse: () => reject(new TookTooLong()) });
        next();
      }),
    async close() {
      closed = true;
      for (const one of waiting.splice(0)) one.refuse();
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}
