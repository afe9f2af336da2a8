import { Tabs } from "../../../../platform/html/index.ts";
import type { Words } from "../../messages.vi.ts";

export function CoverageTabs({
  words,
  current,
  unitId,
}: {
  words: Words;
  current: "map" | "reach" | "sectors" | "proposals" | "needs" | "freshness";
  unitId?: string | undefined;
}) {
  const query = unitId ? `?donvi=${unitId}` : "";
  const tabs = [
    ["map", "/can-bo/khoang-lang"],
    ["reach", "/can-bo/khoang-lang/doi-tuong"],
    ["sectors", "/can-bo/khoang-lang/nganh"],
    ["proposals", "/can-bo/khoang-lang/de-xuat"],
    ["needs", "/can-bo/khoang-lang/can-noi"],
    ["freshness", "/can-bo/khoang-lang/do-moi"],
  ] as const;
  return (
    <Tabs
      label={words.title}
      items={tabs.map(([key, href]) => ({ href: `${href}${query}`, label: words.tabs[key], current: key === current }))}
    />
  );
}
