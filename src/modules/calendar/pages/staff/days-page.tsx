import { weekdayDate } from "../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  ButtonGroup,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
  WarningText,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../platform/http/index.ts";
import { capitalised, nfc, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { CalendarActRefused } from "../../calendar.errors.ts";
import { mayKeepCalendar } from "../../calendar.policy.ts";
import type { DaysProposal } from "../../calendar-proposals.ts";
import { changeDays, type DaysPreview, previewDays } from "../../change-days.ts";
import { dueShifts } from "../../due-shifts.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { readDays } from "../../read-days.ts";
import { CALENDAR, proposeInCalendar, provinceOfPerson } from "./calendar-page.tsx";

const FIELDS = ["place", "lines", "decision", "step", "seen"] as const;
type Typed = Record<(typeof FIELDS)[number], string>;
const COUNTRY = "country";
const FAULTS_SHOWN = 10;

/** Whose calendars the person may change. */
async function places(rq: Rq): Promise<{ value: string; label: string }[]> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const province = await provinceOfPerson(rq);
  const may = (id: string | null): Promise<boolean> => mayKeepCalendar(db, actorOf(rq), id, rq.now);
  return [
    ...((await may(null)) ? [{ value: COUNTRY, label: words.country }] : []),
    ...(province && (await may(province.id)) ? [{ value: province.id, label: province.name }] : []),
  ];
}

export async function daysPage(rq: Rq): Promise<Reply> {
  const [only, other] = await places(rq);
  return form(rq, { place: other ? "" : (only?.value ?? ""), lines: "", decision: "", step: "", seen: "" }, []);
}

export async function saveDaysPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed = Object.fromEntries(
    FIELDS.map((field) => [field, typeof body[field] === "string" ? nfc(body[field] as string).trim() : ""]),
  ) as Typed;
  if (typed.step === "edit") return form(rq, typed, []);
  const errors: FieldError[] = [];
  if (!(await places(rq)).some((one) => one.value === typed.place))
    errors.push({ field: "place", message: words.errors.place });
  const { days, faults } = readDays(typed.lines);
  for (const one of faults.slice(0, FAULTS_SHOWN))
    errors.push({
      field: "lines",
      message: words.errors.at(one.line, words.faults[one.fault](one.given.slice(0, 80))),
    });
  if (faults.length > FAULTS_SHOWN)
    errors.push({ field: "lines", message: words.errors.more(faults.length - FAULTS_SHOWN) });
  if (days.length === 0 && faults.length === 0) errors.push({ field: "lines", message: words.errors.lines });
  if (typed.decision === "") errors.push({ field: "decision", message: words.errors.decision });
  if (typed.decision.length > 300) errors.push({ field: "decision", message: words.errors.decisionLong });
  if (errors.length > 0) return form(rq, typed, errors, 422);
  const provinceId = typed.place === COUNTRY ? null : typed.place;
  const seen = await previewDays(rq.app.db, provinceId, days);
  if (seen.changing.length === 0)
    return form(rq, typed, [{ field: "lines", message: words.refusals["nothing-changes"] }], 422);
  if (typed.step !== "save") return preview(rq, typed, seen, null);
  const input: DaysProposal = { provinceId, days, decision: typed.decision };
  try {
    const id = await proposeInCalendar(rq, provinceId, { kind: "calendarDays", input }, (tx, system) =>
      changeDays(tx, system, { ...input, seen: Number(typed.seen), at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof CalendarActRefused) || error.code === "not-yours") throw error;
    return preview(rq, typed, await previewDays(rq.app.db, provinceId, days), words.refusals[error.code]);
  }
}

async function form(rq: Rq, typed: Typed, errors: FieldError[], status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.formTitle}
      breadcrumbs={[{ text: words.title, href: CALENDAR }]}
      hasErrors={errors.length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={words.formTitle} />
      <Form action={`${CALENDAR}/doi`} guard>
        <Radios
          name="place"
          label={words.place}
          value={typed.place}
          error={errorOf(errors, "place")}
          options={await places(rq)}
        />
        <TextArea
          name="lines"
          label={words.lines}
          hint={words.linesHint}
          rows={8}
          value={typed.lines}
          error={errorOf(errors, "lines")}
        />
        <TextInput
          name="decision"
          label={words.decision}
          hint={words.decisionHint}
          value={typed.decision}
          error={errorOf(errors, "decision")}
        />
        <ButtonGroup>
          <Button name="step" value="preview">
            {words.preview}
          </Button>
          <LinkButton href={CALENDAR} variant="quiet">
            {words.title}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>,
    { status },
  );
}

function preview(rq: Rq, typed: Typed, seen: DaysPreview, refusal: string | null): Reply {
  const words = pick(rq.lang, vi, en);
  const shifts = dueShifts(
    seen.before,
    seen.after,
    seen.changing.map((one) => one.day),
    vietnamDay(rq.now),
  );
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.previewTitle}
      breadcrumbs={[{ text: words.title, href: CALENDAR }]}
      hasErrors={refusal !== null}
      notice={refusal ? <WarningText>{refusal}</WarningText> : null}
    >
      <PageHeading title={words.previewTitle} lead={words.counts(seen.changing.length, seen.same)} />
      <Table
        caption={words.previewTitle}
        captionHidden
        phone="cards"
        rows={seen.changing}
        columns={[
          {
            key: "day",
            header: words.head.day,
            rowHeader: true,
            cell: (one) => capitalised(weekdayDate(one.day, rq.lang)),
          },
          {
            key: "kind",
            header: words.head.kind,
            cell: (one) => <State tone={one.isOff ? "info" : "warn"}>{one.isOff ? words.off : words.worked}</State>,
          },
          { key: "why", header: words.head.why, cell: (one) => one.note },
        ]}
      />
      <Heading level={2}>{words.shiftsTitle}</Heading>
      {shifts.length === 0 ? (
        <p class="govuk-body">{words.noShifts}</p>
      ) : (
        <>
          <p class="govuk-body">{words.shiftsLead}</p>
          <Table
            caption={words.shiftsTitle}
            captionHidden
            phone="cards"
            rows={shifts}
            columns={[
              { key: "limit", header: words.shiftHead.limit, rowHeader: true, cell: (one) => words.limit(one.limit) },
              { key: "count", header: words.shiftHead.count, cell: (one) => words.daysCount(one.count) },
              {
                key: "example",
                header: words.shiftHead.example,
                cell: (one) => words.example(one.filed, one.was, one.becomes),
              },
            ]}
          />
        </>
      )}
      <Form action={`${CALENDAR}/doi`}>
        <input type="hidden" name="place" value={typed.place} />
        <input type="hidden" name="lines" value={typed.lines} />
        <input type="hidden" name="decision" value={typed.decision} />
        <input type="hidden" name="seen" value={seen.changing.length} />
        <ButtonGroup>
          <Button name="step" value="save">
            {words.save}
          </Button>
          <Button name="step" value="edit" variant="secondary">
            {words.back}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffLayout>,
    { status: refusal ? 409 : 200 },
  );
}
