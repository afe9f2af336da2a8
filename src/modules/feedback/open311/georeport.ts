import { vietnamDay } from "../../../platform/clock/index.ts";
import { type FormErrors, type Handler, parseForm, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { isApiToken } from "../../accounts/index.ts";
import { findUnitBySlug, homeSite, unitNames } from "../../organisations/index.ts";
import { findQuestionByCode } from "../feedback.store.ts";
import { AskForm } from "../forms.ts";
import { en as intakeEn } from "../intake/messages.en.ts";
import { vi as intakeVi } from "../intake/messages.vi.ts";
import { en as feedbackEn } from "../messages.en.ts";
import { vi as feedbackVi } from "../messages.vi.ts";
import { checkMessage, receivers, takeMessage } from "../pages/public/ask/page.tsx";
import { findPublicationOf } from "../public-record/publication.store.ts";
import {
  findPublishedState,
  listPublicRecords,
  type PublicRecord,
  type RecordFilter,
} from "../public-record/record.store.ts";
import { readCode, showCode } from "../question.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { KIND_CODES, listServices, type Service } from "./services.ts";
import { answer, answerOne, type Format, faultAnswer, Open311Fault, type Row } from "./wire.ts";

const REQUESTS = { root: "service_requests", item: "request" };
const MOST_IDS = 100;

const wordsOf = (rq: Rq): typeof vi => pick(rq.lang, vi, en);

/** Faults of ours are told in the shape of the standard; everything else is for the server. */
const told =
  (format: Format, handle: (rq: Rq) => Promise<Reply>): Handler =>
  async (rq) => {
    try {
      return await handle(rq);
    } catch (error) {
      if (!(error instanceof Open311Fault)) throw error;
      return faultAnswer(format, error);
    }
  };

/** "PA000012.xml"; without an ending it is JSON. */
function splitFormat(param: string | undefined): { name: string; format: Format } {
  const [, name = "", format = "json"] = /^(.*?)(?:\.(json|xml))?$/.exec(param ?? "") ?? [];
  return { name, format: format as Format };
}

const texts = (rq: Rq): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...rq.query, ...((rq.body ?? {}) as Record<string, unknown>) }))
    if (typeof value === "string" || typeof value === "number") all[name] = nfc(String(value)).trim();
  return all;
};

/** Units that are meant: of the jurisdiction where one is named, else all. */
async function unitsOf(rq: Rq, asked: string | undefined): Promise<string[] | undefined> {
  if (!asked) return undefined;
  const today = vietnamDay(rq.now);
  const unit = /^[a-z0-9-]{1,120}$/.test(asked) ? await findUnitBySlug(rq.app.db, asked, today) : undefined;
  if (!unit) throw new Open311Fault(404, wordsOf(rq).faults.jurisdiction);
  return unit.id === (await homeSite(rq.app.db, today)).unitId ? undefined : [unit.id];
}

export const discovery = (format: Format): Handler =>
  told(format, async (rq) => {
    const site = rq.app.config.http.publicUrl;
    const formats = ["application/json", "application/xml"].map((one) => ({ format: one }));
    return answerOne(format, "discovery", {
      changeset: "2026-12-05 00:00",
      contact: `${site}/phan-anh`,
      key_service: `${site}/can-bo`,
      endpoints: [
        {
          specification: "http://wiki.open311.org/GeoReport_v2",
          url: `${site}/open311/v2`,
          changeset: "2026-12-05 00:00",
          type: "production",
          ...(format === "xml" ? { formats } : {}),
        } as Row,
      ],
    });
  });

const serviceRow = (service: Service): Row => ({
  service_code: service.code,
  service_name: service.name,
  description: service.description,
  metadata: true,
  type: "realtime",
  keywords: "",
  group: service.group,
});

export const services = (format: Format): Handler =>
  told(format, async (rq) => {
    await unitsOf(rq, texts(rq).jurisdiction_id);
    const all = await listServices(rq.app.db, rq.now, rq.lang);
    return answer(format, { root: "services", item: "service" }, all.map(serviceRow));
  });

async function serviceOf(rq: Rq, code: string): Promise<Service> {
  const service = (await listServices(rq.app.db, rq.now, rq.lang)).find((one) => one.code === code);
  if (!service) throw new Open311Fault(404, wordsOf(rq).faults.service);
  return service;
}

export const oneService: Handler = (rq) => {
  const { name, format } = splitFormat(rq.params.service);
  return told(format, async () => {
    const words = wordsOf(rq);
    const service = await serviceOf(rq, name);
    const { unitId } = await homeSite(rq.app.db, vietnamDay(rq.now));
    const attribute = (order: number, code: string, datatype: string, description: string, hint: string): Row => ({
      variable: true,
      code,
      datatype,
      required: false,
      datatype_description: hint,
      order,
      description,
    });
    return answerOne(format, "service_definition", {
      service_code: service.code,
      attributes: [
        {
          ...attribute(1, "don_vi", "singlevaluelist", words.unit, words.unitHint),
          values: (await receivers(rq, unitId)).map((unit) => ({ key: unit.id, name: unit.name })),
        },
        attribute(2, "dia_chi", "string", words.address, words.addressHint),
      ],
    });
  })(rq);
};

function readDay(rq: Rq, name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  const at = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(value)
    ? new Date(value)
    : new Date(Number.NaN);
  if (Number.isNaN(at.getTime())) throw new Open311Fault(400, wordsOf(rq).faults.date(name));
  return vietnamDay(at);
}

function readPage(rq: Rq, asked: Record<string, string>): { limit: number; offset: number } {
  const page = Number(asked.page || 1);
  const size = Number(asked.page_size || 100);
  const fits = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
  if (!fits(page, 1_000) || !fits(size, 500)) throw new Open311Fault(400, wordsOf(rq).faults.page);
  return { limit: size, offset: (page - 1) * size };
}

function readStatus(rq: Rq, asked: string | undefined): boolean | undefined {
  const named = new Set(
    (asked ?? "")
      .split(",")
      .map((one) => one.trim().toLowerCase())
      .filter(Boolean),
  );
  if ([...named].some((one) => one !== "open" && one !== "closed"))
    throw new Open311Fault(400, wordsOf(rq).faults.status);
  return named.size === 1 ? named.has("open") : undefined;
}

async function rowsOf(rq: Rq, records: readonly PublicRecord[]): Promise<Row[]> {
  const { db } = rq.app;
  const names = await unitNames(db, [...new Set(records.map((one) => one.unitId))], vietnamDay(rq.now));
  const known = new Map((await listServices(db, rq.now, rq.lang)).map((one) => [one.code, one]));
  return records.map((record) => {
    const service = known.get(record.category ?? "") ?? known.get(KIND_CODES[record.kind]);
    return {
      service_request_id: record.code,
      status: record.isReopened ? "open" : "closed",
      status_notes: record.answer,
      service_name: service?.name ?? "",
      service_code: service?.code ?? "",
      description: record.summary,
      agency_responsible: names.get(record.unitId) ?? "",
      service_notice: null,
      // The hour could tell who asked.
      requested_datetime: `${record.receivedOn}T00:00:00+07:00`,
      updated_datetime: record.changedAt.toISOString(),
      expected_datetime: `${record.dueOn}T23:59:59+07:00`,
      address: null,
      address_id: null,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    };
  });
}

/** Only what was made public: nothing of a question is told before two people have looked. */
export const requests = (format: Format): Handler =>
  told(format, async (rq) => {
    const asked = texts(rq);
    const unitIds = await unitsOf(rq, asked.jurisdiction_id);
    const ids = (asked.service_request_id ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean);
    if (ids.length > MOST_IDS) throw new Open311Fault(400, wordsOf(rq).faults.ids);
    const isOpen = readStatus(rq, asked.status);
    const page = readPage(rq, asked);
    const filter: RecordFilter =
      ids.length > 0
        ? { codes: ids }
        : {
            unitIds,
            from: readDay(rq, "start_date", asked.start_date),
            upTo: readDay(rq, "end_date", asked.end_date),
            ...(await filterOf(rq, asked.service_code)),
            isReopened: isOpen,
          };
    const records = await listPublicRecords(rq.app.db, filter, page.limit, page.offset);
    return answer(format, REQUESTS, await rowsOf(rq, records));
  });

async function filterOf(rq: Rq, codes: string | undefined): Promise<Pick<RecordFilter, "services">> {
  const named = (codes ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  if (named.length === 0) return {};
  const known = await listServices(rq.app.db, rq.now, rq.lang);
  const chosen = named.flatMap((code) => known.find((one) => one.code === code) ?? []);
  if (chosen.length < named.length) throw new Open311Fault(404, wordsOf(rq).faults.service);
  const categories = known.flatMap((one) => one.category ?? []);
  return {
    services: {
      categories: chosen.flatMap((one) => one.category ?? []),
      kinds: chosen.flatMap((one) => (one.category === null ? one.kind : [])),
      known: categories,
    },
  };
}

export const oneRequest: Handler = (rq) => {
  const { name, format } = splitFormat(rq.params.request);
  return told(format, async () => {
    const [record] = await listPublicRecords(rq.app.db, { codes: [name] }, 1);
    const said = wordsOf(rq).faults;
    if (!record)
      throw (await findPublishedState(rq.app.db, name))
        ? new Open311Fault(410, said.requestWithdrawn)
        : new Open311Fault(404, said.request);
    return answer(format, REQUESTS, await rowsOf(rq, [record]));
  })(rq);
};

/** What a message was sent under: the code of the asker. Its request has a number of its own once it is public. */
export const oneToken: Handler = (rq) => {
  const { name, format } = splitFormat(rq.params.token);
  return told(format, async () => {
    const code = readCode(name);
    const question = code ? await findQuestionByCode(rq.app.db, code) : undefined;
    if (!question) throw new Open311Fault(404, wordsOf(rq).faults.token);
    const publication = await findPublicationOf(rq.app.db, question.id);
    const [record] = publication ? await listPublicRecords(rq.app.db, { codes: [publication.code] }, 1) : [];
    return answer(format, REQUESTS, [{ service_request_id: record?.code ?? null, token: question.code }]);
  })(rq);
};

function readPlace(rq: Rq, asked: Record<string, string>): string {
  const { lat, long } = asked;
  if (!lat && !long) return asked.address_string ?? "";
  const within = (text: string | undefined, most: number): boolean =>
    /^-?\d{1,3}(?:\.\d{1,12})?$/.test(text ?? "") && Math.abs(Number(text)) <= most;
  if (!within(lat, 90) || !within(long, 180)) throw new Open311Fault(400, wordsOf(rq).faults.place);
  return [asked.address_string, `${lat}, ${long}`].filter(Boolean).join(" · ");
}

/** Takes a message as the form does, with the same checks; `api_key`, where one is given, has to be a token of ours. */
export const createRequest = (format: Format): Handler =>
  told(format, async (rq) => {
    const { db, clock, config } = rq.app;
    const words = wordsOf(rq);
    const asked = texts(rq);
    if (asked.api_key && !(await isApiToken(db, clock, asked.api_key))) throw new Open311Fault(403, words.faults.key);
    const jurisdiction = await unitsOf(rq, asked.jurisdiction_id);
    if (!asked.service_code) throw new Open311Fault(400, words.faults.serviceMissing);
    const service = await serviceOf(rq, asked.service_code);
    if (!asked.description) throw new Open311Fault(400, words.faults.description);
    const form = parseForm(AskForm, {
      kind: service.kind,
      category: service.category ?? "",
      body: asked.description,
      place: readPlace(rq, asked),
      name: [asked.last_name, asked.first_name].filter(Boolean).join(" "),
      address: asked["attribute[dia_chi]"] ?? "",
      phone: asked.phone ?? "",
      email: asked.email ?? "",
      ...(asked["attribute[don_vi]"] ? { unitId: asked["attribute[don_vi]"] } : {}),
    });
    const sentences: Record<string, string> = {
      ...pick(rq.lang, feedbackVi, feedbackEn).ask.errors,
      ...pick(rq.lang, intakeVi, intakeEn).form.errors,
    };
    const refuse = (errors: FormErrors): Open311Fault =>
      new Open311Fault(400, ...Object.values(errors).map((code) => sentences[code ?? ""] ?? code ?? ""));
    if (!form.ok) throw refuse(form.errors);
    const home = await homeSite(db, vietnamDay(rq.now));
    const target = form.value.unitId ?? jurisdiction?.[0] ?? home.unitId;
    const errors = await checkMessage(rq, form.value, target);
    if (Object.keys(errors).length > 0) throw refuse(errors);
    const made = await takeMessage(rq, form.value, target, []);
    const notice = words.notice(showCode(made.code), formatDate(made.dueOn), `${config.http.publicUrl}/tra-cuu`);
    return answer(
      format,
      REQUESTS,
      [
        {
          service_request_id: null,
          token: made.code,
          service_notice: made.kind === service.kind ? notice : `${notice} ${words.asComment}`,
          account_id: null,
        },
      ],
      201,
    );
  });
