import { z } from "zod";
import { jsonOf, type OutsideLines } from "../../../../platform/outside/index.ts";
import type { PermissionWay } from "../permission/permission.ts";
import { FacebookSettings } from "./facebook.ts";

const Token = z.object({ access_token: z.string().min(1) });
const Pages = z.object({ data: z.array(z.object({ id: z.string(), access_token: z.string().min(1) })) });
const Failure = z.object({ error: z.object({ message: z.string().catch("") }) });

/** A page: somebody who looks after it says yes. The key of the person is exchanged for the page's own, which does not end. */
export const facebookPermission: PermissionWay = {
  typed: ["appSecret"],
  address(given, { state, challenge, callback }) {
    const settings = FacebookSettings.parse(given);
    const asked = {
      client_id: settings.appId,
      redirect_uri: callback,
      response_type: "code",
      scope: settings.scopes,
      code_challenge: challenge,
      code_challenge_method: "S256",
      state,
    };
    return `${settings.permissionUrl}?${new URLSearchParams(asked)}`;
  },
  async exchange(lines, given, { code, verifier, callback, secret }) {
    const settings = FacebookSettings.parse(given);
    const base = `${settings.graphUrl}/${settings.version}`;
    const app = { client_id: settings.appId, client_secret: secret.appSecret ?? "" };
    const short = await ask(lines, `${base}/oauth/access_token`, Token, {
      ...app,
      redirect_uri: callback,
      code,
      code_verifier: verifier,
    });
    if ("reason" in short) return short;
    const long = await ask(lines, `${base}/oauth/access_token`, Token, {
      ...app,
      grant_type: "fb_exchange_token",
      fb_exchange_token: short.body.access_token,
    });
    if ("reason" in long) return long;
    const pages = await ask(lines, `${base}/me/accounts`, Pages, {
      fields: "id,access_token",
      limit: "100",
      access_token: long.body.access_token,
    });
    if ("reason" in pages) return pages;
    const page = pages.body.data.find((one) => one.id === settings.pageId);
    return page
      ? { secret: { ...secret, pageToken: page.access_token } }
      : { reason: "Người vừa cho phép không quản lý trang này, hoặc chưa chọn trang này khi cho phép." };
  },
};

async function ask<T>(
  lines: OutsideLines,
  url: string,
  schema: z.ZodType<T>,
  fields: Record<string, string>,
): Promise<{ body: T } | { reason: string }> {
  const answer = await lines.ask({ method: "GET", url: `${url}?${new URLSearchParams(fields)}` });
  if (answer.kind !== "answered") return { reason: `Không nối được với Facebook (${answer.reason}).` };
  const body = answer.status < 300 ? schema.safeParse(jsonOf(answer.text)).data : undefined;
  if (body !== undefined) return { body };
  const said = Failure.safeParse(jsonOf(answer.text)).data?.error.message.slice(0, 200) || answer.status;
  return { reason: `Facebook không cấp khóa (${said}).` };
}
