import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/**
 * Runs as a process of its own, started by `createPrinter`. Setting a page is synchronous native work whose memory is only
 * given back when the process ends: a child can be replaced when it has grown, and killed in the middle of a page.
 */
export type PrintJob = { kind: "pdf" | "svg"; template: string; json: string; tagged: boolean };
/** `memory` is what the process holds, in bytes. */
export type PrintReply = { memory: number } & ({ bytes: Uint8Array } | { svg: string } | { failure: string });

const [workspace = "", ...fontPaths] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });

/** Results kept between sheets are dropped after this many sheets without use. */
const CACHE_AGE = 3;

process.on("message", (job: PrintJob) => {
  const { kind, template, json, tagged } = job;
  const source = { mainFileContent: template, inputs: { data: json } };
  let result: { bytes: Uint8Array } | { svg: string } | { failure: string };
  try {
    result = kind === "svg" ? { svg: compiler.plainSvg(source) } : { bytes: pdf(source, tagged) };
  } catch (error) {
    result = { failure: failureText(error) };
  }
  process.send?.({ ...result, memory: process.memoryUsage.rss() } satisfies PrintReply);
  compiler.evictCache(CACHE_AGE);
});

// Signals for the whole group (Ctrl+C) are for the parent, which lets running sheets finish; without a parent there is no work.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
process.on("disconnect", () => process.exit(0));

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
