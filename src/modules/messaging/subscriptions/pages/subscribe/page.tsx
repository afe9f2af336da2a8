import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listPublicJourneys } from "../../../../journeys/index.ts";
import { listUnitChoices, listUnitsUnder, siteOf, subtreeIds } from "../../../../organisations/index.ts";
import { countFields, listProcedureNames } from "../../../../procedures/index.ts";
import { listHamlets } from "../../../../publishing/index.ts";
import { isTopic, toldLanguage } from "../../../../topics/index.ts";
import { saveChoices } from "../../../contact.store.ts";
import { normalAddress } from "../../../contact.ts";
import { MEDIA, type Medium } from "../../../message.ts";
import { deviceIn, findPushService, subscribeDevice } from "../../device/subscribe-device.ts";
import { hamletIn } from "../../hamlet-in.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { sayWish } from "../../say-wish.ts";
import { confirmByCode, confirmSubscription, subscribe } from "../../subscribe.ts";
import { lockSubscription } from "../../subscription.store.ts";
import { ABOUTS, confirmCode, confirmToken, contactToken, idIn } from "../../subscription.ts";
import { ConfirmView, SentView, SubscribeView } from "./view.tsx";

/** The province and its communes; offices inside them tell through these. */
async function unitsOf(rq: Rq, homeId: string): Promise<{ id: string; name: string }[]> {
  if (!homeId) return [];
  const today = vietnamDay(rq.now);
  const communes = (await listUnitsUnder(rq.app.db, homeId, today)).filter((one) => one.kind === "commune");
  const all = await listUnitChoices(rq.app.db, [homeId, ...communes.map((one) => one.id)], today);
  return [...all.filter((one) => one.id === homeId), ...all.filter((one) => one.id !== homeId)];
}

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const site = await siteOf(rq);
  return html(
    SubscribeView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      site,
      journeys: await listPublicJourneys(rq.app.db),
      sectors: (await countFields(rq.app.db, vietnamDay(rq.now))).map((one) => one.field),
      device: await findPushService(rq.app.db, rq.app.config.secretKey),
      isOff: rq.query.xong === "tat",
      hamlets: site.slug ? (await listHamlets(rq.app.db, [site.unitId])).map((one) => one.hamlet) : null,
      units: site.slug ? [] : await unitsOf(rq, site.unitId),
      typed,
      errors,
    }),
    { status },
  );
}

export async function subscribePage(rq: Rq): Promise<Reply> {
  const code = z.string().max(40).safeParse(rq.query.thutuc);
  const unitId = z.uuid().safeParse(rq.query.donvi);
  const journey = z.string().max(100).safeParse(rq.query.tinhhuong);
  const isBulletin = rq.query.bantin === "1";
  return show(
    rq,
    {
      medium: "email",
      about: code.success ? "procedure" : journey.success ? "journey" : isBulletin ? "bulletin" : "all",
      journey: journey.success ? journey.data : "",
      code: code.success ? code.data : "",
      unitId: unitId.success ? unitId.data : "",
    },
    {},
  );
}

const FIELDS = { sms: "phone", email: "email", push: "device" } as const satisfies Record<Medium, string>;

async function addressIn({ app }: Rq, medium: Medium, typed: Typed): Promise<string | null> {
  if (medium !== "push") return normalAddress(medium, typed[FIELDS[medium]] ?? "");
  const service = await findPushService(app.db, app.config.secretKey);
  return service && deviceIn(typed.device ?? "", service, app.config.outsideAllow);
}

export async function sendWishPage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const site = await siteOf(rq);
  const medium = z.enum(MEDIA).safeParse(typed.device ? "push" : typed.medium);
  const about = z.enum(ABOUTS).safeParse(typed.about);
  const address = medium.success ? await addressIn(rq, medium.data, typed) : null;
  if (!medium.success) errors.medium = said.medium;
  else if (address === null) errors[FIELDS[medium.data]] = said[FIELDS[medium.data]];
  if (!about.success) errors.about = said.about;
  if (about.data === "bulletin" && (medium.data === "sms" || medium.data === "push")) errors.medium = said.letterOnly;
  const topic = typed.topic ?? "";
  if (about.data === "topic" && !isTopic(topic)) errors.topic = said.topic;
  const code = typed.code ?? "";
  if (about.data === "procedure" && (await listProcedureNames(db, [code], rq.now)).length === 0)
    errors.code = said.code;
  const journey = typed.journey ?? "";
  if (about.data === "journey" && !(await listPublicJourneys(db)).some((one) => one.slug === journey))
    errors.journey = said.journey;
  const sector = typed.sector ?? "";
  if (about.data === "sector" && !(await countFields(db, vietnamDay(rq.now))).some((one) => one.field === sector))
    errors.sector = said.sector;
  const unitId = site.slug ? site.unitId : typed.unitId || site.unitId;
  const home = await siteOf({ ...rq, params: {} });
  const within = home.unitId ? await subtreeIds(db, home.unitId, vietnamDay(rq.now)) : [];
  if (!within.includes(unitId)) errors.unitId = said.unitId;
  const language = typed.language ? toldLanguage(typed.language) : null;
  if (language === undefined) errors.language = said.language;
  const hamlet = typed.hamlet ? await hamletIn(rq, unitId, typed.hamlet) : null;
  if (hamlet === undefined) errors.hamlet = said.hamlet;
  if (Object.keys(errors).length > 0 || !medium.success || !about.success || address === null)
    // A device that was refused, or something else: the button asks it anew.
    return show(rq, { ...typed, device: "" }, errors, 422);
  const aboutKey = { all: "", topic, procedure: code, sector, journey, bulletin: "" }[about.data];
  if (medium.data === "push") {
    const contactId = await transaction(db, async (tx) => {
      const id = await subscribeDevice(tx, config.secretKey, {
        address,
        unitId,
        about: about.data,
        aboutKey,
        at: rq.now,
      });
      // Who holds the device says so himself.
      await saveChoices(tx, id, {
        ...(language ? { language: language === "vi" ? null : language } : {}),
        ...(hamlet ? { hamlet, hamletUnitId: unitId } : {}),
      });
      return id;
    });
    return seeOther(`/nhan-tin/${contactToken(config.secretKey, contactId)}?xong=may`);
  }
  const { what, unit } = await sayWish(db, { unitId, about: about.data, aboutKey }, rq.lang, rq.now);
  const mail = pick(rq.lang, vi, en);
  const id = await transaction(db, (tx) =>
    subscribe(tx, config.secretKey, {
      medium: medium.data,
      address,
      unitId,
      about: about.data,
      aboutKey,
      language: language ?? null,
      hamlet: hamlet ?? null,
      confirmation: (wish) =>
        medium.data === "sms"
          ? { subject: "", text: mail.sms(confirmCode(config.secretKey, wish)) }
          : {
              subject: mail.mail.subject,
              text: mail.mail.text(
                what,
                unit,
                `${config.http.publicUrl}/nhan-tin/xac-nhan/${confirmToken(config.secretKey, wish)}`,
              ),
            },
      at: rq.now,
    }),
  );
  // Who is known already gets the same page: nobody learns here whose address is whose.
  const wish = id ?? "00000000-0000-0000-0000-000000000000";
  return seeOther(medium.data === "sms" ? `/nhan-tin/ma/${wish}` : "/nhan-tin/da-gui");
}

export async function sentPage(rq: Rq): Promise<Reply> {
  return html(
    SentView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      wish: null,
      typed: {},
      errors: {},
    }),
  );
}

const wishIn = (rq: Rq): string => {
  const id = z.uuid().safeParse(rq.params.wish);
  if (!id.success) throw notFound();
  return id.data;
};

export async function codePage(rq: Rq, typed: Typed = {}, errors: FormErrors = {}, status = 200): Promise<Reply> {
  const wish = wishIn(rq);
  const ctx = rq.app.view(rq, await siteOf(rq));
  return html(SentView({ ctx, words: pick(rq.lang, vi, en), wish, typed, errors }), { status });
}

export async function sendCodePage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const code = (typed.code ?? "").replace(/\s/g, "");
  if (!/^\d{6}$/.test(code)) return codePage(rq, typed, { code: said.digits }, 422);
  const answer = await transaction(rq.app.db, (tx) =>
    confirmByCode(tx, rq.app.config.secretKey, { id: wishIn(rq), code, at: rq.now }),
  );
  return answer === "confirmed" ? seeOther("/nhan-tin/xong") : codePage(rq, typed, { code: said[answer] }, 422);
}

const idOf = (rq: Rq): string | null => idIn(rq.params.token ?? "", (id) => confirmToken(rq.app.config.secretKey, id));

/** Programs that look through mail open links too; the press of a button says yes. */
export async function confirmPage(rq: Rq): Promise<Reply> {
  const id = idOf(rq);
  const wish = id ? await transaction(rq.app.db, (tx) => lockSubscription(tx, id)) : undefined;
  const isChange = wish?.wantedLanguage != null || wish?.wantedHamlet != null;
  const isOpen = wish !== undefined && wish.endedAt === null && (wish.confirmedAt === null || isChange);
  return html(
    ConfirmView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      token: rq.params.token ?? "",
      state: isOpen ? "open" : wish?.confirmedAt && !wish.endedAt ? "done" : "over",
      wish: wish ? await sayWish(rq.app.db, wish, rq.lang, rq.now) : null,
    }),
  );
}

export async function sendConfirmPage(rq: Rq): Promise<Reply> {
  const id = idOf(rq);
  const stands = id ? await transaction(rq.app.db, (tx) => confirmSubscription(tx, id, rq.now)) : false;
  return stands ? seeOther("/nhan-tin/xong") : confirmPage(rq);
}

export async function donePage(rq: Rq): Promise<Reply> {
  return html(
    ConfirmView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      token: "",
      state: "done",
      wish: null,
    }),
  );
}
