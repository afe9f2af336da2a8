import type { FastifyRequest } from "fastify";
import { HttpError } from "./errors.ts";

/**
 * Acts come from our own pages only. Browsers say where a request comes from (Sec-Fetch-Site, Origin; Referer on old
 * phones), and a page elsewhere cannot forge that, so no token has to be carried through forms and public pages stay
 * cacheable. The session cookie is SameSite=Lax besides. Programs with a bearer token have no ambient rights to abuse.
 */
export function refuseCrossSite(req: FastifyRequest, publicUrl: string): void {
  // A browser sends Basic credentials by itself, a bearer token never.
  if (/^bearer /i.test(req.headers.authorization ?? "")) return;
  const site = req.headers["sec-fetch-site"];
  if (site === "same-origin" || site === "none") return;
  if (site !== undefined) throw new HttpError(403, "foreign-origin");
  const source = req.headers.origin ?? req.headers.referer;
  if (source === undefined) {
    // Without a session nobody's rights can be misused; with one, a browser that tells nothing is not trusted.
    if (req.cookies.danbiet_session) throw new HttpError(403, "foreign-origin");
    return;
  }
  const allowed = [new URL(publicUrl).host, req.headers.host];
  if (!URL.canParse(source) || !allowed.includes(new URL(source).host)) throw new HttpError(403, "foreign-origin");
}
