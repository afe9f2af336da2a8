import type { Db, Tx } from "../../../../../platform/db/index.ts";
import type { Actor, FormErrors } from "../../../../../platform/http/index.ts";
import { nfc, parseVietnameseDate } from "../../../../../platform/i18n/index.ts";
import { findUnit, listTree, searchUnits, type TreeUnit } from "../../../find-units.ts";
import { matchUnitByName } from "../../../match-unit.ts";
import type { vi } from "../../../messages.vi.ts";
import type { UnitRefusal } from "../../../unit.errors.ts";
import { isAlive, type Unit, type UnitLife } from "../../../unit.ts";
import type { ActKey } from "./act-keys.ts";

/** What was typed into a form, to be shown again as it was. */
export type Typed = Readonly<Record<string, string | string[]>>;

/** All that an act's form needs to know. */
export interface Scene {
  db: Db;
  actor: Actor;
  words: typeof vi;
  at: Date;
  today: string;
  life: UnitLife;
  /** As it is today. */
  unit: Unit;
}

/** An act that was understood: how to do it, and what to tell of it once it is done in the same transaction. */
export interface Plan {
  on: string;
  run(tx: Tx): Promise<void>;
  effects(tx: Tx): Promise<string[]>;
}

export function textOf(typed: Typed, name: string): string {
  return nfc([typed[name] ?? ""].flat()[0] ?? "");
}

export function linesOf(typed: Typed, name: string): string[] {
  return [typed[name] ?? []]
    .flat()
    .flatMap((text) => text.split("\n"))
    .map(nfc)
    .filter((line) => line !== "");
}

/** The day of an act and its legal basis, which every form asks for. */
function readDayAndNote(scene: Scene, typed: Typed, errors: FormErrors): { on: string; at: Date; note: string | null } {
  const on = parseVietnameseDate(textOf(typed, "on"));
  if (on === null) errors.on = scene.words.form.errors.on;
  return { on: on ?? scene.today, at: scene.at, note: textOf(typed, "note").slice(0, 500) || null };
}

/** What reading every form begins with. */
export function beginReading(scene: Scene, typed: Typed) {
  const errors: FormErrors = {};
  const act = readDayAndNote(scene, typed, errors);
  return { words: scene.words, unit: scene.unit, errors, act };
}

/** A unit chosen from a list or named by name or code; says in `errors` where that does not decide. */
export async function readUnit(
  scene: Pick<Scene, "db" | "words">,
  text: string,
  on: string,
  fits: (unit: Unit) => boolean,
): Promise<{ unit: Unit } | { error: string }> {
  const words = scene.words.form;
  const byId = await findUnit(scene.db, text, on);
  if (byId) return isAlive(byId, on) ? { unit: byId } : { error: words.unitUnknown(byId.name) };
  const code = /(?:^|\()\s*(\d{2,5})\s*\)?$/.exec(text)?.[1];
  const found = code
    ? (await searchUnits(scene.db, code, on)).filter((unit) => unit.code === code)
    : (await matchUnitByName(scene.db, text, on)).map((match) => match.unit);
  const fitting = found.filter((unit) => isAlive(unit, on) && fits(unit));
  const [first, ...others] = fitting;
  if (!first) return { error: words.unitUnknown(text.slice(0, 100)) };
  if (others.length === 0) return { unit: first };
  const names = fitting.slice(0, 5).map((unit) => `${unit.name}${unit.code ? ` (${unit.code})` : ""}`);
  return { error: words.unitAmbiguous(text.slice(0, 100), names.join(", ")) };
}

/** Above so many options a list is longer than typing a name. */
const LIST_MOST = 80;

/** Units to choose from, or null where there are too many to list. */
export async function listChoices(
  db: Db,
  on: string,
  fits: (unit: TreeUnit) => boolean,
): Promise<{ value: string; label: string }[] | null> {
  const units = (await listTree(db, on)).filter(fits);
  if (units.length > LIST_MOST) return null;
  return units.map((unit) => ({ value: unit.id, label: unit.name }));
}

/** Where something has to be different for the act to change anything. */
const FIRST_FIELDS: Partial<Record<ActKey, string>> = {
  "lien-he": "address",
  "doi-ten": "name",
  "doi-loai": "type",
  chuyen: "parent",
  "ke-thua": "others",
};

/** The field a refusal of a command belongs to, so that the message stands beside it. */
export function fieldOfRefusal(code: UnitRefusal, act: ActKey | null): string {
  switch (code) {
    case "nothing-changed":
      return (act && FIRST_FIELDS[act]) ?? "on";
    case "name-empty":
    case "name-too-long":
      return "name";
    case "slug-taken":
    case "slug-reserved":
    case "slug-shape":
      return "slug";
    case "code-taken":
      return "code";
    case "parent-kind":
    case "parent-not-alive":
    case "cycle":
      return "parent";
    case "same-unit-twice":
    case "too-few-units":
    case "different-levels":
      return "others";
    case "shares":
      return act === "ke-thua" ? "others" : "share1";
    case "one-main":
      return "main";
    case "has-children":
      return "successor";
    default:
      // A correction has no day of its own: what is wrong is who was named.
      return act === "ke-thua" ? "others" : "on";
  }
}

/** "37,5" or "37.5 %" as 0.375; null where blank, undefined where it is no share. */
export function readShare(text: string): number | null | undefined {
  const clean = text.replace(/\s|%/g, "").replace(",", ".");
  if (clean === "") return null;
  const share = Number(clean) / 100;
  return /^\d{1,3}(\.\d{1,4})?$/.test(clean) && share <= 1 ? Math.round(share * 1e6) / 1e6 : undefined;
}

export const tellSlugs = (slugs: readonly string[]): string =>
  slugs
    .slice(0, 5)
    .map((slug) => `/${slug}`)
    .join(", ") + (slugs.length > 5 ? ", …" : "");
