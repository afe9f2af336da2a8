import { access, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Connect } from "../connect.ts";

const nameOf = (key: string): string => `${Buffer.from(key).toString("base64url")}.json`;

/**
 * Keeps what would go out as files in the data folder. It is the way of the demonstration, and of a commune that has no
 * contract yet: nothing leaves, and everybody can see what would.
 */
export const connectOutbox: Connect = (app, provider) => {
  const folder = join(app.config.dataFolder, "outbox", provider.medium);
  return {
    async send(message) {
      try {
        await mkdir(folder, { recursive: true });
        const path = join(folder, nameOf(message.key));
        // Whole or not at all, and the same message twice is one file.
        await writeFile(`${path}.part`, JSON.stringify({ ...message, at: app.clock.now() }, null, 2));
        await rename(`${path}.part`, path);
        return { kind: "sent", remoteId: nameOf(message.key) };
      } catch (error) {
        return { kind: "reconnect", reason: `Không ghi được vào thư mục dữ liệu: ${(error as Error).message}` };
      }
    },
    async look(message) {
      try {
        await access(join(folder, nameOf(message.key)));
        return { kind: "sent", remoteId: nameOf(message.key) };
      } catch {
        return { kind: "notThere" };
      }
    },
    async close() {},
  };
};
