import { prepareDemo } from "../demo/load.ts";
import { openApp, openServer, openWorker } from "./app.ts";
import { ConfigError, loadConfig, readEnv } from "./platform/config/index.ts";

/** `npm start`: web and worker in one process, or one of them by DANBIET_ROLE. */
async function main(): Promise<void> {
  const started = Date.now();
  const config = loadConfig(readEnv());
  const opened = await openApp(config);
  const { app } = opened;
  const logins = config.mode === "demo" ? await prepareDemo(app, say) : [];
  const worker = config.role === "web" ? null : await openWorker(opened);
  const server = config.role === "worker" ? null : await openServer(opened);
  if (server) {
    try {
      await server.fastify.listen({ port: config.http.port, host: config.http.host });
    } catch (error) {
      await opened.close();
      throw listenError(error as NodeJS.ErrnoException, config.http.port);
    }
    const address = server.fastify.server.address();
    const port = typeof address === "object" && address ? address.port : config.http.port;
    say(
      `Dân Biết đang chạy tại ${config.http.publicUrl.replace(/:0$/, `:${port}`)} (${((Date.now() - started) / 1000).toFixed(1)} giây)`,
    );
  } else say("Dân Biết đang xử lý việc nền.");
  for (const line of logins) say(line);

  let stopping = false;
  const stop = async (signal: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    app.log.info({ signal }, "stopping");
    // Requests and jobs in hand finish; new ones are refused from here on. Whoever hangs is cut off.
    const hard = setTimeout(() => process.exit(1), 25_000);
    await server?.fastify.close();
    await worker?.stop();
    await server?.stopModules();
    await opened.close();
    clearTimeout(hard);
    process.exit(0);
  };
  process.on("SIGINT", () => void stop("SIGINT"));
  process.on("SIGTERM", () => void stop("SIGTERM"));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    return new ConfigError(
      `Cổng ${port} đang có chương trình khác dùng. Hãy tắt chương trình đó hoặc đặt PORT khác, ví dụ PORT=${port + 1}.`,
    );
  }
  if (error.code === "EACCES") return new ConfigError(`Không được phép mở cổng ${port}. Hãy đặt PORT lớn hơn 1023.`);
  return error;
}

main().catch((error: Error) => {
  process.stderr.write(
    error instanceof ConfigError
      ? `\nKhông khởi động được: ${error.message}\n`
      : `\nKhông khởi động được vì lỗi ngoài dự tính:\n${error.stack}\n`,
  );
  process.exit(1);
});
