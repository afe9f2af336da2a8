import { z } from "zod";
import { type Answer, jsonOf, type OutsideLines } from "../../../../platform/outside/index.ts";
import { vi } from "./messages.vi.ts";
import type { PushFinding, PushOutcome, SourcePush, SourceSettings } from "./source-system.ts";

/** Speaks to one system as its settings say. Never throws: what goes wrong is an outcome. */
export function sourceWay(lines: OutsideLines, settings: SourceSettings, key: string) {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    ...(key ? { [settings.keyHeader]: `${settings.keyPrefix}${key}` } : {}),
  };
  const said = vi.engine;
  const nameOf = (answer: Extract<Answer, { kind: "answered" }>): string | null => {
    const body = z.record(z.string(), z.unknown()).safeParse(jsonOf(answer.text)).data;
    const id = body?.[settings.idField];
    return typeof id === "string" || typeof id === "number" ? String(id).slice(0, 200) : null;
  };
  /** A page for people in the place of an answer: a proxy, a sign-in. Whether the system got anything nobody knows. */
  const isPage = (answer: Extract<Answer, { kind: "answered" }>): boolean => answer.text.trimStart().startsWith("<");
  const isTaken = (text: string): boolean | null => {
    if (settings.resultField === "") return true;
    const body = z.record(z.string(), z.unknown()).safeParse(jsonOf(text)).data;
    const told = body?.[settings.resultField];
    return told === undefined ? null : settings.resultGood.some((good) => good === told);
  };
  return {
    async send(push: Pick<SourcePush, "id" | "kind" | "body">): Promise<PushOutcome> {
      const path = settings.paths[push.kind];
      if (path === "") return { kind: "refused", reason: said.notWanted };
      const answer = await lines.ask({
        method: "POST",
        url: settings.url.replace(/\/$/, "") + path,
        headers: { ...headers, ...(settings.repeatHeader ? { [settings.repeatHeader]: push.id } : {}) },
        body: JSON.stringify(push.body),
      });
      if (answer.kind === "noLine") return { kind: "away", reason: said.noLine(answer.reason) };
      if (answer.kind === "lost") return { kind: "unknown", reason: said.lost(answer.reason) };
      const { status } = answer;
      if (settings.already.includes(status)) return { kind: "delivered", remoteId: nameOf(answer) };
      if (status >= 200 && status < 300) {
        const taken = isPage(answer) ? null : isTaken(answer.text);
        if (taken === null) return { kind: "unknown", reason: said.strange(status) };
        return taken
          ? { kind: "delivered", remoteId: nameOf(answer) }
          : { kind: "refused", reason: said.refused(status, answer.text.slice(0, 300)) };
      }
      if (settings.keyWrong.includes(status)) return { kind: "keyWrong", reason: said.keyWrong(status) };
      if (settings.later.includes(status))
        return { kind: "later", reason: said.later(status), afterMs: answer.retryAfterMs };
      // A server that broke may have taken it before.
      if (status >= 500) return { kind: "unknown", reason: said.broke(status) };
      return { kind: "refused", reason: said.refused(status, answer.text.slice(0, 300)) };
    },
    async look(push: Pick<SourcePush, "id" | "kind">): Promise<PushFinding> {
      if (settings.lookPath === "") return { kind: "cannotTell" };
      const path = settings.lookPath.replace("{kind}", push.kind).replace("{key}", push.id);
      const answer = await lines.ask({ method: "GET", url: settings.url.replace(/\/$/, "") + path, headers });
      if (answer.kind !== "answered") return { kind: "cannotTell" };
      if (answer.status === 404) return { kind: "notThere" };
      return answer.status >= 200 && answer.status < 300 && !isPage(answer)
        ? { kind: "there", remoteId: nameOf(answer) }
        : { kind: "cannotTell" };
    },
  };
}
