import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  longTexts,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import type { ServicePoint } from "../../../service-points/index.ts";
import { findHall } from "../../hall.store.ts";
import {
  HALL_BOUNDS,
  type HallSettings,
  PHONE_WAYS,
  PLACE_LANGUAGES,
  readGroups,
  readPriorities,
  SLIPS,
  USUAL_HALL,
  writeGroups,
  writePriorities,
} from "../../hall.ts";
import { loadHall } from "../../load-hall.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { saveHall } from "../../save-hall.ts";
import { QueueRefused } from "../../waiting-room.errors.ts";
import { requireHallKeeper } from "../../waiting-room.policy.ts";
import { pointOf } from "./hall-page.tsx";

type Numbers = keyof typeof HALL_BOUNDS;
const NUMBERS = Object.keys(HALL_BOUNDS) as Numbers[];
const LIMITS = { groups: 4_000, counters: 2_000, priorities: 6_000 };

interface State {
  typed: Typed;
  languages: string[];
  errors: FormErrors;
}

async function stateOf(rq: Rq, point: ServicePoint): Promise<State> {
  const words = pick(rq.lang, vi, en).settings;
  const kept = await findHall(rq.app.db, { pointId: point.id });
  const settings: HallSettings = kept ?? USUAL_HALL;
  const today = kept ? await loadHall(rq.app.db, { pointId: point.id }, rq.now) : null;
  const letters = (ids: readonly number[]): string =>
    (today?.groups ?? [])
      .filter((one) => ids.includes(one.id))
      .map((one) => one.letter)
      .join(", ");
  return {
    typed: {
      isOpen: settings.isOpen ? "1" : "",
      isSpoken: settings.isSpoken ? "1" : "",
      phone: settings.phone,
      slip: settings.slip,
      groups: today ? writeGroups(today.groups) : words.usualGroups,
      priorities: today ? writePriorities(today.priorities) : words.usualPriorities,
      counters: today
        ? today.counters.map((one) => `${one.number} | ${letters(one.groupIds)}`).join("\n")
        : point.counters.map((one) => `${one.number} | A, B, C, D`).join("\n"),
      ...Object.fromEntries(NUMBERS.map((name) => [name, String(settings[name])])),
    },
    languages: settings.languages,
    errors: {},
  };
}

export async function settingsPage(rq: Rq): Promise<Reply> {
  const point = await pointOf(rq);
  await requireHallKeeper(rq.app.db, actorOf(rq), point.unitId, rq.now);
  return show(rq, point, await stateOf(rq, point));
}

function show(rq: Rq, point: ServicePoint, { typed, languages, errors }: State, status = 200): Reply {
  const all = pick(rq.lang, vi, en);
  const words = all.settings;
  const error = errorIn(errors);
  const number = (name: Numbers, label: string, hint?: string) => (
    <TextInput
      name={name}
      label={label}
      {...(hint ? { hint } : {})}
      value={typed[name] ?? ""}
      width={4}
      inputmode="numeric"
      {...error(name)}
    />
  );
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[
        { text: all.list.title, href: "/can-bo/goi-so" },
        { text: point.name, href: `/can-bo/goi-so/${point.id}` },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
      islands={["dirty-form"]}
    >
      <PageHeading title={words.title} caption={point.name} lead={words.lead} />
      <Form action={`/can-bo/goi-so/${point.id}/cai-dat`} guard={status === 422 ? "changed" : true}>
        <Checkboxes
          name="isOpen"
          label={words.isOpen}
          values={typed.isOpen ? ["1"] : []}
          options={[{ value: "1", label: words.isOpenYes }]}
        />
        <TextArea
          name="groups"
          label={words.groups}
          hint={words.groupsHint}
          value={typed.groups ?? ""}
          rows={6}
          {...error("groups")}
        />
        <TextArea
          name="counters"
          label={words.counters}
          hint={words.countersHint}
          value={typed.counters ?? ""}
          rows={5}
          {...error("counters")}
        />
        <TextArea
          name="priorities"
          label={words.priorities}
          hint={words.prioritiesHint}
          value={typed.priorities ?? ""}
          rows={5}
          {...error("priorities")}
        />
        <Radios
          name="phone"
          label={words.phone}
          value={typed.phone ?? ""}
          options={PHONE_WAYS.map((value) => ({ value, label: all.phones[value] }))}
        />
        {number("promiseMinutes", words.promise)}
        {number("leadMinutes", words.leadMinutes)}
        {number("graceMinutes", words.grace, words.graceHint)}
        {number("backAfter", words.back)}
        {number("mostAbsences", words.absences)}
        {number("perMinute", words.perMinute)}
        {number("keepDays", words.keep, words.keepHint)}
        <Checkboxes
          name="languages"
          label={words.languages}
          hint={words.languagesHint}
          values={languages}
          options={PLACE_LANGUAGES.map((value) => ({ value, label: words.languageNames[value] }))}
        />
        <Radios
          name="slip"
          label={words.slip}
          value={typed.slip ?? ""}
          options={SLIPS.map((value) => ({ value, label: words.slips[value] }))}
        />
        <Checkboxes
          name="isSpoken"
          label={words.spoken}
          values={typed.isSpoken ? ["1"] : []}
          options={[{ value: "1", label: words.spokenYes }]}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export async function saveSettingsPage(rq: Rq): Promise<Reply> {
  const point = await pointOf(rq);
  await requireHallKeeper(rq.app.db, actorOf(rq), point.unitId, rq.now);
  const words = pick(rq.lang, vi, en).settings;
  const { typed } = typedForm(rq);
  const chosen = [(rq.body as Record<string, unknown> | undefined)?.languages ?? []].flat();
  const languages = PLACE_LANGUAGES.filter((one) => chosen.includes(one));
  const errors: FormErrors = { ...longTexts(typed, LIMITS, rq.lang) };
  const numbers = {} as Record<Numbers, number>;
  for (const name of NUMBERS) {
    const [from, to] = HALL_BOUNDS[name];
    const value = /^\d{1,4}$/.test(typed[name] ?? "") ? Number(typed[name]) : -1;
    if (value < from || value > to) errors[name] = words.errors.number(from, to);
    numbers[name] = value;
  }
  const groups = readGroups(typed.groups ?? "");
  const priorities = readPriorities(typed.priorities ?? "");
  if (!groups.ok) errors.groups ??= words.errors.groups(groups.line);
  else if (groups.value.length === 0) errors.groups ??= words.errors.groupsNone;
  if (!priorities.ok) errors.priorities ??= words.errors.priorities(priorities.line);
  const letters = groups.ok ? groups.value.map((one) => one.letter) : null;
  const counters = readCounters(typed.counters ?? "", point, letters);
  if (!counters.ok) errors.counters ??= words.errors.counters(counters.line);
  const state: State = { typed, languages, errors };
  if (!groups.ok || !priorities.ok || !counters.ok || Object.keys(errors).length > 0)
    return show(rq, point, state, 422);
  const settings: HallSettings = {
    ...numbers,
    isOpen: typed.isOpen === "1",
    isSpoken: typed.isSpoken === "1",
    phone: PHONE_WAYS.find((one) => one === typed.phone) ?? "near",
    slip: SLIPS.find((one) => one === typed.slip) ?? "80mm",
    languages,
  };
  try {
    await transaction(rq.app.db, (tx) =>
      saveHall(tx, actorOf(rq), {
        pointId: point.id,
        settings,
        groups: groups.value,
        priorities: priorities.value,
        counters: point.counters.map(({ number }) => ({
          number,
          letters: counters.value.find((one) => one.number === number)?.letters ?? [],
        })),
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof QueueRefused) || error.code === "no-right-here") throw error;
    const message = pick(rq.lang, vi, en).refusals[error.code];
    return show(rq, point, { ...state, errors: { groups: message } }, 422);
  }
  return seeOther(`/can-bo/goi-so/${point.id}?xong=luu`);
}

/** "1 | A, C", one counter a line; a counter without letters calls nobody. Letters are looked at once the groups are right. */
function readCounters(
  text: string,
  point: ServicePoint,
  known: readonly string[] | null,
): { ok: true; value: { number: string; letters: string[] }[] } | { ok: false; line: number } {
  const value: { number: string; letters: string[] }[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [number = "", rest = ""] = line.split("|").map((part) => part.trim());
    const letters = rest.split(/[\s,;]+/).filter(Boolean);
    const isRight =
      point.counters.some((one) => one.number === number) &&
      !value.some((one) => one.number === number) &&
      (known === null || letters.every((letter) => known.includes(letter)));
    if (!isRight) return { ok: false, line: at + 1 };
    value.push({ number, letters });
  }
  return { ok: true, value };
}
