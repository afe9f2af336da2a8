import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../project-root.ts";
import { PRINT_FONTS } from "./fonts.ts";
import { PrintError } from "./print-error.ts";
import type { PrintJob, PrintReply, PrintWorkerData } from "./print-worker.ts";

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

export type PrinterOptions = {
  /** Folders with font files; PRINT_FONTS if left out. */
  fonts?: readonly string[];
  /** Threads at most. They start when needed and stop after `idleMs`. */
  threads?: number;
  /** Sheets that may wait; further ones are refused with "queue-full". */
  queue?: number;
  timeoutMs?: number;
  idleMs?: number;
  maxDataBytes?: number;
};

export type PdfOptions = {
  /** Without tags a PDF is smaller and set faster, but cannot be read aloud: only for print runs nobody opens. */
  tagged?: boolean;
};

/**
 * Sets pages with Typst. A template reads its data with `json(bytes(sys.inputs.data))`; data is never part of the source, so
 * nothing in it can be markup. Templates cannot reach files or the network.
 */
export type Printer = {
  pdf(template: string, data: Json, options?: PdfOptions): Promise<Uint8Array>;
  /** All pages below each other in one picture. */
  svg(template: string, data: Json): Promise<string>;
  close(): Promise<void>;
};

type Waiting = {
  job: PrintJob;
  resolve(reply: PrintReply): void;
  reject(error: PrintError): void;
};

type Thread = { worker: Worker; current: Waiting | null; timer: NodeJS.Timeout | null };

/** A folder that does not exist as the root of all file reading: a template finds nothing but what it is given. */
const NOWHERE = join(projectRoot(), "no-files-for-templates");

export function createPrinter(options: PrinterOptions = {}): Printer {
  const {
    fonts = PRINT_FONTS,
    threads: maxThreads = 1,
    queue: maxQueue = 500,
    timeoutMs = 30_000,
    idleMs = 60_000,
    maxDataBytes = 8 * 1024 * 1024,
  } = options;
  const threads = new Set<Thread>();
  const queue: Waiting[] = [];
  let nextId = 1;
  let closed = false;

  const startThread = (): Thread => {
    const data: PrintWorkerData = { fonts, workspace: NOWHERE };
    const worker = new Worker(join(projectRoot(), "src/platform/print/print-worker.ts"), { workerData: data });
    const thread: Thread = { worker, current: null, timer: null };
    worker.unref();
    worker.on("message", (reply: PrintReply) => {
      const done = thread.current;
      rest(thread);
      if ("failure" in reply) done?.reject(new PrintError("template-failed", reply.failure));
      else done?.resolve(reply);
      pump();
    });
    worker.on("error", (error) => lose(thread, new PrintError("stopped", String(error), { cause: error })));
    worker.on("exit", () => lose(thread, new PrintError("stopped")));
    threads.add(thread);
    return thread;
  };

  const rest = (thread: Thread) => {
    if (thread.timer) clearTimeout(thread.timer);
    thread.current = null;
    thread.worker.unref();
    thread.timer = setTimeout(() => lose(thread, new PrintError("stopped")), idleMs);
    thread.timer.unref();
  };

  const lose = (thread: Thread, error: PrintError) => {
    if (!threads.delete(thread)) return;
    if (thread.timer) clearTimeout(thread.timer);
    thread.current?.reject(error);
    thread.current = null;
    // Native work cannot be interrupted; the thread ends when it comes back, and nobody waits for it.
    void thread.worker.terminate();
    pump();
  };

  const pump = () => {
    while (queue.length > 0) {
      const idle =
        [...threads].find((thread) => thread.current === null) ?? (threads.size < maxThreads ? startThread() : null);
      if (!idle) return;
      const next = queue.shift()!;
      if (idle.timer) clearTimeout(idle.timer);
      idle.current = next;
      idle.timer = setTimeout(() => lose(idle, new PrintError("timeout", `${timeoutMs} ms`)), timeoutMs);
      idle.worker.ref();
      idle.worker.postMessage(next.job);
    }
  };

  const run = (kind: PrintJob["kind"], template: string, data: Json, tagged: boolean) =>
    new Promise<PrintReply>((resolve, reject) => {
      if (closed) return reject(new PrintError("stopped"));
      if (queue.length >= maxQueue) return reject(new PrintError("queue-full", String(maxQueue)));
      const json = JSON.stringify(data ?? null, wellFormed);
      if (json.length > maxDataBytes) return reject(new PrintError("data-too-large", String(json.length)));
      queue.push({ job: { id: nextId++, kind, template, json, tagged }, resolve, reject });
      pump();
    });

  return {
    async pdf(template, data, { tagged = true } = {}) {
      const reply = await run("pdf", template, data, tagged);
      if (!("bytes" in reply)) throw new PrintError("template-failed", "no bytes");
      return reply.bytes;
    },
    async svg(template, data) {
      const reply = await run("svg", template, data, true);
      if (!("svg" in reply)) throw new PrintError("template-failed", "no picture");
      return reply.svg;
    },
    async close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new PrintError("stopped"));
      const running = [...threads];
      for (const thread of running) lose(thread, new PrintError("stopped"));
      await Promise.all(running.map((thread) => thread.worker.terminate()));
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const WITHOUT_SHAPE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g;

/** Control characters have no shape on paper, and half a surrogate pair is not JSON the compiler reads. */
function wellFormed(_: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.toWellFormed().replace(WITHOUT_SHAPE, "").replace(/\r\n?/g, "\n").normalize("NFC");
}
