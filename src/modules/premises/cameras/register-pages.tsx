import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { open, SealError, seal } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { acceptUpload, UploadRefused } from "../../../platform/files/index.ts";
import {
  Button,
  DateInput,
  Details,
  Document,
  ErrorSummary,
  FileUpload,
  FilterSelect,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  QrFigure,
  Radios,
  Register,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type Tone,
  WarningText,
} from "../../../platform/html/index.ts";
import {
  askedWords,
  dayIn,
  download,
  downloadCsv,
  errorIn,
  type FormErrors,
  first,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { formatDate, pick } from "../../../platform/i18n/index.ts";
import type { Cell } from "../../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf, unitChoices } from "../../accounts/index.ts";
import { getUnit, listUnitChoices, UnitFilter, UnitSelect, unitNames } from "../../organisations/index.ts";
import { propose, rehearse } from "../../proposals/index.ts";
import { listPoints } from "../../service-points/index.ts";
import { footageRules } from "../footage/footage.store.ts";
import { CAMERA_VIEWS, type CameraFilter, findCamera, listCameras } from "./camera.store.ts";
import { CAMERA_LIMITS, type Camera, type CameraFacts, cameraFault, isCameraOver } from "./camera.ts";
import type { EndCameraProposal, KeepCameraProposal } from "./camera-proposals.ts";
import { CameraRefused, CameraUnknown } from "./cameras.errors.ts";
import { endCamera, keepCamera, recordFootageErased, recordNotice } from "./keep-camera.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const CAMERAS = "/can-bo/camera";
const PAGE_SIZE = 50;
/** More than a province has. */
const EXPORTED_AT_A_TIME = 1_000;
/** Units whose places are offered at once; who is above more chooses the unit on the list first. */
const MOST_UNITS = 500;
const PHOTO = "camera notice photo";

const Query = z.object({
  donvi: first(z.uuid().optional().catch(undefined)),
  xem: first(z.enum(CAMERA_VIEWS).optional().catch(undefined)),
  q: askedWords,
});

async function filterOf(rq: Rq): Promise<{ query: z.infer<typeof Query>; filter: CameraFilter; reach: string[] }> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const reach = await reachOf(db, actorOf(rq), "cameras.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const { notice } = await footageRules(db);
  const filter = { unitIds, q: query.q, view: query.xem, today: vietnamDay(rq.now), noticeDays: notice.days };
  return { query, filter, reach };
}

async function namesAround(rq: Rq, rows: readonly Camera[]) {
  const today = vietnamDay(rq.now);
  const unitIds = [...new Set(rows.map((row) => row.unitId))];
  const points = await listPoints(rq.app.db, unitIds, today);
  return {
    units: await unitNames(rq.app.db, unitIds, today),
    points: new Map(points.map((point) => [point.id, point.name])),
  };
}

export async function cameraListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const { query, filter, reach } = await filterOf(rq);
  const { today, noticeDays } = filter;
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findCamera(db, last.data) : undefined;
  const found = await listCameras(db, filter, PAGE_SIZE + 1, after);
  const rows = found.slice(0, PAGE_SIZE);
  const { units, points } = await namesAround(rq, rows);
  const actor = actorOf(rq);
  return html(
    <Register
      ctx={rq.app.view(rq)}
      title={words.title}
      lead={words.lead}
      href={CAMERAS}
      asked={query}
      add={holds(actor, "cameras.edit") && { href: `${CAMERAS}/moi`, text: words.add }}
      ways={
        <>
          {holds(actor, "footage.read") ? (
            <LinkButton href={`${CAMERAS}/yeu-cau`} variant="secondary" small>
              {words.requests}
            </LinkButton>
          ) : null}{" "}
          <LinkButton href={`${CAMERAS}/han`} variant="secondary" small>
            {words.rules}
          </LinkButton>
        </>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
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
              name="xem"
              label={words.view}
              value={query.xem}
              all={words.all}
              options={CAMERA_VIEWS.map((value) => ({ value, label: words.views[value] }))}
            />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.nothingFits, title: words.emptyTitle, text: words.empty, drawing: "board" }}
      previous={after ? {} : null}
      next={found.length > PAGE_SIZE ? { sau: rows.at(-1)?.id } : null}
    >
      <Table<Camera>
        caption={words.title}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "name",
            header: words.name,
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`${CAMERAS}/${row.id}`}>{row.name}</a>,
          },
          { key: "point", header: words.point, cell: (row) => points.get(row.pointId) ?? "" },
          { key: "unit", header: words.unit, cell: (row) => units.get(row.unitId) ?? "" },
          { key: "hangs", header: words.hangs, cell: (row) => row.hangs },
          { key: "kept", header: words.kept, nowrap: true, cell: (row) => words.days(row.keptDays) },
          {
            key: "state",
            header: words.state,
            cell: (row) => <CameraState camera={row} words={words} today={today} noticeDays={noticeDays} />,
          },
        ]}
      />
    </Register>,
  );
}

interface StateProps {
  camera: Camera;
  words: typeof vi;
  today: string;
  noticeDays: number;
}

function stateOf({ camera, words, today, noticeDays }: StateProps): { tone: Tone; said: string } {
  const fault = cameraFault(camera, today, noticeDays);
  if (fault) return { tone: fault === "notice-old" ? "warn" : "bad", said: words.faults[fault] };
  return isCameraOver(camera, today)
    ? { tone: "neutral", said: words.views.ended }
    : { tone: "good", said: words.good };
}

function CameraState(props: StateProps) {
  const { tone, said } = stateOf(props);
  return <State tone={tone}>{said}</State>;
}

/** Exactly the rows of the filter, a batch at a time. */
export async function cameraExport(rq: Rq): Promise<Reply> {
  const { filter } = await filterOf(rq);
  return downloadCsv(exportedRows(rq, filter), "camera.csv");
}

async function* exportedRows(rq: Rq, filter: CameraFilter): AsyncGenerator<Cell[][]> {
  const words = pick(rq.lang, vi, en);
  yield [
    [
      words.name,
      words.unit,
      words.point,
      words.hangs,
      words.sees,
      words.purpose,
      words.hasSound,
      words.since,
      words.ended,
      words.kept,
      words.keeper,
      words.askAt,
      words.notice,
      words.erased,
      words.state,
    ],
  ];
  let after: Camera | undefined;
  do {
    const rows = await listCameras(rq.app.db, filter, EXPORTED_AT_A_TIME, after);
    const { units, points } = await namesAround(rq, rows);
    yield rows.map((row) => [
      row.name,
      units.get(row.unitId) ?? "",
      points.get(row.pointId) ?? "",
      row.hangs,
      row.sees,
      row.purpose,
      words.sound(row.hasSound),
      formatDate(row.sinceOn),
      row.endedOn ? formatDate(row.endedOn) : "",
      row.keptDays,
      row.keeper,
      row.askAt,
      row.noticeSeenOn ? formatDate(row.noticeSeenOn) : "",
      row.footageErasedOn ? formatDate(row.footageErasedOn) : "",
      stateOf({ camera: row, words, today: filter.today, noticeDays: filter.noticeDays }).said,
    ]);
    after = rows.length === EXPORTED_AT_A_TIME ? rows.at(-1) : undefined;
  } while (after);
}

async function knownCamera(rq: Rq): Promise<Camera> {
  const id = z.uuid().safeParse(rq.params.id);
  const camera = id.success ? await findCamera(rq.app.db, id.data) : undefined;
  if (!camera || !(await mayAt(rq.app.db, actorOf(rq), "cameras.read", camera.unitId, rq.now)))
    throw new CameraUnknown();
  return camera;
}

const typedOf = (camera: Camera): Typed => ({
  pointId: camera.pointId,
  name: camera.name,
  hangs: camera.hangs,
  sees: camera.sees,
  purpose: camera.purpose,
  hasSound: camera.hasSound ? "1" : "0",
  ...typedDay("sinceOn", camera.sinceOn),
  keptDays: String(camera.keptDays),
  keeper: camera.keeper,
  askAt: camera.askAt,
  basedOn: String(camera.version),
});

async function show(rq: Rq, camera: Camera | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const said = words.form;
  const today = vietnamDay(rq.now);
  const { notice } = await footageRules(db);
  const reach = await reachOf(db, actor, "cameras.edit", rq.now);
  const mayEdit = camera === null || reach.includes(camera.unitId);
  const points = await listPoints(db, camera ? [camera.unitId] : reach.slice(0, MOST_UNITS), today);
  const pointsOf = camera
    ? new Map<string, string>()
    : await unitNames(db, [...new Set(points.map((one) => one.unitId))], today);
  const fault = camera ? cameraFault(camera, today, notice.days) : null;
  const unit = camera ? await getUnit(db, camera.unitId, today) : null;
  const title = camera?.name ?? said.newTitle;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  const isStanding = camera !== null && camera.endedOn === null;
  /** People still pass it. */
  const isHanging = camera !== null && !isCameraOver(camera, today);
  const done = Object.keys(errors).length > 0 ? null : rq.query.xong;
  const form =
    mayEdit && (camera === null || isStanding) ? (
      <Form action={camera ? `${CAMERAS}/${camera.id}/sua` : `${CAMERAS}/moi`} guard>
        {camera ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? String(camera.version)} />
        ) : (
          <UnitSelect
            label={words.unit}
            placeholder={words.errors.unitId}
            value={typed.unitId}
            units={await unitChoices(db, actor, reach, { on: today, chosen: typed.unitId })}
            {...error("unitId")}
          />
        )}
        <Select
          {...text("pointId")}
          label={words.point}
          placeholder={words.errors.pointId}
          options={points.map((point) => {
            const group = pointsOf.get(point.unitId);
            return { value: point.id, label: point.name, ...(group ? { group } : {}) };
          })}
        />
        <TextInput {...text("name")} label={words.name} hint={said.nameHint} />
        <TextInput {...text("hangs")} label={words.hangs} hint={said.hangsHint} />
        <TextArea
          {...text("sees")}
          label={words.sees}
          hint={said.seesHint}
          rows={2}
          maxCharacters={CAMERA_LIMITS.sees}
        />
        <TextArea
          {...text("purpose")}
          label={words.purpose}
          hint={said.purposeHint}
          rows={2}
          maxCharacters={CAMERA_LIMITS.purpose}
        />
        <Radios
          name="hasSound"
          label={words.hasSound}
          inline
          value={typed.hasSound ?? ""}
          options={[
            { value: "0", label: words.sound(false) },
            { value: "1", label: words.sound(true) },
          ]}
          {...error("hasSound")}
        />
        <DateInput name="sinceOn" label={said.sinceLabel} value={dayIn(typed, "sinceOn")} {...error("sinceOn")} />
        <TextInput {...text("keptDays")} label={said.keptLabel} inputmode="numeric" width={3} />
        <TextInput {...text("keeper")} label={words.keeper} hint={said.keeperHint} />
        <TextInput {...text("askAt")} label={words.askAt} hint={said.askHint} />
        <Button>{said.send}</Button>
      </Form>
    ) : null;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: CAMERAS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {done === "bien" || done === "xoa" ? (
            <NotificationBanner tone="success">{done === "bien" ? said.noticeDone : said.eraseDone}</NotificationBanner>
          ) : null}
        </>
      }
    >
      <PageHeading
        title={title}
        lead={camera ? undefined : words.empty}
        caption={unit?.name}
        state={
          camera ? <CameraState camera={camera} words={words} today={today} noticeDays={notice.days} /> : undefined
        }
        actions={
          camera && unit ? (
            <>
              <LinkButton href={`/${unit.slug}/camera`} variant="secondary" small>
                {said.seePublic}
              </LinkButton>{" "}
              {isHanging ? (
                <LinkButton href={`${CAMERAS}/${camera.id}/bien-bao`} variant="secondary" small icon="print">
                  {said.sign}
                </LinkButton>
              ) : null}
            </>
          ) : null
        }
      />
      {fault ? <WarningText>{words.faultHelp[fault]}</WarningText> : null}
      {camera ? (
        <>
          <SummaryList
            compact
            rows={[
              { key: words.point, value: points.find((point) => point.id === camera.pointId)?.name ?? "" },
              { key: words.hangs, value: camera.hangs },
              { key: words.sees, value: camera.sees },
              { key: words.purpose, value: camera.purpose },
              { key: words.hasSound, value: words.sound(camera.hasSound) },
              { key: words.since, value: formatDate(camera.sinceOn) },
              ...(camera.endedOn
                ? [{ key: words.ended, value: `${formatDate(camera.endedOn)}. ${camera.endedReason}` }]
                : []),
              { key: words.kept, value: words.days(camera.keptDays) },
              ...(camera.footageErasedOn
                ? [
                    {
                      key: words.erased,
                      value: words.erasedOf(formatDate(camera.footageErasedOn), camera.footageErasedByName ?? ""),
                    },
                  ]
                : []),
              { key: words.keeper, value: camera.keeper },
              { key: words.askAt, value: camera.askAt },
              {
                key: words.notice,
                value: camera.noticeSeenOn ? (
                  <>
                    {words.noticeSeen(formatDate(camera.noticeSeenOn), camera.noticeSeenByName ?? "")}
                    {camera.noticePhotoKey ? (
                      <>
                        {" · "}
                        <a href={`${CAMERAS}/${camera.id}/bien/anh`}>{words.noticePhoto}</a>
                      </>
                    ) : null}
                  </>
                ) : (
                  words.faults["no-notice"]
                ),
              },
            ]}
          />
          <p class="govuk-hint">{said.by(camera.writtenByName, camera.approvedByName)}</p>
          {holds(actor, "footage.read") ? (
            <p class="govuk-body">
              <a class="govuk-link" href={`${CAMERAS}/yeu-cau?camera=${camera.id}`}>
                {said.requestsHere}
              </a>
              {holds(actor, "footage.enter") ? (
                <>
                  {" · "}
                  <a class="govuk-link" href={`${CAMERAS}/yeu-cau/moi?camera=${camera.id}`}>
                    {said.askHere}
                  </a>
                </>
              ) : null}
            </p>
          ) : null}
        </>
      ) : null}
      {camera && isHanging && mayEdit ? (
        <Details
          summary={said.noticeTitle}
          open={camera.noticeSeenOn === null || Boolean(errors.seenOn || errors.photo)}
        >
          <p class="govuk-body">{said.noticeHelp}</p>
          <Form action={`${CAMERAS}/${camera.id}/bien`} multipart>
            <DateInput name="seenOn" label={said.seenOn} value={dayIn(typed, "seenOn")} {...error("seenOn")} />
            {typed.photoKept ? <input type="hidden" name="photoKept" value={typed.photoKept} /> : null}
            <FileUpload
              name="photo"
              label={said.photo}
              accept="image/*"
              typesText={said.photoTypes}
              maxText={said.photoMost}
              keptName={typed.photoKept ? said.photoKept : undefined}
              {...error("photo")}
            />
            <Button variant="secondary">{said.saveNotice}</Button>
          </Form>
        </Details>
      ) : null}
      {camera && !isHanging && camera.footageErasedOn === null && mayEdit ? (
        <Details summary={said.eraseTitle} open={fault === "footage-left" || Boolean(errors.erasedOn)}>
          <Form action={`${CAMERAS}/${camera.id}/da-xoa`}>
            <DateInput name="erasedOn" label={said.erasedOn} value={dayIn(typed, "erasedOn")} {...error("erasedOn")} />
            <Button variant="secondary">{said.saveErased}</Button>
          </Form>
        </Details>
      ) : null}
      {camera === null ? form : null}
      {camera !== null && form ? (
        <>
          <Details
            summary={said.edit}
            open={Object.keys(errors).some((field) => !["seenOn", "photo", "endedOn", "reason"].includes(field))}
          >
            {form}
          </Details>
          <Details summary={said.end} open={Boolean(errors.endedOn || errors.reason)}>
            <p class="govuk-body">{said.endHelp}</p>
            <Form action={`${CAMERAS}/${camera.id}/thoi`}>
              <DateInput name="endedOn" label={said.endedOn} value={dayIn(typed, "endedOn")} {...error("endedOn")} />
              <TextArea {...text("reason")} label={said.endReason} rows={2} maxCharacters={CAMERA_LIMITS.reason} />
              <Button variant="warning">{said.end}</Button>
            </Form>
          </Details>
        </>
      ) : null}
    </StaffLayout>,
    { status },
  );
}

export const newCameraPage = (rq: Rq): Promise<Reply> => show(rq, null, {}, {});

export async function cameraPage(rq: Rq): Promise<Reply> {
  const camera = await knownCamera(rq);
  return show(rq, camera, typedOf(camera), {});
}

function read(rq: Rq, unitId: string): { typed: Typed; errors: FormErrors; facts: CameraFacts | null } {
  const said = pick(rq.lang, vi, en).errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  if (!z.uuid().safeParse(unitId).success) errors.unitId = said.unitId;
  if (!z.uuid().safeParse(typed.pointId).success) errors.pointId = said.pointId;
  const texts = (...names: ("name" | "hangs" | "sees" | "purpose" | "keeper" | "askAt")[]) => {
    for (const name of names) if (!isText(typed[name], CAMERA_LIMITS[name])) errors[name] = said[name];
  };
  texts("name", "hangs", "sees", "purpose");
  if (typed.hasSound !== "0" && typed.hasSound !== "1") errors.hasSound = said.hasSound;
  const sinceOn = dayOf("sinceOn");
  if (!sinceOn || sinceOn > vietnamDay(rq.now)) errors.sinceOn = said.sinceOn;
  const keptDays = /^\d{1,3}$/.test(typed.keptDays ?? "") ? Number(typed.keptDays) : 0;
  if (keptDays < 1 || keptDays > CAMERA_LIMITS.keptDays) errors.keptDays = said.keptDays;
  texts("keeper", "askAt");
  if (Object.keys(errors).length > 0 || !sinceOn) return { typed, errors, facts: null };
  const facts = {
    unitId,
    pointId: typed.pointId ?? "",
    name: typed.name ?? "",
    hangs: typed.hangs ?? "",
    sees: typed.sees ?? "",
    purpose: typed.purpose ?? "",
    hasSound: typed.hasSound === "1",
    sinceOn,
    keptDays,
    keeper: typed.keeper ?? "",
    askAt: typed.askAt ?? "",
  };
  return { typed, errors, facts };
}

async function send(rq: Rq, camera: Camera | null): Promise<Reply> {
  const { db } = rq.app;
  const unitId = camera?.unitId ?? typedForm(rq).typed.unitId ?? "";
  const { typed, errors, facts } = read(rq, unitId);
  if (!facts) return show(rq, camera, typed, errors, 422);
  const basedOn = z.coerce.number().int().safeParse(typed.basedOn).data ?? 0;
  const input: KeepCameraProposal = { facts, change: camera ? { id: camera.id, basedOn } : null };
  try {
    if (!(await mayAt(db, actorOf(rq), "cameras.edit", unitId, rq.now))) throw new CameraRefused("no-right-here");
    await rehearse(db, (tx, system) => keepCamera(tx, system, { ...input, at: rq.now }));
    const id = await transaction(db, (tx) =>
      propose(tx, actorOf(rq), { kind: "cameraKeep", unitIds: [unitId], input, at: rq.now }),
    );
    return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
  } catch (error) {
    if (!(error instanceof CameraRefused)) throw error;
    const field =
      error.code === "no-right-here" && !camera ? "unitId" : error.code === "point-of-others" ? "pointId" : "name";
    return show(rq, camera, typed, { [field]: pick(rq.lang, vi, en).refusals[error.code] }, 409);
  }
}

export const enterCameraPage = (rq: Rq): Promise<Reply> => send(rq, null);
export const changeCameraPage = async (rq: Rq): Promise<Reply> => send(rq, await knownCamera(rq));

export async function endCameraPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const camera = await knownCamera(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const shown = { ...typedOf(camera), ...typed };
  const errors: FormErrors = {};
  const endedOn = dayOf("endedOn");
  if (!endedOn || endedOn < camera.sinceOn || endedOn > shift(vietnamDay(rq.now), 365))
    errors.endedOn = words.errors.endedOn;
  if (!isText(typed.reason, CAMERA_LIMITS.reason)) errors.reason = words.errors.reason;
  if (Object.keys(errors).length > 0 || !endedOn) return show(rq, camera, shown, errors, 422);
  const input: EndCameraProposal = {
    change: { id: camera.id, basedOn: camera.version },
    endedOn,
    reason: typed.reason ?? "",
    name: camera.name,
  };
  try {
    if (!(await mayAt(db, actorOf(rq), "cameras.edit", camera.unitId, rq.now)))
      throw new CameraRefused("no-right-here");
    await rehearse(db, (tx, system) => endCamera(tx, system, { ...input, at: rq.now }));
  } catch (error) {
    if (!(error instanceof CameraRefused)) throw error;
    return show(rq, camera, shown, { endedOn: words.refusals[error.code] }, 409);
  }
  const id = await transaction(db, (tx) =>
    propose(tx, actorOf(rq), { kind: "cameraEnd", unitIds: [camera.unitId], input, at: rq.now }),
  );
  return seeOther(`/can-bo/cho-duyet/${id}?xong=sent`);
}

/** A picture that was good is kept while the day is mended: sealed to the person, so that nobody names a file of others. */
async function photoOf(rq: Rq, typed: Typed): Promise<string | null> {
  const sent = rq.files.find((file) => file.fieldName === "photo" && file.bytes.length > 0);
  try {
    if (sent) {
      const { bytes, contentType } = await acceptUpload(sent.bytes, ["image"], CAMERA_LIMITS.photoBytes);
      return await rq.app.files.put(bytes, contentType);
    }
    return typed.photoKept ? open(rq.app.config.secretKey, PHOTO, actorOf(rq).id, typed.photoKept) : null;
  } catch (error) {
    if (error instanceof UploadRefused || error instanceof SealError) return null;
    throw error;
  }
}

export async function recordNoticePage(rq: Rq): Promise<Reply> {
  const camera = await knownCamera(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const seenOn = dayOf("seenOn");
  if (!seenOn || seenOn > vietnamDay(rq.now)) errors.seenOn = words.errors.seenOn;
  const photoKey = await photoOf(rq, typed);
  if (!photoKey) errors.photo = words.errors.photo;
  const photoKept = photoKey ? seal(rq.app.config.secretKey, PHOTO, actorOf(rq).id, photoKey) : "";
  const shown = { ...typedOf(camera), ...typed, photoKept };
  if (!seenOn || !photoKey) return show(rq, camera, shown, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      recordNotice(tx, actorOf(rq), { cameraId: camera.id, seenOn, photoKey, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof CameraRefused)) throw error;
    return show(rq, camera, shown, { seenOn: words.refusals[error.code] }, 409);
  }
  return seeOther(`${CAMERAS}/${camera.id}?xong=bien`);
}

export async function footageErasedPage(rq: Rq): Promise<Reply> {
  const camera = await knownCamera(rq);
  const words = pick(rq.lang, vi, en);
  const { typed, dayOf } = typedForm(rq);
  const erasedOn = dayOf("erasedOn");
  const shown = { ...typedOf(camera), ...typed };
  if (!erasedOn || erasedOn > vietnamDay(rq.now) || (camera.endedOn !== null && erasedOn < camera.endedOn))
    return show(rq, camera, shown, { erasedOn: words.errors.erasedOn }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      recordFootageErased(tx, actorOf(rq), { cameraId: camera.id, erasedOn, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof CameraRefused)) throw error;
    return show(rq, camera, shown, { erasedOn: words.refusals[error.code] }, 409);
  }
  return seeOther(`${CAMERAS}/${camera.id}?xong=xoa`);
}

/** The picture of the notice; people who came by may be in it, so it is for staff. */
export async function noticePhoto(rq: Rq): Promise<Reply> {
  const camera = await knownCamera(rq);
  if (!camera.noticePhotoKey) throw notFound("photo-not-found");
  return download(await rq.app.files.get(camera.noticePhotoKey), "image/jpeg", "bien-bao-camera.jpg", true);
}

/** The notice for the door, for the browser to print. */
export async function cameraSignPage(rq: Rq): Promise<Reply> {
  const camera = await knownCamera(rq);
  const words = pick(rq.lang, vi, en);
  const unit = await getUnit(rq.app.db, camera.unitId, vietnamDay(rq.now));
  return html(
    <Document ctx={rq.app.view(rq)} title={words.sign.title(camera.name)} noIndex>
      <main class="govuk-width-container">
        <p class="govuk-body">{unit.name}</p>
        <h1 class="govuk-heading-xl">{words.sign.heading}</h1>
        <p class="govuk-body-l">
          {words.purpose}: {camera.purpose}
        </p>
        <p class="govuk-body-l">{words.sound(camera.hasSound)}.</p>
        <p class="govuk-body-l">{words.sign.kept(camera.keptDays)}</p>
        <p class="govuk-body-l">
          {words.keeper}: {camera.keeper}
        </p>
        <p class="govuk-body-l">
          {words.askAt}: {camera.askAt}
        </p>
        <QrFigure text={`${rq.app.config.http.publicUrl}/${unit.slug}/camera`} caption={words.sign.scan} size={260} />
        <p class="govuk-hint govuk-!-display-none-print">{words.sign.print}</p>
      </main>
    </Document>,
  );
}
