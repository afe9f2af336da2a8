import { createServer } from "node:net";
import { prepareDemo } from "../demo/prepare.ts";
import { openApp, openServer, openWorker } from "./app.ts";
import { loadDemoAside, stopLoadingDemo } from "./load-demo-aside.ts";
import { type Config, ConfigError, loadConfig, readEnv } from "./platform/config/index.ts";
import { leaveEmbeddedServers } from "./platform/db/index.ts";
import { giveBackAtRest } from "./platform/give-back-at-rest.ts";

/** A container's own patience is 30 s as a rule; whoever hangs longer than this is cut off. */
const PATIENCE_MS = 25_000;

/** Lets go of everything in order. Until all is open there is only the database to leave; what was begun rolls back. */
let letGo: () => Promise<void> = leaveUnopened;

/** `npm start`: web and worker in one process, or one of them by DANBIET_ROLE. */
async function main(): Promise<void> {
  const started = Date.now();
  const config = loadConfig(readEnv());
  if (config.role !== "worker") await refuseTakenPort(config.http);
  const opened = await openApp(config);
  const { app } = opened;
  const logins = config.mode === "demo" ? await prepareDemo(app, loadDemoAside) : [];
  const server = config.role === "worker" ? null : await openServer(opened);
  if (server) {
    await server.fastify.listen({ port: config.http.port, host: config.http.host }).catch((error) => {
      throw listenError(error, config.http);
    });
    void server.warm();
  }
  const worker = config.role === "web" ? null : await openWorker(opened);
  letGo = async () => {
    app.log.info("stopping");
    // Requests and jobs in hand finish; new ones are refused from here on.
    // A browser keeps its connection open after the answer, for a minute and more; nobody waits for that.
    const idle = setInterval(() => server?.fastify.server.closeIdleConnections(), 100);
    await Promise.all([server?.fastify.close(), worker?.stop()]);
    clearInterval(idle);
    await server?.stopModules();
    await opened.close();
  };
  if (server) {
    const address = server.fastify.server.address();
    const port = typeof address === "object" && address ? address.port : config.http.port;
    say(
      `Dân Biết đang chạy tại ${config.http.publicUrl.replace(/:0$/, `:${port}`)} (${((Date.now() - started) / 1000).toFixed(1)} giây)`,
    );
  } else say("Dân Biết đang xử lý việc nền.");
  for (const line of logins) say(line);
  giveBackAtRest();
}

async function leaveUnopened(): Promise<void> {
  await stopLoadingDemo();
  await leaveEmbeddedServers();
}

let stopping = false;
async function stop(exitCode: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await letGo().catch(() => {});
  process.exit(exitCode);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Asked before the database is opened and the demonstration loaded, so that nobody waits for it in vain. */
async function refuseTakenPort({ port, host }: Config["http"]): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((free, taken) => {
    const probe = createServer();
    probe.once("error", (error) => taken(listenError(error, { port, host })));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => free()));
  });
}

function listenError(error: NodeJS.ErrnoException, { port, host }: Pick<Config["http"], "port" | "host">): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new ConfigError(
        `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc đặt PORT khác, ví dụ PORT=${port + 1}.`,
      );
    case "EACCES":
      return new ConfigError(`Không được phép mở cổng ${port}. Hãy đặt PORT lớn hơn 1023.`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new ConfigError(`Máy này không có địa chỉ ${host}. Hãy đặt HOST là 0.0.0.0 hoặc một địa chỉ của máy.`);
    default:
      return error;
  }
}

// SIGHUP: the terminal the site was started from is closed.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

main().catch((error: Error) => {
  // Told to stop while starting: the database went away under the start, which is nobody's mistake.
  if (stopping) return;
  process.stderr.write(
    error instanceof ConfigError
      ? `\nKhông khởi động được: ${error.message}\n`
      : `\nKhông khởi động được vì lỗi ngoài dự tính:\n${error.stack}\n`,
  );
  letGo = leaveUnopened;
  void stop(1);
});
