import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { listHamlets } from "../../../../publishing/index.ts";
import { toldLanguage } from "../../../../topics/index.ts";
import { findChoices, findContact, saveChoices } from "../../../contact.store.ts";
import { maskAddress, openAddress } from "../../../contact.ts";
import { hamletIn } from "../../hamlet-in.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { sayWish } from "../../say-wish.ts";
import { unsubscribe } from "../../subscribe.ts";
import { listStanding } from "../../subscription.store.ts";
import { contactToken, idIn } from "../../subscription.ts";
import { ManageView } from "./view.tsx";

const contactIn = (rq: Rq): string | null =>
  idIn(rq.params.token ?? "", (id) => contactToken(rq.app.config.secretKey, id));

export const managePage = (rq: Rq): Promise<Reply> => show(rq, null, {});

async function show(rq: Rq, own: Typed | null, errors: FormErrors, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const contactId = contactIn(rq);
  const contact = contactId ? await findContact(db, contactId) : undefined;
  const wishes = contact ? await listStanding(db, contact.id) : [];
  const choices = contact ? await findChoices(db, contact.id) : null;
  const done = z.enum(["mot", "het", "chon", "may"]).safeParse(rq.query.xong);
  return html(
    ManageView({
      ctx: rq.app.view(rq, await siteOf(rq)),
      words: pick(rq.lang, vi, en),
      token: contact ? (rq.params.token ?? "") : null,
      isDevice: contact?.medium === "push",
      address: contact?.sealed
        ? maskAddress(contact.medium, openAddress(config.secretKey, contact.id, contact.sealed))
        : null,
      wishes: await Promise.all(
        wishes.map(async (wish) => ({ id: wish.id, ...(await sayWish(db, wish, rq.lang, rq.now)) })),
      ),
      hamlets: wishes[0] ? (await listHamlets(db, [wishes[0].unitId])).map((one) => one.hamlet) : [],
      typed: own ?? { language: choices?.language ?? "", hamlet: choices?.hamlet ?? "" },
      errors,
      done: Object.keys(errors).length === 0 && done.success ? done.data : null,
    }),
    { status: contact ? status : 404 },
  );
}

/** Language and hamlet; the hamlet is one of the unit asked first. */
export async function saveChoicesPage(rq: Rq): Promise<Reply> {
  const contactId = contactIn(rq);
  const [wish] = contactId ? await listStanding(rq.app.db, contactId) : [];
  if (!contactId || !wish) return managePage(rq);
  const said = pick(rq.lang, vi, en).errors;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const language = typed.language ? toldLanguage(typed.language) : null;
  if (language === undefined) errors.language = said.language;
  const hamlet = typed.hamlet ? await hamletIn(rq, wish.unitId, typed.hamlet) : null;
  if (hamlet === undefined) errors.hamlet = said.hamlet;
  if (language === undefined || hamlet === undefined) return show(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    saveChoices(tx, contactId, {
      language: language === "vi" ? null : language,
      hamlet,
      hamletUnitId: hamlet === null ? null : wish.unitId,
    }),
  );
  return seeOther(`/nhan-tin/${rq.params.token}?xong=chon`);
}

async function end(rq: Rq, ids: readonly string[] | null): Promise<Reply> {
  const contactId = contactIn(rq);
  if (!contactId) return managePage(rq);
  const home = await siteOf({ ...rq, params: {} });
  await transaction(rq.app.db, (tx) =>
    unsubscribe(tx, { contactId, ids, homeUnitId: home.unitId, how: "link", at: rq.now }),
  );
  return seeOther(`/nhan-tin/${rq.params.token}?xong=${ids === null ? "het" : "mot"}`);
}

export async function endOnePage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(typedForm(rq).typed.wish);
  return id.success ? end(rq, [id.data]) : managePage(rq);
}

/** Also what mail programs press for their reader (RFC 8058): one request, without a page in between. */
export const endAllPage = (rq: Rq): Promise<Reply> => end(rq, null);
