import { shortText } from "../../../../platform/i18n/index.ts";
import type { Words } from "../../messages.vi.ts";
import type { Plan } from "../../plan.ts";

interface Crumb {
  text: string;
  href: string;
}

/** The way to a page of one plan: the list of plans, the plan, and what stands between it and the page. */
export function planTrail(
  plan: Pick<Plan, "id" | "number" | "title">,
  planWords: Pick<Words, "list">,
  ...between: readonly Crumb[]
): Crumb[] {
  return [
    { text: planWords.list.title, href: "/can-bo/ke-hoach" },
    { text: plan.number ?? shortText(plan.title, 40), href: `/can-bo/ke-hoach/${plan.id}` },
    ...between,
  ];
}
