import { Tabs } from "../../../../platform/html/index.ts";
import type { vi } from "../../print/messages.vi.ts";

export type PrintTab = "print" | "boards" | "replace" | "duty" | "obligations";

const ADDRESS: Record<PrintTab, string> = {
  print: "/can-bo/niem-yet",
  boards: "/can-bo/niem-yet/bang",
  replace: "/can-bo/niem-yet/can-thay",
  duty: "/can-bo/niem-yet/chua-treo",
  obligations: "/can-bo/cong-khai",
};

/** The pages of printing and posting, with the unit that was chosen carried along. */
export function PrintTabs({
  words,
  current,
  unitId,
  counts,
}: {
  words: typeof vi;
  current: PrintTab;
  unitId: string | null;
  counts?: Partial<Record<PrintTab, number>>;
}) {
  const tail = unitId === null ? "" : `?donvi=${unitId}`;
  return (
    <Tabs
      label={words.title}
      items={(Object.keys(ADDRESS) as PrintTab[]).map((tab) => ({
        href: `${ADDRESS[tab]}${tail}`,
        label: words.tabs[tab],
        count: counts?.[tab],
        current: tab === current,
      }))}
    />
  );
}
