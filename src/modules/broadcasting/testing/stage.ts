import { expect } from "vitest";
import { transaction } from "../../../platform/db/index.ts";
import type { Answer, Browser, TestApp } from "../../../testing/app.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { saveHomeUnit } from "../../organisations/index.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";

const ROLES = { editor: ["editor"], approver: ["approver"], officer: ["officer"] } as const;
export type Who = keyof typeof ROLES | "stranger";

export interface Stage {
  units: Awaited<ReturnType<typeof buildProvince>>;
  people: Record<Who, BuiltPerson>;
  /** Everybody signs in anew: sessions do not last for days. */
  browsersAt(moment: string | Date): Promise<Record<Who, Browser>>;
}

/** For tests: a province, a ward with an editor, an approver and an officer, and somebody of another commune. */
export async function setStage(site: TestApp): Promise<Stage> {
  const { db } = site.app;
  const units = await buildProvince(db);
  await transaction(db, (tx) => saveHomeUnit(tx, units.province));
  const unitId = units.tanThanh;
  const people: Stage["people"] = {
    editor: await buildPerson(db, { unitId, roles: ROLES.editor, name: "Ngô Bảo Trân" }),
    approver: await buildPerson(db, { unitId, roles: ROLES.approver, name: "Tô Hữu Nghĩa" }),
    officer: await buildPerson(db, { unitId, roles: ROLES.officer, name: "Lý Thu Sang" }),
    stranger: await buildPerson(db, { unitId: units.hungMy, roles: ["editor", "approver", "officer"] }),
  };
  const browserOf = async (who: Who) => site.browser(await signedIn(site.app, { person: people[who] }));
  return {
    units,
    people,
    async browsersAt(moment) {
      site.clock.set(moment);
      return {
        editor: await browserOf("editor"),
        approver: await browserOf("approver"),
        officer: await browserOf("officer"),
        stranger: await browserOf("stranger"),
      };
    },
  };
}

/** The record an act led to; fails with what the page says otherwise. */
export async function madeBy(answer: Promise<Answer>): Promise<string> {
  const done = await answer;
  expect(done.status, done.body.replace(/<[^>]+>/g, " ").slice(0, 2_000)).toBe(303);
  return /([0-9a-f-]{36})/.exec(String(done.headers.location))?.[1] ?? "";
}

export const stationFields = (unitId: string, name: string, more: Record<string, string> = {}) => ({
  unitId,
  medium: "loudspeaker",
  kind: "player",
  name,
  hamlet: "Khóm 5",
  place: "Nhà văn hóa khóm 5",
  language1: "vi",
  volume: "70",
  ...more,
});

export const slotFields = (unitId: string, beginsAt: string, endsAt: string) => ({
  unitId,
  kind: "air",
  name: "Buổi phát",
  beginsAt,
  endsAt,
  weekdays: ["1", "2", "3", "4", "5", "6", "7"],
  language: "",
});

/** From a day, as the form sends it. */
export function orderFields(unitId: string, itemId: string, day: string, days: number, stationIds: string[] = []) {
  const [year = "", month = "", date = ""] = day.split("-");
  return {
    unitId,
    itemId,
    "fromDay-day": date,
    "fromDay-month": month,
    "fromDay-year": year,
    days: String(days),
    slotId: "",
    priority: "ordinary",
    stationIds,
    note: "",
  };
}

/** The code that the page shows once. */
export const codeIn = (page: Answer): string =>
  /govuk-heading-l">([A-Z0-9]{4}-[A-Z0-9]{4})</.exec(page.body)?.[1] ?? "";
