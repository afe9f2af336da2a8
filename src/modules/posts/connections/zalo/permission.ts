import { z } from "zod";
import { jsonOf } from "../../../../platform/outside/index.ts";
import type { PermissionWay } from "../permission/permission.ts";
import { ZaloSettings } from "./zalo.ts";

const Tokens = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1) });
const Failure = z.object({ error_description: z.string().catch(""), error_name: z.string().catch("") });

/** An Official Account: its administrator says yes at Zalo's page. */
export const zaloPermission: PermissionWay = {
  typed: ["appSecret", "oaSecret"],
  address(given, { state, challenge, callback }) {
    const settings = ZaloSettings.parse(given);
    const asked = { app_id: settings.appId, redirect_uri: callback, code_challenge: challenge, state };
    return `${settings.permissionUrl}?${new URLSearchParams(asked)}`;
  },
  async exchange(lines, given, { code, verifier, secret }) {
    const settings = ZaloSettings.parse(given);
    const answer = await lines.ask({
      method: "POST",
      url: settings.tokenUrl,
      headers: {
        [settings.secretHeader]: secret.appSecret ?? "",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({
        app_id: settings.appId,
        grant_type: "authorization_code",
        code,
        code_verifier: verifier,
      }).toString(),
    });
    if (answer.kind !== "answered") return { reason: `Không nối được với Zalo (${answer.reason}).` };
    const tokens = Tokens.safeParse(jsonOf(answer.text)).data;
    if (tokens) return { secret: { ...secret, accessToken: tokens.access_token, refreshToken: tokens.refresh_token } };
    const said = Failure.safeParse(jsonOf(answer.text)).data;
    return {
      reason: `Zalo không cấp khóa (${(said?.error_description || said?.error_name || answer.status).toString().slice(0, 200)}).`,
    };
  },
};
