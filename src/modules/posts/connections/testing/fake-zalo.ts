import { randomUUID } from "node:crypto";
import { type FakeNetwork, startNetwork } from "../../../../platform/outside/testing/fake-network.ts";

export interface FakeZalo extends FakeNetwork {
  articles: Map<string, { title: string; description: string; body: { content: string }[] }>;
  keys: { access: string; refresh: string };
  /** What went to the followers, newest last. */
  broadcasts: { id: string; attachment_ids: string[]; status: string; total_sent: number; target: unknown }[];
  /** How often keys were renewed. */
  renewed(): number;
  /** Verifying answers so often that the article is still being made. */
  makeSlowly(times: number): void;
  /** What went to the followers is listed only after some readings of the list. */
  listLate(readings: number): void;
}

interface Broadcasting {
  recipient: { target: unknown };
  message: { attachment: { payload: { elements: { attachment_id: string }[] } } };
}

/** As at the network: no two articles share a name, whatever server of a test took them. */
let made = 0;

/** Official Account: everything answers 200 with a code; articles are begun and then verified; a refresh key works once. */
export async function startZalo(): Promise<FakeZalo> {
  const articles: FakeZalo["articles"] = new Map();
  const begun = new Map<string, string>();
  const keys = { access: "a0", refresh: "r0" };
  const broadcasts: FakeZalo["broadcasts"] = [];
  let renewals = 0;
  let slow = 0;
  let late = 0;
  const ok = (data: unknown) => ({ status: 200, body: { error: 0, message: "Success", data } });
  const no = (error: number, message: string) => ({ status: 200, body: { error, message } });
  const network = await startNetwork(({ path, body, headers }, mischief) => {
    const url = new URL(path, "http://x");
    if (mischief === "tooMany") return { status: 429, body: {}, headers: { "retry-after": "60" } };
    if (url.pathname === "/token") {
      const fields = new URLSearchParams(body);
      if (fields.get("refresh_token") !== keys.refresh || headers.secret_key !== "bi-mat")
        return { status: 200, body: { error: -14014, error_name: "Invalid refresh token." } };
      renewals++;
      keys.access = `a${renewals}`;
      keys.refresh = `r${renewals}`;
      return { status: 200, body: { access_token: keys.access, refresh_token: keys.refresh, expires_in: "90000" } };
    }
    if (mischief === "keyEnded") keys.access = "ended";
    if (headers.access_token !== keys.access) return no(-216, "Access token is invalid");
    if (mischief === "refuses") return no(-201, "Title is not allowed");
    const sent = body ? (JSON.parse(body) as Record<string, string>) : {};
    if (url.pathname === "/v2.0/oa/message") {
      const { recipient, message } = sent as unknown as Broadcasting;
      const ids = message.attachment.payload.elements.map((one) => one.attachment_id);
      const taken = mischief === "takesLess" ? ids.slice(0, 1) : ids;
      const id = `m-${randomUUID()}`;
      broadcasts.push({ id, attachment_ids: taken, status: "pending", total_sent: 812, target: recipient.target });
      return ok({ message_id: id });
    }
    if (url.pathname === "/v2.0/oa/broadcasts") return ok({ broadcasts: late-- > 0 ? [] : broadcasts });
    switch (url.pathname.replace("/v2.0/", "")) {
      case "article/create": {
        const token = `t${++made}`;
        const id = `bai${made}`;
        articles.set(id, sent as never);
        begun.set(token, id);
        return ok({ token });
      }
      case "article/verify":
        if (slow-- > 0) return no(-1, "processing");
        return begun.has(sent.token ?? "") ? ok({ id: begun.get(sent.token ?? "") }) : no(-201, "token invalid");
      case "article/getslice":
        return ok({ medias: [...articles].map(([id, one]) => ({ id, title: one.title })) });
      case "article/getdetail": {
        const id = url.searchParams.get("id") ?? "";
        const article = articles.get(id);
        return article
          ? ok({
              ...article,
              link_view: `https://zalo.example/${id}`,
              total_view: 1204,
              total_like: 57,
              total_share: 9,
            })
          : no(-213, "not found");
      }
      case "article/update":
        articles.set(sent.id ?? "", sent as never);
        return ok({});
      case "article/remove":
        articles.delete(sent.id ?? "");
        return ok({});
      default:
        return ok({ name: "Phường Tân Thành" });
    }
  });
  const makeSlowly = (times: number): void => {
    slow = times;
  };
  const listLate = (readings: number): void => {
    late = readings;
  };
  return { ...network, listLate, articles, broadcasts, keys, renewed: () => renewals, makeSlowly };
}
