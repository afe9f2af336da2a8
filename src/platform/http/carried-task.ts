import { z } from "zod";
import type { AppContext } from "../app-context.ts";
import { keyedDigest, sameSecret } from "../crypto/index.ts";
import type { CarriedTask } from "../html/index.ts";
import type { Rq } from "./routes.ts";

export const CARRIED_COOKIE = "danbiet_viec";
const LIFE_SECONDS = 7_200;

const Carried = z.object({
  action: z.string().regex(/^\/[\w/-]{1,100}$/),
  position: z.number().int().min(0).max(99),
  of: z.number().int().min(1).max(99),
  text: z.string().min(1).max(400),
  asksPage: z.boolean(),
});

/**
 * Hands a task to the browser, to be shown on every public page until it is over; null takes it away. The cookie holds
 * what is shown and nothing of who carries it: pages only read it, and note nothing.
 */
export function carriedCookie(app: Pick<AppContext, "config">, task: CarriedTask | null): string {
  const secure = app.config.http.publicUrl.startsWith("https:") ? "; Secure" : "";
  const end = `; Path=/; HttpOnly; SameSite=Lax${secure}`;
  if (task === null) return `${CARRIED_COOKIE}=; Max-Age=0${end}`;
  const body = Buffer.from(JSON.stringify(task)).toString("base64url");
  return `${CARRIED_COOKIE}=${body}.${digest(app, body)}; Max-Age=${LIFE_SECONDS}${end}`;
}

const digest = (app: Pick<AppContext, "config">, body: string): string =>
  keyedDigest(app.config.secretKey, "carried task", body);

/** What this browser carries; null for what we did not write. */
export function readCarried(rq: Pick<Rq, "app" | "req">): CarriedTask | null {
  const [body = "", sign = ""] = (rq.req.cookies?.[CARRIED_COOKIE] ?? "").split(".");
  if (body === "" || !sameSecret(sign, digest(rq.app, body))) return null;
  try {
    return Carried.parse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  } catch {
    return null;
  }
}
