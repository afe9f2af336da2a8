import type { Db } from "../../../platform/db/index.ts";
import { Heading, Timeline } from "../../../platform/html/index.ts";
import { formatDate, formatDateTime, type Lang, pick } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listSteps } from "./handling.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** A step in the words its sender and the officers read. */
export interface ToldStep {
  at: Date;
  act: string;
  text: string;
  reason: string;
}

export async function tellSteps(db: Db, questionId: string, on: string, lang: Lang): Promise<ToldStep[]> {
  const steps = await listSteps(db, questionId);
  const ids = steps.flatMap((one) => [one.fromUnitId, one.toUnitId]).filter((id) => id !== null);
  const names = await unitNames(db, [...new Set(ids)], on);
  const words = pick(lang, vi, en).steps;
  return steps.map(({ at, act, reason, fromUnitId, toUnitId, dueOn }) => ({
    at,
    act,
    reason,
    text:
      act === "transfer"
        ? words.transfer(names.get(fromUnitId ?? "") ?? "", names.get(toUnitId ?? "") ?? "")
        : act === "extend"
          ? words.extend(formatDate(dueOn ?? on))
          : words[act],
  }));
}

/** The way of a message so far; nothing where it went none. */
export function Steps({ title, steps }: { title: string; steps: readonly ToldStep[] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {title}
      </Heading>
      <Timeline
        label={title}
        items={steps.map((step) => ({
          title: step.text,
          when: formatDateTime(step.at),
          datetime: step.at.toISOString(),
          children: step.reason,
        }))}
      />
    </>
  );
}
