import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  addressOf,
  Button,
  DateInput,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  Register,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  askedWords,
  dayIn,
  downloadCsv,
  errorIn,
  type FormErrors,
  first,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import { listPoints } from "../../service-points/index.ts";
import { findCamera, findCameras, listCameras, unitsWithCameras } from "../cameras/camera.store.ts";
import type { Camera } from "../cameras/camera.ts";
import { en as cameraEn } from "../cameras/messages.en.ts";
import { vi as cameraVi } from "../cameras/messages.vi.ts";
import { enterFootageRequest, openAsker } from "./act-on-footage.ts";
import { FootageRefused } from "./footage.errors.ts";
import {
  FOOTAGE_VIEWS,
  type FootageFilter,
  findFootageRequest,
  footageRules,
  listFootageRequests,
} from "./footage.store.ts";
import {
  FOOTAGE_LIMITS,
  FOOTAGE_STATES,
  type FootageRequest,
  type FootageState,
  GROUNDS,
  isCopyLeft,
  isFootageLate,
  maskAsker,
} from "./footage.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const REQUESTS = "/can-bo/camera/yeu-cau";
export const FOOTAGE_TONES: Record<FootageState, "info" | "warn" | "good" | "neutral" | "bad"> = {
  waiting: "warn",
  granted: "info",
  refused: "neutral",
  handed: "good",
  dropped: "neutral",
};
const PAGE_SIZE = 50;
const EXPORTED_AT_A_TIME = 1_000;
/** Cameras offered at once; who has more chooses the unit first. */
const MOST_CAMERAS = 300;
/** Years a list is narrowed to. */
const YEARS = 6;

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  camera: first(z.uuid().optional().catch(undefined)),
  trangthai: first(z.enum(FOOTAGE_STATES).optional().catch(undefined)),
  xem: first(z.enum(FOOTAGE_VIEWS).optional().catch(undefined)),
  nam: first(z.coerce.number().int().min(2000).max(2100).optional().catch(undefined)),
  q: askedWords,
});

async function filterOf(rq: Rq): Promise<{ query: z.infer<typeof Query>; filter: FootageFilter; reach: string[] }> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "footage.read", rq.now);
  const { copy } = await footageRules(db);
  const filter = {
    unitIds: query.donvi ? reach.filter((id) => id === query.donvi) : reach,
    year: query.nam,
    cameraId: query.camera,
    state: query.trangthai,
    view: query.xem,
    q: query.q,
    today: vietnamDay(rq.now),
    copyDays: copy.days,
  };
  return { query, filter, reach };
}

const camerasOf = (rq: Rq, rows: readonly FootageRequest[]): Promise<Map<string, Camera>> =>
  findCameras(rq.app.db, [...new Set(rows.map((row) => row.cameraId))]);

export async function footageListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { query, filter, reach } = await filterOf(rq);
  const { today } = filter;
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findFootageRequest(db, last.data) : undefined;
  const found = await listFootageRequests(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const cameras = await camerasOf(rq, rows);
  const chosen = query.camera ? await findCamera(db, query.camera) : undefined;
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], today);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      {...(chosen && reach.includes(chosen.unitId) ? { caption: chosen.name } : {})}
      breadcrumbs={[{ text: pick(rq.lang, cameraVi, cameraEn).title, href: "/can-bo/camera" }]}
      href={REQUESTS}
      asked={query}
      add={
        holds(actorOf(rq), "footage.enter") && {
          href: addressOf(`${REQUESTS}/moi`, { camera: query.camera, donvi: query.donvi }),
          text: words.add,
        }
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        ...(query.camera ? { keep: { camera: query.camera } } : {}),
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <UnitFilter
              label={words.unit}
              value={query.donvi}
              all={words.all}
              units={await listUnitChoices(db, reach, today)}
            />
            <FilterSelect
              name="trangthai"
              label={words.state}
              value={query.trangthai}
              all={words.all}
              options={FOOTAGE_STATES.map((value) => ({ value, label: words.states[value] }))}
            />
            <FilterSelect
              name="xem"
              label={words.view}
              value={query.xem}
              all={words.all}
              options={FOOTAGE_VIEWS.map((value) => ({ value, label: words.views[value] }))}
            />
            <FilterSelect
              name="nam"
              label={words.year}
              value={query.nam ? String(query.nam) : undefined}
              all={words.all}
              options={Array.from({ length: YEARS }, (_, back) => String(Number(today.slice(0, 4)) - back)).map(
                (year) => ({ value: year, label: year }),
              )}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "board" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE ? { sau: rows.at(-1)?.id } : null}
    >
      <Table<FootageRequest>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "code",
            header: words.code,
            rowHeader: true,
            nowrap: true,
            cell: (row) => <a href={`${REQUESTS}/${row.id}`}>{words.codeOf(row.number, row.year)}</a>,
          },
          { key: "camera", header: words.camera, cell: (row) => cameras.get(row.cameraId)?.name ?? "" },
          { key: "unit", header: words.unit, cell: (row) => names.get(row.unitId) ?? "" },
          { key: "span", header: words.span, cell: (row) => words.spanOf(row) },
          { key: "ground", header: words.ground, wide: true, cell: (row) => words.grounds[row.ground] },
          { key: "due", header: words.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
          {
            key: "state",
            header: words.state,
            cell: (row) =>
              isFootageLate(row, today) ? (
                <State tone="bad">{words.late}</State>
              ) : isCopyLeft(row, today, filter.copyDays) ? (
                <State tone="bad">{words.views.copyLeft}</State>
              ) : (
                <State tone={FOOTAGE_TONES[row.state]}>{words.states[row.state]}</State>
              ),
          },
        ]}
      />
    </Register>,
  );
}

/** Exactly the rows of the filter, a batch at a time; who asks stays masked. */
export async function footageExport(rq: Rq): Promise<Reply> {
  const { filter } = await filterOf(rq);
  return downloadCsv(exportedRows(rq, filter), "yeu-cau-xem-hinh-camera.csv");
}

async function* exportedRows(rq: Rq, filter: FootageFilter): AsyncGenerator<string[][]> {
  const words = pick(rq.lang, vi, en);
  yield [
    [
      words.code,
      words.unit,
      words.camera,
      words.span,
      words.ground,
      words.paper,
      words.wish,
      words.asker,
      words.received,
      words.due,
      words.state,
      words.decided,
      words.reasons,
      words.handed,
      words.copy,
    ],
  ];
  let after: FootageRequest | undefined;
  do {
    const rows = await listFootageRequests(rq.app.db, filter, EXPORTED_AT_A_TIME, after);
    const cameras = await camerasOf(rq, rows);
    const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], filter.today);
    yield rows.map((row) => {
      const asker = openAsker(rq.app.config.secretKey, row);
      return [
        words.codeOf(row.number, row.year),
        names.get(row.unitId) ?? "",
        cameras.get(row.cameraId)?.name ?? "",
        words.spanOf(row),
        words.grounds[row.ground],
        row.paper,
        row.wish,
        asker ? maskAsker(asker).name : words.forgotten,
        formatDate(row.receivedOn),
        formatDate(row.dueOn),
        words.states[row.state],
        row.decidedByName ?? "",
        row.decision ?? "",
        row.handedOn ? words.handedOf(formatDate(row.handedOn), row.handedWhat ?? "", row.handedByName ?? "") : "",
        row.copyErasedOn ? formatDate(row.copyErasedOn) : "",
      ];
    });
    after = rows.length === EXPORTED_AT_A_TIME ? rows.at(-1) : undefined;
  } while (after);
}

async function showForm(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), "footage.enter", rq.now);
  const chosen = reach.find((id) => id === typed.donvi);
  const found = await listCameras(db, { unitIds: chosen ? [chosen] : reach, today, noticeDays: 0 }, MOST_CAMERAS + 1);
  const isUnitFirst = !chosen && found.length > MOST_CAMERAS;
  const cameras = isUnitFirst ? [] : found.slice(0, MOST_CAMERAS);
  const unitIds = [...new Set(cameras.map((one) => one.unitId))];
  const points = new Map((await listPoints(db, unitIds, today)).map((one) => [one.id, one.name]));
  const names = await unitNames(db, unitIds, today);
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.newTitle}
      breadcrumbs={[{ text: words.title, href: REQUESTS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={said.newTitle} lead={words.lead} />
      {isUnitFirst ? (
        <>
          <p class="govuk-body">{said.unitFirst}</p>
          <FilterBar action={`${REQUESTS}/moi`} submitLabel={said.chooseUnit}>
            <Select
              name="donvi"
              label={words.unit}
              placeholder={words.errors.unitId}
              options={(await listUnitChoices(db, await unitsWithCameras(db, reach, today), today)).map((one) => ({
                value: one.id,
                label: one.name,
              }))}
            />
          </FilterBar>
        </>
      ) : cameras.length === 0 ? (
        <>
          <p class="govuk-body">{words.noCameras}</p>
          <LinkButton href="/can-bo/camera">{pick(rq.lang, cameraVi, cameraEn).title}</LinkButton>
        </>
      ) : (
        <Form action={`${REQUESTS}/moi`} guard>
          {chosen ? <input type="hidden" name="donvi" value={chosen} /> : null}
          <Select
            {...text("cameraId")}
            label={words.camera}
            hint={said.cameraHint}
            placeholder={words.errors.cameraId}
            options={cameras.map((one) => ({
              value: one.id,
              label: one.endedOn ? said.ended(one.name, formatDate(one.endedOn)) : one.name,
              group: [points.get(one.pointId), names.get(one.unitId)].filter(Boolean).join(", "),
            }))}
          />
          <DateInput name="day" label={said.day} value={dayIn(typed, "day")} {...error("day")} />
          <TextInput {...text("timeFrom")} label={said.from} hint={said.timeHint} width={5} />
          <DateInput
            name="dayTo"
            label={said.dayTo}
            hint={said.dayToHint}
            optional
            value={dayIn(typed, "dayTo")}
            {...error("dayTo")}
          />
          <TextInput {...text("timeTo")} label={said.to} width={5} />
          <TextArea
            {...text("wish")}
            label={words.wish}
            hint={said.wishHint}
            rows={3}
            maxCharacters={FOOTAGE_LIMITS.wish}
          />
          <Select
            {...text("ground")}
            label={words.ground}
            placeholder={words.errors.ground}
            options={GROUNDS.map((value) => ({ value, label: words.grounds[value] }))}
          />
          <TextInput {...text("paper")} label={words.paper} hint={said.paperHint} />
          <DateInput
            name="receivedOn"
            label={said.received}
            value={dayIn(typed, "receivedOn")}
            {...error("receivedOn")}
          />
          <Heading level={2} size="m">
            {said.personTitle}
          </Heading>
          <p class="govuk-hint">{said.personHelp}</p>
          <TextInput {...text("name")} label={said.name} autocomplete="off" />
          <TextInput {...text("phone")} label={words.phone} type="tel" width={20} autocomplete="off" optional />
          <TextInput {...text("behalf")} label={words.behalf} hint={said.behalfHint} autocomplete="off" optional />
          <Button>{said.save}</Button>
        </Form>
      )}
    </StaffLayout>,
    { status },
  );
}

/** From the page of a camera it comes with that one chosen. */
export async function newFootagePage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const camera = query.camera ? await findCamera(rq.app.db, query.camera) : undefined;
  const donvi = camera?.unitId ?? query.donvi ?? "";
  return showForm(rq, { ...typedDay("receivedOn", vietnamDay(rq.now)), donvi, cameraId: camera?.id ?? "" }, {});
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** "8:05" and "8h05" are times as well. */
const timeIn = (text: string | undefined): string => (text ?? "").replace(/h/i, ":").replace(/^(\d):/, "0$1:");

export async function enterFootagePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const today = vietnamDay(rq.now);
  const errors: FormErrors = {};
  if (!z.uuid().safeParse(typed.cameraId).success) errors.cameraId = said.cameraId;
  const day = dayOf("day");
  if (!day || day > today) errors.day = said.day;
  const timeFrom = timeIn(typed.timeFrom);
  if (!TIME.test(timeFrom)) errors.timeFrom = said.timeFrom;
  const typedTo = dayOf("dayTo");
  const dayTo = typedTo === undefined ? day : typedTo;
  if (
    typedTo === null ||
    (day && dayTo && (dayTo < day || dayTo > today || shift(day, FOOTAGE_LIMITS.spanDays - 1) < dayTo))
  )
    errors.dayTo = said.dayTo;
  const timeTo = timeIn(typed.timeTo);
  if (!TIME.test(timeTo) || (day === dayTo && TIME.test(timeFrom) && timeTo <= timeFrom)) errors.timeTo = said.timeTo;
  if (!isText(typed.wish, FOOTAGE_LIMITS.wish)) errors.wish = said.wish;
  const ground = GROUNDS.find((one) => one === typed.ground);
  if (!ground) errors.ground = said.ground;
  if (!isText(typed.paper, FOOTAGE_LIMITS.paper)) errors.paper = said.paper;
  const receivedOn = dayOf("receivedOn");
  if (!receivedOn || receivedOn > today || receivedOn < shift(today, -FOOTAGE_LIMITS.receivedDaysAgo))
    errors.receivedOn = said.receivedOn;
  else if (dayTo && receivedOn < dayTo) errors.receivedOn = said.receivedBefore;
  if (!isText(typed.name, FOOTAGE_LIMITS.name)) errors.name = said.name;
  if (!fits(typed.phone, FOOTAGE_LIMITS.phone) || (typed.phone && !/^\+?[\d\s.()-]{6,}$/.test(typed.phone)))
    errors.phone = said.phone;
  if (!fits(typed.behalf, FOOTAGE_LIMITS.behalf)) errors.behalf = said.behalf;
  if (Object.keys(errors).length > 0 || !day || !dayTo || !receivedOn || !ground)
    return showForm(rq, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      enterFootageRequest(tx, rq.app.config.secretKey, actorOf(rq), {
        facts: {
          cameraId: typed.cameraId ?? "",
          ground,
          paper: typed.paper ?? "",
          wish: typed.wish ?? "",
          day,
          timeFrom,
          dayTo,
          timeTo,
          receivedOn,
        },
        asker: { name: typed.name ?? "", phone: typed.phone ?? "", behalf: typed.behalf ?? "" },
        at: rq.now,
      }),
    );
    return seeOther(`${REQUESTS}/${id}?xong=ghi`);
  } catch (error) {
    if (!(error instanceof FootageRefused)) throw error;
    const field = error.code === "camera-not-there" ? "day" : "cameraId";
    return showForm(rq, typed, { [field]: words.refusals[error.code] }, 409);
  }
}
