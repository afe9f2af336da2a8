import { parentPort, workerData } from "node:worker_threads";
import { type PlanQuestion, readFor } from "./read-aside.ts";

/** Runs in a thread of its own: reads one long text and answers. */
parentPort?.postMessage(readFor(workerData as PlanQuestion));
