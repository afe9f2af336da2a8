import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { Fault } from "../../check-journey.ts";
import { JourneyNotFound } from "../../journey.errors.ts";
import { type Refusal, refusalOf } from "../../journey.policy.ts";
import { findJourney, getVersion, type Journey, type JourneyVersion } from "../../journey.store.ts";
import type { JourneyAct } from "../../journey.ts";
import { en as enShared } from "../../messages.en.ts";
import { vi as viShared } from "../../messages.vi.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export interface StaffJourney {
  journey: Journey;
  version: JourneyVersion;
}

/** @throws JourneyNotFound */
export async function loadStaff(rq: Rq): Promise<StaffJourney> {
  const id = z.uuid().safeParse(rq.params.id);
  const journey = id.success ? await findJourney(rq.app.db, id.data) : undefined;
  if (!journey) throw new JourneyNotFound();
  return { journey, version: await getVersion(rq.app.db, journey.id, journey.workingVersion) };
}

const ACTS: JourneyAct[] = ["edit", "submit", "recall", "return", "publish", "correct", "withdraw"];

export function refusalsFor(rq: Rq, { journey, version }: StaffJourney): Map<JourneyAct, Refusal | null> {
  return new Map(ACTS.map((act) => [act, refusalOf(actorOf(rq), act, journey, version)]));
}

/** The words of these pages, and those shared with the public side. */
export const staffWords = (rq: Pick<Rq, "lang">) => pick(rq.lang, vi, en);
export const sharedWords = (rq: Pick<Rq, "lang">) => pick(rq.lang, viShared, enShared);

export const sayFault = (rq: Pick<Rq, "lang">, fault: Fault): string => sharedWords(rq).faults[fault.code](fault);

/** A key of the messages, or one with the line it is about ("deadlines:2"). */
export function sayError(rq: Pick<Rq, "lang">, key: string): string {
  const words = staffWords(rq);
  const [, name = "", line] = /^([a-zA-Z]+:)(\d+)$/.exec(key) ?? [];
  const sentence = words.errors[line ? name : key] ?? key;
  return line ? words.line(Number(line), sentence) : sentence;
}

export const todayOf = (rq: Rq): string => vietnamDay(rq.now);
