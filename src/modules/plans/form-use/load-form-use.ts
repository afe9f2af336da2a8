import { endOfDay } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type Channel, type ChannelUse, channelsOfTasks, sumByChannel } from "../../publishing/index.ts";
import { sumSpentByTask } from "../money/money.store.ts";
import { listDoneTasks } from "../task-list/task-list.store.ts";

/** Channels that are forms of telling people; the others (the province's page, the feed) repeat what one of these said, or keep papers. */
export const FORMS_OF_TELLING = [
  "portal",
  "press",
  "event",
  "board",
  "visual",
  "loudspeaker",
  "screen",
  "print",
  "sms",
  "email",
  "zalo",
  "facebook",
  "youtube",
] as const satisfies readonly Channel[];
export type FormOfTelling = (typeof FORMS_OF_TELLING)[number];

export interface FormUse {
  form: FormOfTelling;
  records: number;
  units: number;
  reached: number | null;
  /** Products of which it is known how many people they reached. */
  counted: number;
  /** Tasks for which it was used, and those of them that are done. */
  tasks: number;
  done: number;
  /** Spent on tasks for which nothing but this form was used; null for who may not see money. */
  spent: number | null;
}

export interface FormUseOfYear {
  forms: FormUse[];
  /** Spent on tasks of several forms, and on what has no evidence or no task: with the forms' own it is all that was spent. */
  spentMixed: number;
  spentUnknown: number;
  spentInAll: number;
}

export async function loadFormUse(
  db: Db,
  ask: { year: number; unitIds: readonly string[]; moneyOf: readonly string[] },
): Promise<FormUseOfYear> {
  const days = { from: `${ask.year}-01-01`, to: `${ask.year}-12-31` };
  const moments = { from: new Date(`${days.from}T00:00:00+07:00`), to: endOfDay(days.to) };
  const [uses, channels, spent] = await Promise.all([
    sumByChannel(db, { unitIds: ask.unitIds, ...moments }),
    channelsOfTasks(db, { unitIds: ask.unitIds, ...moments }),
    ask.moneyOf.length > 0 ? sumSpentByTask(db, { unitIds: ask.moneyOf, ...days }) : [],
  ]);
  const done = await listDoneTasks(db, [...channels.keys()]);
  return shareOut({ uses, channels, spent, done, showsMoney: ask.moneyOf.length > 0 });
}

/** Money goes to a form only where the task used no other: what cannot be told apart is told as such, and the sum is kept. */
export function shareOut(of: {
  uses: readonly ChannelUse[];
  channels: ReadonlyMap<string, readonly Channel[]>;
  spent: readonly { taskId: string | null; amount: number }[];
  done: ReadonlySet<string>;
  showsMoney: boolean;
}): FormUseOfYear {
  const isForm = (channel: Channel): channel is FormOfTelling => FORMS_OF_TELLING.some((one) => one === channel);
  const formsOf = new Map([...of.channels].map(([taskId, channels]) => [taskId, channels.filter(isForm)]));
  const spentOn = new Map<FormOfTelling, number>();
  let spentMixed = 0;
  let spentUnknown = 0;
  for (const { taskId, amount } of of.spent) {
    const [only, ...others] = taskId === null ? [] : (formsOf.get(taskId) ?? []);
    if (only === undefined) spentUnknown += amount;
    else if (others.length > 0) spentMixed += amount;
    else spentOn.set(only, (spentOn.get(only) ?? 0) + amount);
  }
  return {
    forms: FORMS_OF_TELLING.map((form) => {
      const use = of.uses.find((one) => one.channel === form);
      const tasks = [...formsOf].flatMap(([taskId, forms]) => (forms.includes(form) ? [taskId] : []));
      return {
        form,
        records: use?.records ?? 0,
        units: use?.units ?? 0,
        reached: use?.reached ?? null,
        counted: use?.counted ?? 0,
        tasks: tasks.length,
        done: tasks.filter((taskId) => of.done.has(taskId)).length,
        spent: of.showsMoney ? (spentOn.get(form) ?? 0) : null,
      };
    }),
    spentMixed,
    spentUnknown,
    spentInAll: of.spent.reduce((sum, one) => sum + one.amount, 0),
  };
}
