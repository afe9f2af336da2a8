import { Tabs } from "../../platform/html/index.ts";
import type { vi } from "./messages.vi.ts";

export const BROADCASTING = "/can-bo/truyen-thanh";

const PAGES = {
  programme: BROADCASTING,
  times: `${BROADCASTING}/khung-gio`,
  plays: `${BROADCASTING}/luot-phat`,
  interrupts: `${BROADCASTING}/khan`,
  boards: `${BROADCASTING}/bang-tin`,
  stations: `${BROADCASTING}/diem-phat`,
  health: `${BROADCASTING}/tinh-trang`,
  exchange: `${BROADCASTING}/trao-doi`,
} as const;

/** The pages of this field, above each of them. */
export function BroadcastingTabs({ words, current }: { words: typeof vi; current: keyof typeof PAGES }) {
  return (
    <Tabs
      label={words.title}
      items={(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((key) => ({
        href: PAGES[key],
        label: words.tabs[key],
        current: key === current,
      }))}
    />
  );
}
