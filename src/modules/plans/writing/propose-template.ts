import { formatDate } from "../../../platform/i18n/index.ts";
import type { Plan, PlanPiece } from "../plan.ts";
import type { TaskProgress } from "../progress.ts";
import { openYears, TEMPLATE_LISTS, type TemplateAgency, type TemplateContent, type TemplateList } from "./template.ts";

export interface LastYear {
  plan: Pick<Plan, "title" | "year" | "issuer">;
  pieces: readonly PlanPiece[];
  progress: readonly TaskProgress[];
  /** What reports named as weaknesses and proposed. */
  lessons: readonly string[];
}

/**
 * A template for the coming year out of the plan of this one: its words with the years left open, each task with what was
 * proven of it, and what the reports said must change. Nothing is dropped by itself: people decide what goes on.
 */
export function proposeTemplate({ plan, pieces, progress, lessons }: LastYear): TemplateContent {
  const year = plan.year ?? 0;
  const open = (text: string): string => {
    const words = openYears(text, year)
      .replace(/\.\/\.\s*$/, ".")
      .replace(/\s+/g, " ")
      .trim();
    return plan.issuer && words.startsWith(plan.issuer) ? `{đơn vị}${words.slice(plan.issuer.length)}` : words;
  };
  const lists = Object.fromEntries(
    TEMPLATE_LISTS.map(([list, kind]) => [
      list,
      pieces
        .filter((piece) => piece.kind === kind && piece.state === "accepted")
        // A basis is a document of its year: its number and day stay as they are.
        .map((piece) => (kind === "legalBasis" ? piece.text.trim() : open(piece.text))),
    ]),
  ) as Record<TemplateList, string[]>;
  const agencies: TemplateAgency[] = [...Map.groupBy(progress, (row) => row.agency.id).values()]
    .sort((a, b) => (a[0]?.agency.position ?? 0) - (b[0]?.agency.position ?? 0))
    .map((rows) => ({
      name: open(rows[0]?.agency.name ?? ""),
      tasks: rows.map(({ task, target, proven, state }) => ({
        text: open(task.text),
        deadline: openDeadline(task.deadlineText, task.dueOn, open),
        target: task.targetCount,
        past: { target, proven, state },
      })),
    }));
  return { title: open(plan.title), ...lists, agencies, lessons: [...lessons] };
}

/** As printed; where only a day is known, by that day. */
function openDeadline(printed: string | null, dueOn: string | null, open: (text: string) => string): string | null {
  if (printed) return open(printed);
  return dueOn ? open(`trước ngày ${formatDate(dueOn)}`) : null;
}
