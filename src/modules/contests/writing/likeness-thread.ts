import { parentPort, workerData } from "node:worker_threads";
import { type ComparedEssay, findLikeness } from "./likeness.ts";

/** Runs in a thread of its own: holds all essays of a contest against each other. */
const { essays, of } = workerData as { essays: ComparedEssay[]; of: { atLeast: number; ignore: string } };
parentPort?.postMessage(findLikeness(essays, of));
