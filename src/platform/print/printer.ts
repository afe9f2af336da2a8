import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../project-root.ts";
import { PRINT_FONTS } from "./fonts.ts";
import { PrintError } from "./print-error.ts";
import type { PrintJob, PrintReply } from "./print-process.ts";

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

export type PrinterOptions = {
  /** Folders with font files; PRINT_FONTS if left out. */
  fonts?: readonly string[];
  /** Processes at most. They start when needed and end after `idleMs` without work, or when they hold `maxMemory` bytes. */
  processes?: number;
  /** Sheets that may wait; further ones are refused with "queue-full". */
  queue?: number;
  timeoutMs?: number;
  idleMs?: number;
  maxMemory?: number;
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
  /** Refuses what waits and ends the processes. */
  close(): Promise<void>;
};

type Waiting = {
  job: PrintJob;
  resolve(reply: PrintReply): void;
  reject(error: PrintError): void;
};

type Press = { child: ChildProcess; current: Waiting | null; timer: NodeJS.Timeout | null };

/** A folder that does not exist as the root of all file reading: a template finds nothing but what it is given. */
const NOWHERE = join(projectRoot(), "no-files-for-templates");

export function createPrinter(options: PrinterOptions = {}): Printer {
  const {
    fonts = PRINT_FONTS,
    processes = 1,
    queue: maxQueue = 500,
    timeoutMs = 30_000,
    idleMs = 20_000,
    maxMemory = 300 * 1024 * 1024,
    maxDataBytes = 8 * 1024 * 1024,
  } = options;
  const presses = new Set<Press>();
  const queue: Waiting[] = [];
  let closed = false;

  const start = (): Press => {
    const child = fork(join(projectRoot(), "src/platform/print/print-process.ts"), [NOWHERE, ...fonts], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      execArgv: [],
      // No settings and no secrets: it needs none.
      env: {},
    });
    const press: Press = { child, current: null, timer: null };
    child.on("message", (reply: PrintReply) => finish(press, reply));
    child.on("error", (error) => drop(press, new PrintError("stopped", String(error), { cause: error })));
    child.on("exit", (code, signal) => drop(press, new PrintError("stopped", `process ended: ${signal ?? code}`)));
    presses.add(press);
    return press;
  };

  /** While nobody waits for a sheet, neither the child nor the timer keeps our own process running. */
  const hold = (press: Press, needed: boolean) => {
    if (press.timer) clearTimeout(press.timer);
    press.timer = null;
    if (needed) {
      press.child.ref();
      press.child.channel?.ref();
    } else {
      press.child.unref();
      press.child.channel?.unref();
    }
  };

  const finish = (press: Press, reply: PrintReply) => {
    const done = press.current;
    press.current = null;
    hold(press, false);
    if (reply.memory > maxMemory) drop(press, new PrintError("stopped"));
    else {
      press.timer = setTimeout(() => drop(press, new PrintError("stopped")), idleMs);
      press.timer.unref();
    }
    if ("failure" in reply) done?.reject(new PrintError("template-failed", reply.failure));
    else done?.resolve(reply);
    pump();
  };

  const drop = (press: Press, error: PrintError) => {
    if (!presses.delete(press)) return;
    hold(press, false);
    press.current?.reject(error);
    press.current = null;
    press.child.kill("SIGKILL");
    pump();
  };

  const pump = () => {
    while (queue.length > 0) {
      const free = [...presses].find((press) => press.current === null) ?? (presses.size < processes ? start() : null);
      if (!free) return;
      const next = queue.shift()!;
      free.current = next;
      hold(free, true);
      free.timer = setTimeout(() => drop(free, new PrintError("timeout", `${timeoutMs} ms`)), timeoutMs);
      free.child.send(next.job, (error) => {
        if (error) drop(free, new PrintError("stopped", String(error), { cause: error }));
      });
    }
  };

  const run = (kind: PrintJob["kind"], template: string, data: Json, tagged: boolean) =>
    new Promise<PrintReply>((resolve, reject) => {
      if (closed) return reject(new PrintError("stopped"));
      if (queue.length >= maxQueue) return reject(new PrintError("queue-full", String(maxQueue)));
      const json = JSON.stringify(data ?? null, wellFormed);
      if (json.length > maxDataBytes) return reject(new PrintError("data-too-large", String(json.length)));
      queue.push({ job: { kind, template, json, tagged }, resolve, reject });
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
      const ends = [...presses].map((press) => new Promise((resolve) => press.child.once("exit", resolve)));
      for (const press of presses) {
        drop(press, new PrintError("stopped"));
        press.child.ref();
      }
      await Promise.all(ends);
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
