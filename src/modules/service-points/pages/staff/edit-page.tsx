import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import {
  Button,
  ButtonGroup,
  Checkboxes,
  ErrorSummary,
  errorOf,
  type FieldError,
  Fieldset,
  Form,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, notFound, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { getUnits, type OpeningHours, readHours, WEEKDAYS, writeHours } from "../../../organisations/index.ts";
import { propose, rehearse } from "../../../proposals/index.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import type { PointProposal } from "../../place-proposals.ts";
import { requireKeeper } from "../../places.policy.ts";
import { type Counter, FACILITIES, type Facility, type ServicePoint } from "../../point.ts";
import { saveServicePoint } from "../../save-service-point.ts";
import { findPoint } from "../../service-point.store.ts";
import { PlaceActRefused } from "../../service-points.errors.ts";

const FIELDS = [
  "unit",
  "name",
  "address",
  "directions",
  "phone",
  "email",
  "counters",
  "note",
  "from",
  ...WEEKDAYS,
] as const;
type Typed = Record<(typeof FIELDS)[number], string> & { facilities: Facility[] };

async function load(rq: Rq): Promise<ServicePoint | null> {
  if (rq.params.id === undefined) return null;
  const id = z.uuid().safeParse(rq.params.id);
  const found = id.success ? await findPoint(rq.app.db, id.data, vietnamDay(rq.now)) : undefined;
  if (!found) throw notFound("service-point-not-found");
  return found;
}

export async function pointEditPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const typed = { ...Object.fromEntries(FIELDS.map((field) => [field, ""])), facilities: [] as Facility[] } as Typed;
  typed.from = formatDate(rq.now);
  if (found) {
    Object.assign(typed, {
      unit: found.unitId,
      name: found.name,
      address: found.address,
      directions: found.directions ?? "",
      phone: found.phone ?? "",
      email: found.email ?? "",
      note: found.note ?? "",
      facilities: found.facilities,
      counters: found.counters
        .map((counter) =>
          [counter.number, counter.name ?? "", counter.fields.join("; ")].join(" | ").replace(/(?: \| )+$/, ""),
        )
        .join("\n"),
      ...Object.fromEntries(WEEKDAYS.map((day) => [day, writeHours(found.hours[day])])),
    });
  }
  return show(rq, found, typed, []);
}

async function show(
  rq: Rq,
  found: ServicePoint | null,
  typed: Typed,
  errors: FieldError[],
  status = 200,
): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const reach = found ? [] : await reachOf(rq.app.db, actorOf(rq), "places.edit", rq.now);
  const units = [...(await getUnits(rq.app.db, reach, today)).values()].filter(
    (unit) => unit.kind === "commune" || unit.kind === "province",
  );
  const title = found ? words.editTitle(found.name) : words.formTitle;
  const line = (name: (typeof FIELDS)[number]) => ({ name, value: typed[name], error: errorOf(errors, name) });
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/noi-tiep-nhan" }]}
      hasErrors={errors.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={title} />
      <Form action={found ? `/can-bo/noi-tiep-nhan/${found.id}/sua` : "/can-bo/noi-tiep-nhan/moi"} guard>
        {found ? null : (
          <Select
            name="unit"
            label={words.unit}
            value={typed.unit}
            placeholder={words.choose}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            error={errorOf(errors, "unit")}
          />
        )}
        <TextInput {...line("name")} label={words.name} />
        <TextInput {...line("address")} label={words.address} />
        <TextInput {...line("directions")} label={words.directions} hint={words.directionsHint} optional />
        <TextInput {...line("phone")} label={words.phone} width={20} optional />
        <TextInput {...line("email")} label={words.email} width={30} optional />
        <Fieldset legend={words.hours} hint={words.hoursHint}>
          {WEEKDAYS.map((day) => (
            <TextInput {...line(day)} label={words.weekdays[day]} width={30} />
          ))}
        </Fieldset>
        <TextArea {...line("counters")} label={words.counterLines} hint={words.counterHint} rows={6} optional />
        <Checkboxes
          name="facilities"
          label={words.facilities}
          hint={words.facilitiesHint}
          small
          values={typed.facilities}
          options={FACILITIES.map((one) => ({ value: one, label: words.facilityNames[one] }))}
        />
        <TextInput {...line("note")} label={words.note} optional />
        <TextInput {...line("from")} label={words.from} hint={words.fromHint} width={10} />
        <ButtonGroup>
          <Button>{words.save}</Button>
          <LinkButton href={found ? `/can-bo/noi-tiep-nhan/${found.id}` : "/can-bo/noi-tiep-nhan"} variant="quiet">
            {words.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export async function savePointPage(rq: Rq): Promise<Reply> {
  const found = await load(rq);
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const ticked = new Set([body.facilities].flat());
  const typed = {
    ...Object.fromEntries(
      FIELDS.map((field) => [field, typeof body[field] === "string" ? nfc(body[field] as string) : ""]),
    ),
    facilities: FACILITIES.filter((one) => ticked.has(one)),
  } as Typed;
  const errors: FieldError[] = [];
  const fail = (field: string, message: string): void => void errors.push({ field, message });
  if (!found && !z.uuid().safeParse(typed.unit).success) fail("unit", words.errors.unit);
  for (const field of ["name", "address"] as const) if (typed[field] === "") fail(field, words.errors[field]);
  for (const field of ["name", "address", "directions", "phone", "email", "note"] as const)
    if (typed[field].length > 500) fail(field, words.errors.long);
  if (typed.email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) fail("email", words.errors.email);
  const from = parseVietnameseDate(typed.from);
  if (from === null) fail("from", words.errors.from);
  const hours = {} as OpeningHours;
  for (const day of WEEKDAYS) {
    const spans = readHours(typed[day]);
    if (spans === null) fail(day, words.errors.hours(words.weekdays[day]));
    hours[day] = spans ?? [];
  }
  const counters = readCounters(typed.counters);
  if ("line" in counters) fail("counters", words.errors.counter(counters.line));
  if (errors.length > 0 || from === null || "line" in counters) return show(rq, found, typed, errors, 422);
  const asked: PointProposal = {
    pointId: found?.id ?? null,
    unitId: found?.unitId ?? typed.unit,
    from,
    text: {
      name: typed.name,
      address: typed.address,
      directions: typed.directions || null,
      phone: typed.phone || null,
      email: typed.email || null,
      hours,
      note: typed.note || null,
      facilities: typed.facilities,
    },
    counters: counters.counters,
  };
  try {
    await requireKeeper(rq.app.db, actorOf(rq), asked.unitId, rq.now);
    await rehearse(rq.app.db, (tx, system) => saveServicePoint(tx, system, { ...asked, at: rq.now }));
    const id = await transaction(rq.app.db, (tx) =>
      propose(tx, actorOf(rq), { kind: "point", unitIds: [asked.unitId], input: asked, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof PlaceActRefused)) throw error;
    const field = error.code === "not-yours" ? "unit" : "from";
    return show(rq, found, typed, [{ field, message: words.refusals[error.code] }], 422);
  }
}

/** Lines "number | name | field; field"; the first line without a number, or with one that was there, is told. */
function readCounters(text: string): { counters: Counter[] } | { line: number } {
  const counters: Counter[] = [];
  const seen = new Set<string>();
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [number = "", name = "", fields = ""] = line.split("|").map((cell) => cell.trim());
    if (number === "" || number.length > 20 || name.length > 200 || seen.has(number)) return { line: at + 1 };
    seen.add(number);
    counters.push({
      number,
      name: name || null,
      fields: fields.split(/\s*;\s*/).filter((field) => field !== ""),
      phone: null,
    });
  }
  return { counters };
}
