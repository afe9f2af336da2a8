import { z } from "zod";
import { type Answer, jsonOf, type OutsideLines } from "../../../platform/outside/index.ts";
import type { OutsideBody } from "./outside.ts";

/** What came of telling a body. "later": nothing was handed over. "unknown": it was on its way. */
export type Told =
  | { kind: "taken"; requestId: string | null; token: string | null; notice: string | null }
  | { kind: "later"; reason: string }
  | { kind: "unknown"; reason: string }
  | { kind: "refused"; reason: string };

/** How far the body says it is; null where it does not say. */
export interface Standing {
  isClosed: boolean;
  answer: string | null;
}

const text = z.union([z.string(), z.number()]).transform(String);
const Created = z
  .array(
    z.object({
      service_request_id: text.nullish(),
      token: text.nullish(),
      service_notice: z.string().nullish(),
    }),
  )
  .min(1);
const Listed = z.array(
  z.object({
    service_request_id: text.nullish(),
    token: text.nullish(),
    description: z.string().nullish(),
    status: z.string().nullish(),
    status_notes: z.string().nullish(),
  }),
);
const Faults = z.array(z.object({ description: z.string() }));

/** Speaks GeoReport v2 to one body. Never throws: what goes wrong is an outcome. */
export function open311Way(lines: OutsideLines, body: OutsideBody, apiKey: string) {
  const base = body.endpoint.replace(/\/+$/, "");
  const common: Record<string, string> = body.jurisdictionId ? { jurisdiction_id: body.jurisdictionId } : {};
  const get = async (path: string, query: Record<string, string> = {}): Promise<unknown> => {
    const answer = await lines.ask({
      method: "GET",
      url: `${base}/${path}?${new URLSearchParams({ ...common, ...query })}`,
      headers: { accept: "application/json" },
    });
    return answer.kind === "answered" && answer.status === 200 ? jsonOf(answer.text) : null;
  };
  return {
    async send(message: { words: string; place: string }): Promise<Told> {
      const answer = await lines.ask({
        method: "POST",
        url: `${base}/requests.json`,
        headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded; charset=utf-8" },
        body: new URLSearchParams({
          ...common,
          ...(apiKey ? { api_key: apiKey } : {}),
          service_code: body.serviceCode,
          description: message.words,
          ...(message.place ? { address_string: message.place } : {}),
        }).toString(),
      });
      return judge(answer);
    },
    /** Whether a message that was on its way is there: its number, or null where nothing says so. */
    async look(message: { words: string; begunAt: Date }): Promise<string | null> {
      const from = new Date(message.begunAt.getTime() - 60_000).toISOString();
      const listed = Listed.safeParse(await get("requests.json", { service_code: body.serviceCode, start_date: from }));
      const own = listed.data?.find((one) => one.description?.normalize("NFC").trim() === message.words.trim());
      return own?.service_request_id ?? null;
    },
    async numberOf(token: string): Promise<string | null> {
      const listed = Listed.safeParse(await get(`tokens/${encodeURIComponent(token)}.json`));
      return listed.data?.[0]?.service_request_id ?? null;
    },
    async standing(requestId: string): Promise<Standing | null> {
      const listed = Listed.safeParse(await get(`requests/${encodeURIComponent(requestId)}.json`));
      const one = listed.data?.[0];
      return one ? { isClosed: one.status === "closed", answer: one.status_notes?.slice(0, 4_000) || null } : null;
    },
  };
}

function judge(answer: Answer): Told {
  if (answer.kind === "noLine") return { kind: "later", reason: answer.reason };
  if (answer.kind === "lost") return { kind: "unknown", reason: answer.reason };
  const { status } = answer;
  if (status === 429 || status === 503) return { kind: "later", reason: String(status) };
  if (status >= 500) return { kind: "unknown", reason: String(status) };
  if (status >= 400 || status >= 300) {
    const said = Faults.safeParse(jsonOf(answer.text))
      .data?.map((one) => one.description)
      .join("; ");
    return { kind: "refused", reason: `${status}${said ? `: ${said.slice(0, 500)}` : ""}` };
  }
  const created = Created.safeParse(jsonOf(answer.text)).data?.[0];
  const requestId = created?.service_request_id || null;
  const token = created?.token || null;
  // It said yes, and not what it calls it: nobody could ask about it again.
  if (!requestId && !token) return { kind: "unknown", reason: String(status) };
  return { kind: "taken", requestId, token, notice: created?.service_notice?.slice(0, 1_000) || null };
}
