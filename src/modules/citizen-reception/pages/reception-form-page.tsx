import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { UnitSelect } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { setReception } from "../keep-reception.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { ReceptionRefused } from "../reception.errors.ts";
import {
  ON_REST,
  RECEPTION_LIMITS,
  type ReceptionFacts,
  type ReceptionRule,
  RULE_KINDS,
  type Weekday,
} from "../reception.ts";
import { RECEPTIONS } from "./staff-pages.tsx";

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NTHS = [1, 2, 3, 4, 5] as const;

async function show(
  rq: Rq,
  typed: Typed,
  weekdays: readonly string[],
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "receptions.edit", rq.now);
  const units = await unitChoices(db, actor, reach, { on: vietnamDay(rq.now), chosen: typed.unitId });
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.add}
      breadcrumbs={[{ text: words.title, href: RECEPTIONS }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.add} lead={words.staffLead} />
      <Form action={`${RECEPTIONS}/moi`} guard="changed">
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unit}
          value={typed.unitId ?? (units.length === 1 ? units[0]?.id : undefined)}
          units={units}
          {...error("unitId")}
        />
        <TextInput
          name="host"
          label={words.host}
          hint={words.form.hostHint}
          value={typed.host ?? ""}
          {...error("host")}
        />
        <TextInput
          name="hostName"
          label={words.hostName}
          optional
          value={typed.hostName ?? ""}
          {...error("hostName")}
        />
        <TextInput name="place" label={words.place} value={typed.place ?? ""} {...error("place")} />
        <TextInput
          name="phone"
          label={words.phone}
          type="tel"
          optional
          width={20}
          value={typed.phone ?? ""}
          {...error("phone")}
        />
        <Radios
          name="kind"
          label={words.ruleKind}
          small
          value={typed.kind ?? ""}
          options={[
            {
              value: "weekly",
              label: words.ruleKinds.weekly,
              conditional: (
                <Checkboxes
                  name="weekdays"
                  label={words.chosenWeekdays}
                  small
                  values={[...weekdays]}
                  options={WEEKDAYS.map((day) => ({ value: String(day), label: words.weekdays[day] }))}
                  {...error("weekdays")}
                />
              ),
            },
            {
              value: "monthly",
              label: words.ruleKinds.monthly,
              conditional: (
                <TextInput
                  name="monthDays"
                  label={words.monthDays}
                  hint={words.form.monthDaysHint}
                  width={20}
                  value={typed.monthDays ?? ""}
                  {...error("monthDays")}
                />
              ),
            },
            {
              value: "nth",
              label: words.ruleKinds.nth,
              conditional: (
                <>
                  <Select
                    name="nth"
                    label={words.nth}
                    value={typed.nth ?? "1"}
                    options={NTHS.map((nth) => ({ value: String(nth), label: words.nths[nth] }))}
                    {...error("nth")}
                  />
                  <Select
                    name="nthWeekday"
                    label={words.nthWeekday}
                    value={typed.nthWeekday ?? "1"}
                    options={WEEKDAYS.map((day) => ({ value: String(day), label: words.weekdays[day] }))}
                  />
                </>
              ),
            },
          ]}
          {...error("kind")}
        />
        <Radios
          name="onRest"
          label={words.onRest}
          small
          value={typed.onRest ?? "nextWorkingDay"}
          options={ON_REST.map((value) => ({ value, label: words.onRests[value] }))}
          {...error("onRest")}
        />
        <TextInput
          name="timeFrom"
          label={words.timeFrom}
          hint={words.form.timeHint}
          width={5}
          value={typed.timeFrom ?? ""}
          {...error("timeFrom")}
        />
        <TextInput name="timeTo" label={words.timeTo} width={5} value={typed.timeTo ?? ""} {...error("timeTo")} />
        <TextArea
          name="note"
          label={words.note}
          hint={words.form.noteHint}
          optional
          rows={3}
          value={typed.note ?? ""}
          {...error("note")}
        />
        <DateInput name="validFrom" label={words.validFrom} value={dayIn(typed, "validFrom")} {...error("validFrom")} />
        <DateInput
          name="validTo"
          label={words.validTo}
          optional
          value={dayIn(typed, "validTo")}
          {...error("validTo")}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export async function newReceptionPage(rq: Rq): Promise<Reply> {
  const [year = "", month = "", day = ""] = vietnamDay(rq.now).split("-");
  return show(
    rq,
    { "validFrom-day": String(Number(day)), "validFrom-month": String(Number(month)), "validFrom-year": year },
    [],
    {},
  );
}

/** "7:30", "07h30", "7 giờ 30" as "07:30". */
function readTime(text: string): string | null {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})\s*(?:[:hg.]|giờ)\s*(\d{2})?$/iu.exec(text.trim()) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

function readRule(
  typed: Typed,
  weekdays: readonly string[],
): ReceptionRule | "rule" | "weekdays" | "monthDays" | "nth" {
  const asWeekday = (text: string | undefined): Weekday | undefined => WEEKDAYS.find((day) => String(day) === text);
  switch (RULE_KINDS.find((kind) => kind === typed.kind)) {
    case "weekly": {
      const days = weekdays.flatMap((text) => asWeekday(text) ?? []);
      return days.length > 0 ? { kind: "weekly", weekdays: [...new Set(days)].sort() } : "weekdays";
    }
    case "monthly": {
      const parts = (typed.monthDays ?? "").split(/[,;\s]+/).filter(Boolean);
      const days = [...new Set(parts.map(Number))].sort((a, b) => a - b);
      const isSound =
        parts.length > 0 && parts.length <= 31 && parts.every((one) => /^([1-9]|[12]\d|3[01])$/.test(one));
      return isSound ? { kind: "monthly", days } : "monthDays";
    }
    case "nth": {
      const nth = NTHS.find((one) => String(one) === typed.nth);
      const weekday = asWeekday(typed.nthWeekday);
      return nth && weekday ? { kind: "nth", nth, weekday } : "nth";
    }
    default:
      return "rule";
  }
}

export async function setReceptionPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const chosen = ((rq.body ?? {}) as Record<string, unknown>).weekdays;
  const weekdays = (Array.isArray(chosen) ? chosen : [chosen]).filter((one) => typeof one === "string").slice(0, 7);
  const errors: FormErrors = {};
  const text = (field: string): string => (typed[field] ?? "").trim();
  const reach = await reachOf(db, actorOf(rq), "receptions.edit", rq.now);
  const unitId = reach.find((id) => id === typed.unitId);
  const rule = readRule(typed, weekdays);
  const onRest = ON_REST.find((one) => one === typed.onRest);
  const timeFrom = readTime(text("timeFrom"));
  const timeTo = readTime(text("timeTo"));
  const validFrom = dayOf("validFrom");
  const validTo = dayOf("validTo");
  if (!unitId) errors.unitId = said.unit;
  if (!isText(typed.host, RECEPTION_LIMITS.host)) errors.host = said.host;
  if (!fits(typed.hostName, RECEPTION_LIMITS.hostName)) errors.hostName = said.hostName;
  if (!isText(typed.place, RECEPTION_LIMITS.place)) errors.place = said.place;
  if (!fits(typed.phone, RECEPTION_LIMITS.phone)) errors.phone = said.phone;
  if (typeof rule === "string") errors[rule === "rule" ? "kind" : rule] = said[rule];
  if (!onRest) errors.onRest = said.onRest;
  if (!timeFrom) errors.timeFrom = said.time;
  if (!timeTo) errors.timeTo = said.time;
  else if (timeFrom && timeTo <= timeFrom) errors.timeTo = said.timeOrder;
  if (!fits(typed.note, RECEPTION_LIMITS.note)) errors.note = said.note;
  if (!validFrom) errors.validFrom = said.validFrom;
  if (validTo === null || (validTo && validFrom && validTo < validFrom)) errors.validTo = said.validTo;
  if (
    Object.keys(errors).length > 0 ||
    !unitId ||
    typeof rule === "string" ||
    !onRest ||
    !timeFrom ||
    !timeTo ||
    !validFrom
  )
    return show(rq, typed, weekdays, errors, 422);
  const facts: ReceptionFacts = {
    unitId,
    host: text("host"),
    hostName: text("hostName") || null,
    place: text("place"),
    phone: text("phone") || null,
    rule,
    onRest,
    timeFrom,
    timeTo,
    note: text("note"),
    validFrom,
    validTo: validTo ?? null,
  };
  try {
    await rehearse(db, (tx, system) => setReception(tx, system, { ...facts, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "citizenReceptionSet", unitIds: [unitId], input: facts, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof ReceptionRefused)) throw error;
    return show(rq, typed, weekdays, { unitId: words.refusals[error.code] }, 409);
  }
}
