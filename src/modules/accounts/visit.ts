import type { AppContext } from "../../platform/app-context.ts";
import { type Rq, SESSION_COOKIE } from "../../platform/http/index.ts";
import { ABSOLUTE_MS } from "./sessions/session.ts";
import type { Visit } from "./sign-in/begin-session.ts";

/** The browser behind a request, as sign-in and throttling see it. */
export function visitOf(rq: Rq): Visit {
  return {
    address: rq.req.ip,
    userAgent: rq.req.headers["user-agent"],
    token: rq.req.cookies?.[SESSION_COOKIE],
  };
}

/** Header that hands the session to the browser: out of reach of scripts, not sent along from other sites. */
export function sessionCookie(app: Pick<AppContext, "config">, token: string | null): { "set-cookie": string } {
  const secure = app.config.http.publicUrl.startsWith("https:") ? "; Secure" : "";
  const life = token === null ? 0 : ABSOLUTE_MS / 1000;
  return { "set-cookie": `${SESSION_COOKIE}=${token ?? ""}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life}${secure}` };
}

/** Where to go after signing in: a path of this site, whatever a crafted link says ("//elsewhere", "/\elsewhere"). */
export function localPath(text: string | undefined, fallback = "/can-bo"): string {
  if (!text || !/^\/(?![/\\])/.test(text) || text.length > 2_000) return fallback;
  const base = "http://here.invalid";
  if (!URL.canParse(text, base)) return fallback;
  const url = new URL(text, base);
  return url.origin === base && !url.pathname.startsWith("/dang-nhap") ? url.pathname + url.search : fallback;
}
