import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther, typedForm } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { siteOf } from "../../../../organisations/index.ts";
import { findContact } from "../../../contact.store.ts";
import { maskAddress, openAddress } from "../../../contact.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { sayWish } from "../../say-wish.ts";
import { unsubscribe } from "../../subscribe.ts";
import { listStanding } from "../../subscription.store.ts";
import { contactToken, idIn } from "../../subscription.ts";
import { ManageView } from "./view.tsx";

const contactIn = (rq: Rq): string | null =>
  idIn(rq.params.token ?? "", (id) => contactToken(rq.app.config.secretKey, id));

export async function managePage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const contactId = contactIn(rq);
  const contact = contactId ? await findContact(db, contactId) : undefined;
  const wishes = contact ? await listStanding(db, contact.id) : [];
  const done = z.enum(["mot", "het", "may"]).safeParse(rq.query.xong);
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
      done: done.success ? done.data : null,
    }),
    { status: contact ? 200 : 404 },
  );
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
