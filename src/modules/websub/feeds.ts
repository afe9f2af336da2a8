import { createHash } from "node:crypto";
import type { AppContext } from "../../platform/app-context.ts";
import type { Route, Rq } from "../../platform/http/index.ts";

/** The feeds of all modules: whoever makes one has it followed without knowing of it. */
export interface Feeds {
  isFeed(path: string): boolean;
  /** The feed as anybody reads it now; null where there is none at this address. */
  read(app: AppContext, path: string): Promise<Feed | null>;
}

export interface Feed {
  body: Buffer;
  type: string;
  hash: string;
}

export function feedsOf(routes: () => readonly Route[]): Feeds {
  let known: { route: Route; pattern: RegExp; names: string[] }[] | null = null;
  const patterns = () =>
    (known ??= routes()
      .filter((route) => route.method === "GET" && route.access === "public" && route.path.endsWith(".atom"))
      .map((route) => ({
        route,
        names: [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string),
        pattern: new RegExp(`^${route.path.replace(/\./g, "\\.").replace(/:\w+/g, "([a-z0-9-]{1,200})")}$`),
      }))
      // A fixed part before one that takes anything.
      .sort((a, b) => a.names.length - b.names.length));
  const found = (path: string) => patterns().find((one) => one.pattern.test(path));
  return {
    isFeed: (path) => found(path) !== undefined,
    async read(app, path) {
      const one = found(path);
      if (!one) return null;
      const values = one.pattern.exec(path)?.slice(1) ?? [];
      try {
        const answer = await one.route.handle(
          requestOf(app, path, Object.fromEntries(one.names.map((name, at) => [name, values[at] as string]))),
        );
        if (answer.status !== 200 || typeof answer.body !== "string") return null;
        const body = Buffer.from(answer.body);
        return {
          body,
          type: answer.headers["content-type"] ?? "application/atom+xml",
          hash: createHash("sha256").update(body).digest("base64url"),
        };
      } catch (error) {
        app.log.warn({ err: error, feed: one.route.path }, "a feed could not be read");
        return null;
      }
    },
  };
}

/** As a stranger asks who reads Vietnamese, from within: the process that works in the background has no server to ask. */
const requestOf = (app: AppContext, path: string, params: Record<string, string>): Rq =>
  ({
    app,
    id: "websub",
    lang: "vi",
    isEasy: false,
    actor: null,
    params,
    query: {},
    body: {},
    rawBody: null,
    files: [],
    now: app.clock.now(),
    url: new URL(path, app.config.http.publicUrl),
  }) as unknown as Rq;
