import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Opened, openApp, openServer } from "../app.ts";
import type { AppContext } from "../platform/app-context.ts";
import type { Config } from "../platform/config/index.ts";
import type { Server } from "../platform/http/index.ts";
import type { Mail } from "../platform/mail/index.ts";
import { createTestDatabase, dropTestDatabase } from "../platform/testing/database-lifecycle.ts";
import { steppingClock } from "./clock.ts";
import { runWaitingJobs } from "./jobs.ts";

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: string;
  bytes: Buffer;
  json<T = unknown>(): T;
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form as a browser does: same origin, urlencoded. */
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form with files. */
  upload(
    path: string,
    fields: Record<string, string>,
    files: { field: string; name: string; bytes: Buffer | string; type?: string }[],
  ): Promise<Answer>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export interface TestApp {
  readonly app: AppContext;
  readonly server: Server;
  /** For what starts a server of its own, such as the site as files. */
  readonly opened: Opened;
  readonly clock: ReturnType<typeof steppingClock>;
  readonly sentMails: Mail[];
  /** Nobody in particular. */
  readonly visitor: Browser;
  /** A browser with this session cookie; `signedIn` of the accounts builders makes one. */
  browser(sessionToken: string): Browser;
  /** Runs what the queue holds now, in order, until it is empty. */
  runJobs(): Promise<void>;
}

export const TEST_NOW = "2026-11-20T02:00:00Z"; // Friday 09:00 in Vietnam

export function testConfig(dataFolder: string): Config {
  return {
    mode: "test",
    role: "all",
    http: { port: 0, host: "127.0.0.1", publicUrl: "http://danbiet.example", trustProxy: false },
    dataFolder,
    databaseUrl: null,
    secretKey: Buffer.alloc(32, 7),
    identityKeys: { current: Buffer.alloc(32, 7), earlier: [] },
    obstacleDays: 5,
    readingRecordMonths: 24,
    certificateYears: 10,
    signatureRoots: [],
    readingSpeed: 150,
    readingVoice: "south",
    loudness: -16,
    voiceService: null,
    quietHours: { from: "22:00", to: "07:00" },
    incomingPerDay: 10,
    websubHub: "http://danbiet.example/websub",
    websubFailDays: 3,
    embedHosts: ["*.gov.vn", "*.edu.vn"],
    campaignsPerDay: 3,
    visuals: { sloganWords: 12, posterWords: 30, metresPerCentimetre: 3 },
    outsideAllow: ["127.0.0.1"],
    mail: null,
    s3: null,
    logLevel: "silent",
  };
}

/** What an app begins with instead of empty tables. */
export interface Ground {
  /** Name of the template (`buildTemplateOnce`). */
  template: string;
  /** The data folder that belongs to it. */
  folder: string;
  now: Date;
}

/** The whole product over a database of its own, for one test file. Put it at the top of the file. */
export function useTestApp(ground?: () => Promise<Ground>): TestApp {
  let opened: Opened;
  let server: Awaited<ReturnType<typeof openServer>>;
  const clock = steppingClock(TEST_NOW);
  const sentMails: Mail[] = [];
  const folder = mkdtempSync(join(tmpdir(), "danbiet-files-"));
  beforeAll(async () => {
    const begun = await ground?.();
    const connection = await createTestDatabase(begun?.template);
    if (begun) {
      cpSync(begun.folder, folder, { recursive: true });
      clock.set(begun.now);
    }
    const mail = {
      send: async (one: Mail) => {
        sentMails.push(one);
        return { messageId: `<${sentMails.length}@test>` };
      },
    };
    opened = await openApp(testConfig(folder), { connection, clock, mail });
    server = await openServer(opened);
    await server.fastify.ready();
  }, 200_000);
  afterAll(async () => {
    await server?.fastify.close();
    await server?.stopModules();
    await opened?.close();
    if (opened) await dropTestDatabase(opened.connection);
    rmSync(folder, { recursive: true, force: true });
  });

  async function inject(
    method: string,
    path: string,
    payload: string | Buffer | undefined,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const answer = await server.fastify.inject({
      method: method as "GET",
      url: path,
      headers: { host: "danbiet.example", ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body,
      bytes: answer.rawPayload,
      json: () => answer.json(),
    };
  }

  function browserWith(cookies: Record<string, string>): Browser {
    const base = (): Record<string, string> => {
      const cookie = Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join("; ");
      return cookie ? { cookie } : {};
    };
    const own = { origin: "http://danbiet.example", "sec-fetch-site": "same-origin" };
    return {
      get: (path, headers = {}) => inject("GET", path, undefined, { ...base(), ...headers }),
      post: (path, fields, headers = {}) => {
        const form = new URLSearchParams();
        for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
        return inject("POST", path, form.toString(), {
          ...base(),
          ...own,
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        });
      },
      upload: (path, fields, files) => {
        const boundary = "----danbiet-test-boundary";
        const parts: Buffer[] = [];
        for (const [name, value] of Object.entries(fields)) {
          parts.push(
            Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
          );
        }
        for (const file of files) {
          parts.push(
            Buffer.from(
              `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: ${file.type ?? "application/octet-stream"}\r\n\r\n`,
            ),
            Buffer.from(file.bytes),
            Buffer.from("\r\n"),
          );
        }
        parts.push(Buffer.from(`--${boundary}--\r\n`));
        return inject("POST", path, Buffer.concat(parts), {
          ...base(),
          ...own,
          "content-type": `multipart/form-data; boundary=${boundary}`,
        });
      },
      send: (method, path, body, headers = {}) =>
        inject(method, path, body === undefined ? undefined : JSON.stringify(body), {
          ...base(),
          ...own,
          "content-type": "application/json",
          ...headers,
        }),
    };
  }

  return {
    get app() {
      return opened.app;
    },
    get server() {
      return server;
    },
    get opened() {
      return opened;
    },
    clock,
    sentMails,
    visitor: browserWith({}),
    browser: (token) => browserWith({ danbiet_session: token }),
    runJobs: () => runWaitingJobs(opened),
  };
}
