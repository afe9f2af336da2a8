import { z } from "zod";
import { jsonOf } from "../../../../platform/outside/index.ts";
import type { PermissionWay } from "../permission/permission.ts";
import { YoutubeSettings } from "./youtube.ts";

const Tokens = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1).optional() });
const Failure = z.object({ error: z.string().catch(""), error_description: z.string().catch("") });

/** A channel: its owner says yes at Google's page, each time anew, because only then a refresh key is given. */
export const youtubePermission: PermissionWay = {
  typed: ["clientSecret"],
  address(given, { state, challenge, callback }) {
    const settings = YoutubeSettings.parse(given);
    const asked = {
      client_id: settings.clientId,
      redirect_uri: callback,
      response_type: "code",
      scope: settings.scopes,
      access_type: "offline",
      prompt: "consent",
      code_challenge: challenge,
      code_challenge_method: "S256",
      state,
    };
    return `${settings.permissionUrl}?${new URLSearchParams(asked)}`;
  },
  async exchange(lines, given, { code, verifier, callback, secret }) {
    const settings = YoutubeSettings.parse(given);
    const answer = await lines.ask({
      method: "POST",
      url: settings.tokenUrl,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        client_id: settings.clientId,
        client_secret: secret.clientSecret ?? "",
        redirect_uri: callback,
        grant_type: "authorization_code",
        code,
        code_verifier: verifier,
      }).toString(),
    });
    if (answer.kind !== "answered") return { reason: `Không nối được với Google (${answer.reason}).` };
    const tokens = Tokens.safeParse(jsonOf(answer.text)).data;
    if (tokens?.refresh_token)
      return { secret: { ...secret, refreshToken: tokens.refresh_token, accessToken: tokens.access_token } };
    if (tokens) return { reason: "Google không cấp khóa gia hạn. Hãy bỏ quyền cũ ở tài khoản Google rồi xin lại." };
    const said = Failure.safeParse(jsonOf(answer.text)).data;
    return {
      reason: `Google không cấp khóa (${(said?.error_description || said?.error || String(answer.status)).slice(0, 200)}).`,
    };
  },
};
