import pg from "pg";
import { type Db, hearNearby } from "./db.ts";

/**
 * One connection that listens for `pg_notify`; reconnects, and tells listeners "you may have missed some" when it did. What is
 * changed through `db` is heard twice: at once, and when the database says so.
 */
export interface Notifications {
  on(channel: string, listener: (payload: string) => void): void;
  close(): Promise<void>;
}

export async function openNotifications(options: pg.PoolConfig, db?: Db): Promise<Notifications> {
  const listeners = new Map<string, ((payload: string) => void)[]>();
  let client: pg.Client | null = null;
  let closed = false;
  const tell = (channel: string, payload: string): void => {
    for (const listener of listeners.get(channel) ?? []) listener(payload);
  };
  if (db) hearNearby(db, (what) => tell("public_changed", what));

  async function connect(): Promise<void> {
    const next = new pg.Client(options);
    next.on("error", () => {});
    next.on("notification", (message) => tell(message.channel, message.payload ?? ""));
    try {
      await next.connect();
      for (const channel of listeners.keys()) await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      await next.end().catch(() => {});
      throw error;
    }
    if (closed) return next.end();
    client = next;
    // Only a connection that stood is replaced; one that never came about is tried again below, once.
    next.once("end", () => {
      client = null;
      reconnectSoon();
    });
  }

  function reconnectSoon(): void {
    if (closed) return;
    setTimeout(async () => {
      try {
        await connect();
      } catch {
        return reconnectSoon();
      }
      for (const all of listeners.values()) for (const listener of all) listener("");
    }, 1_000).unref();
  }

  await connect();
  return {
    on(channel, listener) {
      const known = listeners.get(channel);
      if (known) known.push(listener);
      else {
        listeners.set(channel, [listener]);
        // Fails only with its connection; the next one listens to all channels.
        client?.query(`listen ${pg.escapeIdentifier(channel)}`).catch(() => {});
      }
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
