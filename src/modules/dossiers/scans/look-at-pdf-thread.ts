import { parentPort, workerData } from "node:worker_threads";
import { lookAtPdf } from "./look-at-pdf.ts";

parentPort?.postMessage(await lookAtPdf(workerData as Uint8Array));
