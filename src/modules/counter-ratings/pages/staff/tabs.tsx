import { Tabs } from "../../../../platform/html/index.ts";
import type { vi } from "../../messages.vi.ts";

export const RATINGS = "/can-bo/danh-gia";
export type TabName = "figures" | "devices" | "holds" | "ratings" | "rules";

/** The pages of ratings beside each other; rules for who may set them. */
export function RatingTabs(props: { words: typeof vi; current: TabName; mayRule: boolean }) {
  const said = props.words.staff.tabs;
  const pages: [TabName, string][] = [
    ["figures", RATINGS],
    ["devices", `${RATINGS}/may`],
    ["holds", `${RATINGS}/bat-thuong`],
    ["ratings", `${RATINGS}/luot`],
    ...(props.mayRule ? ([["rules", `${RATINGS}/quy-tac`]] as [TabName, string][]) : []),
  ];
  return (
    <Tabs
      label={props.words.staff.title}
      items={pages.map(([name, href]) => ({ href, label: said[name], current: name === props.current }))}
    />
  );
}
