import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** Runs in a thread of its own: setting a page is synchronous work in native code. */
export type PrintJob = { id: number; kind: "pdf" | "svg"; template: string; json: string; tagged: boolean };
export type PrintReply = { id: number } & ({ bytes: Uint8Array } | { svg: string } | { failure: string });
export type PrintWorkerData = { fonts: readonly string[]; workspace: string };

const { fonts, workspace } = workerData as PrintWorkerData;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fonts] }] });

/** Results kept between sheets are dropped after this many sheets without use: measured in bench/print.ts. */
const CACHE_AGE = 3;

parentPort?.on("message", (job: PrintJob) => {
  let reply: PrintReply;
  try {
    const source = { mainFileContent: job.template, inputs: { data: job.json }, resetRead: true };
    if (job.kind === "svg") reply = { id: job.id, svg: compiler.plainSvg(source) };
    else reply = { id: job.id, bytes: Uint8Array.from(pdf(source, job.tagged)) };
  } catch (error) {
    reply = { id: job.id, failure: failureText(error) };
  }
  parentPort?.postMessage(reply, "bytes" in reply ? [reply.bytes.buffer as ArrayBuffer] : []);
  compiler.evictCache(CACHE_AGE);
});

/**
 * PDF/UA-1 promises a reader aloud that every letter is known. A text with a sign no font has (an emoji, a rare script) cannot
 * promise that; such a sheet is still tagged, and prints.
 */
function pdf(source: { mainFileContent: string; inputs: Record<string, string> }, tagged: boolean): Uint8Array {
  if (!tagged) return compiler.pdf(source, { pdfTags: false });
  try {
    return compiler.pdf(source, { pdfStandard: "ua-1" });
  } catch (error) {
    if (!failureText(error).includes("PDF/UA-1")) throw error;
    return compiler.pdf(source);
  }
}

/** The compiler puts its diagnosis into `code`. */
function failureText(error: unknown): string {
  if (typeof error === "object" && error !== null && "code" in error) return String(error.code);
  return String(error);
}
