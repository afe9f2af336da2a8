import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { foldNumber, listDocumentsByNumber, statusOn } from "../../../legal-documents/index.ts";
import { procedureStamp } from "../../public-record/procedure-stamps.ts";
import type { Ground, Template } from "./template.ts";

type App = Pick<AppContext, "db">;

/** The version in force of what a template rests on, as its owner names it; null where there is none. */
export async function stampNow(app: App, ground: Pick<Ground, "kind" | "id">, now: Date): Promise<string | null> {
  if (ground.kind === "procedure") return procedureStamp(app, ground.id);
  const [document] = await listDocumentsByNumber(app.db, [foldNumber(ground.id)]);
  if (!document) return null;
  const status = statusOn(document, vietnamDay(now));
  return `${document.version} ${status}`;
}

/** Of these templates, those whose ground is no longer the version they were checked against. */
export async function movedTemplates(app: App, templates: readonly Template[], now: Date): Promise<Set<string>> {
  const stamps = new Map<string, string | null>();
  const moved = new Set<string>();
  for (const { id, ground } of templates) {
    if (!ground) continue;
    const key = `${ground.kind} ${ground.id}`;
    if (!stamps.has(key)) stamps.set(key, await stampNow(app, ground, now));
    if (stamps.get(key) !== ground.stamp) moved.add(id);
  }
  return moved;
}
