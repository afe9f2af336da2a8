import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { formatDate, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { HeldBy, ListedTask } from "../../../task-list/load-tasks.ts";
import type { ListWords } from "../../../task-list/messages.vi.ts";

/** "12 đơn vị chưa nhận việc"; a task of one unit needs no count. */
export function heldText(one: HeldBy, row: Pick<ListedTask, "doers">, words: ListWords): string {
  return words.steps[one.step](row.doers > 1 && one.units > 0 ? words.units(formatNumber(one.units)) : null);
}

/** Who holds a task, each step on a line, with since when. */
export function Held({ row, words }: { row: Pick<ListedTask, "doers" | "held">; words: ListWords }) {
  return (
    <>
      {row.held.map((one) => (
        <div key={one.step}>
          {heldText(one, row, words)}
          {one.since ? <span class="db-under"> {words.since(formatDate(vietnamDay(one.since)))}</span> : null}
        </div>
      ))}
    </>
  );
}
