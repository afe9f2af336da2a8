import { createHash } from "node:crypto";
import type { ProcedureService } from "./offer.store.ts";

/** What somebody wants to say on how one procedure may be handed in. */
export interface ServiceLine extends ServiceSaid {
  procedureCode: string;
  from: string;
  /** Level of the years before 2022, where the source still speaks so; left out, what was known stays. */
  formerLevel?: number;
}

export type ServiceSaid = Pick<
  ProcedureService,
  | "outOfArea"
  | "outOfAreaBasis"
  | "onlineLevel"
  | "onlineReason"
  | "portalUrl"
  | "isOnlineAnnounced"
  | "postSend"
  | "postReturn"
>;

const PARTS = [
  "outOfArea",
  "outOfAreaBasis",
  "onlineLevel",
  "onlineReason",
  "portalUrl",
  "isOnlineAnnounced",
  "postSend",
  "postReturn",
] as const satisfies readonly (keyof ServiceSaid)[];

export const NOTHING_SAID: ServiceSaid = {
  outOfArea: "unknown",
  outOfAreaBasis: null,
  onlineLevel: "unknown",
  onlineReason: null,
  portalUrl: null,
  isOnlineAnnounced: false,
  postSend: null,
  postReturn: null,
};

export type ServiceFault = "basis" | "reason" | "announced" | "portal";

/** What cannot be said: the rules of the table, before it is asked. */
export function serviceFaults(said: ServiceSaid): ServiceFault[] {
  const isOnline = said.onlineLevel === "full" || said.onlineLevel === "partial";
  const isWider = said.outOfArea === "province" || said.outOfArea === "nation";
  return [
    ...(isWider && !said.outOfAreaBasis ? (["basis"] as const) : []),
    ...(said.onlineReason !== null && said.onlineLevel !== "partial" ? (["reason"] as const) : []),
    ...(said.isOnlineAnnounced && !isOnline ? (["announced"] as const) : []),
    ...(said.portalUrl !== null && !isPortalAddress(said.portalUrl) ? (["portal"] as const) : []),
  ];
}

/** Residents are sent to addresses of the state only, over a closed line. */
function isPortalAddress(text: string): boolean {
  if (text.length > 500 || !URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return protocol === "https:" && username === "" && /(^|\.)gov\.vn$/.test(hostname);
}

export interface ServiceStep {
  line: ServiceLine;
  kind: "change" | "same";
  /** What is said in this place on the first day; null where nothing is. */
  before: (ServiceSaid & Pick<ProcedureService, "formerLevel">) | null;
  parts: (keyof ServiceSaid)[];
}

export interface ServicePlan {
  steps: ServiceStep[];
  mark: string;
}

/** Compares lines with what is said in the same place on their first day and later. Pure. */
export function planServices(
  lines: readonly ServiceLine[],
  standing: readonly (ProcedureService & { id: number })[],
): ServicePlan {
  const seen = createHash("sha256");
  const rows = new Map<string, (ProcedureService & { id: number })[]>();
  for (const row of standing) rows.set(row.procedureCode, [...(rows.get(row.procedureCode) ?? []), row]);
  const steps = lines.map((line): ServiceStep => {
    const mine = (rows.get(line.procedureCode) ?? []).filter((row) => row.validTo === null || row.validTo > line.from);
    seen.update(JSON.stringify([line, mine.map((row) => [row.id, row.validTo])]));
    const before = mine.find((row) => row.validFrom <= line.from) ?? null;
    const parts = PARTS.filter((part) => line[part] !== (before ?? NOTHING_SAID)[part]);
    const isSame = parts.length === 0 && mine.every((row) => row === before) && (before === null || !before.validTo);
    return { line, kind: isSame ? "same" : "change", before, parts };
  });
  return { steps, mark: seen.digest("hex").slice(0, 32) };
}
