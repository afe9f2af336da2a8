import { Tabs, type Tone } from "../../../../platform/html/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { nfc } from "../../../../platform/i18n/index.ts";
import type { DutyWords } from "../../messages.vi.ts";
import type { Standing } from "../../obligation.ts";

export const BASE = "/can-bo/cong-khai";

export const STANDING_TONES: Record<Standing, Tone> = {
  late: "bad",
  interrupted: "bad",
  missing: "warn",
  running: "info",
  done: "good",
};

export const STANDING_IN_ADDRESS: Record<Standing, string> = {
  late: "qua-han",
  interrupted: "go-som",
  missing: "chua",
  running: "dang",
  done: "du",
};

export type DutyTab = "list" | "units" | "quarter" | "duties";
const TAB_ADDRESS: Record<DutyTab, string> = {
  list: BASE,
  units: `${BASE}/don-vi`,
  quarter: `${BASE}/quy`,
  duties: `${BASE}/quy-dinh`,
};

export function DutyTabs({ words, current }: { words: DutyWords; current: DutyTab }) {
  return (
    <Tabs
      label={words.title}
      items={(Object.keys(TAB_ADDRESS) as DutyTab[]).map((tab) => ({
        href: TAB_ADDRESS[tab],
        label: words.tabs[tab],
        current: tab === current,
      }))}
    />
  );
}

export function readText(rq: Rq, name: string): string {
  const value = ((rq.body ?? {}) as Record<string, unknown>)[name];
  return typeof value === "string" ? nfc(value).trim() : "";
}
