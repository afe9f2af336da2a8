import type pg from "pg";
import { actingOn, allows, identify } from "./modules/accounts/index.ts";
import { createShell, type Shell } from "./modules/portal/index.ts";
import { MODULES } from "./modules.ts";
import type { AppContext } from "./platform/app-context.ts";
import { createAside } from "./platform/aside/index.ts";
import { type Clock, systemClock } from "./platform/clock/index.ts";
import type { Config } from "./platform/config/index.ts";
import {
  type Database,
  migrate,
  type Notifications,
  openConnection,
  openDatabase,
  openNotifications,
} from "./platform/db/index.ts";
import { createFileStore } from "./platform/files/index.ts";
import { createHttpServer, type ModuleDefinition, type Server } from "./platform/http/index.ts";
import { startWorker, type Worker } from "./platform/jobs/index.ts";
import { createLog, type Log } from "./platform/log/index.ts";
import { createMailer, type Mailer } from "./platform/mail/index.ts";
import { createPrinter } from "./platform/print/index.ts";
import { productVersion } from "./platform/project-root.ts";
import { createStudio } from "./platform/sound/index.ts";

/** The parts a process works with, opened in order and closed in reverse. */
export interface Opened {
  app: AppContext;
  database: Database;
  connection: pg.PoolConfig;
  shell: Shell;
  close(): Promise<void>;
}

export interface Overrides {
  clock?: Clock;
  log?: Log;
  mail?: Mailer;
  /** An open database instead of the configured one (tests). */
  connection?: pg.PoolConfig;
  /** Whether this process listens for changes; the command line does not. */
  listens?: boolean;
  /** Whether what is committed is on disk before work goes on; what can be made anew from nothing need not wait. */
  waitsForDisk?: boolean;
}

/** Opens the database (starting the embedded server where none is configured), brings it up to date, builds the context. */
export async function openApp(config: Config, overrides: Overrides = {}): Promise<Opened> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    const found = overrides.connection ?? (await connectionOf(config, closers));
    const connection = overrides.waitsForDisk === false ? { ...found, options: "-c synchronous_commit=off" } : found;
    const database = openDatabase(connection);
    closers.push(database.close);
    if (!overrides.connection) await migrate(database.pool);
    let notifications: Notifications | null = null;
    if (overrides.listens ?? true) {
      const opened = await openNotifications(connection, database.db);
      notifications = opened;
      closers.push(opened.close);
    }
    const printer = createPrinter();
    closers.push(() => printer.close());
    const studio = createStudio({ loudness: config.loudness, voiceService: config.voiceService });
    closers.push(() => studio.close());
    const aside = createAside();
    closers.push(() => aside.close());
    const base = {
      config,
      db: database.db,
      clock: overrides.clock ?? systemClock,
      log: overrides.log ?? createLog(config.logLevel),
      files: createFileStore(config),
      mail: overrides.mail ?? createMailer(config),
      printer,
      studio,
      aside,
      notifications,
    };
    const shell = await createShell(base);
    const app: AppContext = {
      ...base,
      view: shell.view,
      reminders: async (morning) =>
        (await Promise.all(MODULES.map((module) => module.remind?.(app, morning) ?? []))).flat(),
      answerTo: async (asked) => {
        for (const module of MODULES) {
          const answer = await module.answerTo?.(app, asked);
          if (answer) return answer;
        }
        return null;
      },
      sendText: async (text) => {
        for (const module of MODULES) await module.sendText?.(app, text);
      },
      tellFollowers: async (record) => {
        await Promise.all(MODULES.map((module) => module.follow?.(app, record)));
      },
    };
    return { app, database, connection, shell, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function connectionOf(config: Config, closers: (() => Promise<void>)[]): Promise<pg.PoolConfig> {
  const { connection, release } = await openConnection(config);
  closers.push(release);
  return connection;
}

/**
 * The web server over all modules; one of `modules` with the name of one of ours stands in for it. Not listening yet; tests
 * inject requests.
 */
export async function openServer(
  opened: Opened,
  options: { modules?: ModuleDefinition[]; unlimited?: boolean } = {},
): Promise<Server & { warm(): Promise<void>; stopModules(): Promise<void> }> {
  const { app, shell } = opened;
  await shell.refresh();
  const others = options.modules ?? [];
  const modules = [...MODULES.filter(({ name }) => !others.some((one) => one.name === name)), ...others];
  let isWarming = false;
  const server = await createHttpServer(app, modules, {
    unlimited: options.unlimited ?? false,
    identify: async (req) => {
      const actor = await identify(app.db, app.clock, req);
      if (actor) await shell.learnUnit(actor.unitId);
      await shell.learnSurroundings();
      await shell.learnShort(req);
      return actor;
    },
    allows,
    acting: actingOn,
    errorPage: shell.errorPage,
    signInPath: (rq) => `/dang-nhap?ve=${encodeURIComponent(rq.url.pathname + rq.url.search)}`,
    version: productVersion(),
    ready: async () => {
      await opened.database.pool.query("select 1");
      return !isWarming;
    },
  });
  const stops = await Promise.all(modules.map((module) => module.start?.(app)));
  return {
    ...server,
    /** Until it is through the site answers, but says it is not ready: another process may take the visitors. */
    warm: async () => {
      isWarming = true;
      await Promise.all(modules.map((module) => module.warm?.(app))).catch((error: unknown) =>
        app.log.error({ err: error }, "not warmed"),
      );
      isWarming = false;
    },
    stopModules: async () => {
      for (const stop of stops) await stop?.();
    },
  };
}

export function openWorker(opened: Opened): Promise<Worker> {
  const jobs = MODULES.flatMap((module) => module.jobs ?? []);
  const schedule = MODULES.flatMap((module) => module.schedule ?? []);
  return startWorker(opened.database.pool, opened.app, jobs, schedule);
}
