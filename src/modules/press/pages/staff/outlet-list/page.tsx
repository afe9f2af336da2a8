import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, type Reply, type Rq, seeOther, typedForm } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds } from "../../../../accounts/index.ts";
import { listUnitsOfKind } from "../../../../organisations/index.ts";
import { endOutletAddress, makeOutletAddress } from "../../../outlets/keep-address.ts";
import { en } from "../../../outlets/messages.en.ts";
import { vi } from "../../../outlets/messages.vi.ts";
import { OutletRefused } from "../../../outlets/outlets.errors.ts";
import { listOutletAddresses } from "../../../outlets/outlets.store.ts";
import { OutletAddressView, OutletListView } from "./view.tsx";

async function show(rq: Rq, made: { unitId: string; token: string } | null = null): Promise<Reply> {
  const { db, config } = rq.app;
  const today = vietnamDay(rq.now);
  const outlets = await listUnitsOfKind(db, "press", today);
  const addresses = new Map((await listOutletAddresses(db)).map((one) => [one.unitId, one]));
  return html(
    OutletListView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      today,
      outlets: outlets.map((one) => ({ ...one, address: addresses.get(one.id) ?? null })),
      made: made && {
        outlet: outlets.find((one) => one.id === made.unitId)?.name ?? "",
        address: `${config.http.publicUrl}/toa-soan/${made.token}`,
      },
      mayEdit: holds(actorOf(rq), "press.edit"),
      ended: rq.query.xong === "huy",
    }),
    { headers: made ? { "cache-control": "no-store" } : {} },
  );
}

export const outletListPage = (rq: Rq): Promise<Reply> => show(rq);

function unitIn(rq: Rq): string {
  const id = z.uuid().safeParse(rq.params.outlet);
  if (!id.success) throw new OutletRefused("no-outlet");
  return id.data;
}

/** What it means for the outlet to lose the address it has, before anybody takes it away. */
async function ask(rq: Rq, unitId: string, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const outlet = (await listUnitsOfKind(db, "press", vietnamDay(rq.now))).find((one) => one.id === unitId);
  if (!outlet) throw new OutletRefused("no-outlet");
  const address = (await listOutletAddresses(db)).find((one) => one.unitId === unitId);
  if (!address) return seeOther("/can-bo/toa-soan");
  return html(OutletAddressView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), outlet, address }), { status });
}

export const outletAddressPage = (rq: Rq): Promise<Reply> => ask(rq, unitIn(rq));

/** The address is in this one answer only; what is kept is its hash. One that is in use goes only after asking. */
export async function makeOutletAddressPage(rq: Rq): Promise<Reply> {
  const unitId = unitIn(rq);
  const isInUse = (await listOutletAddresses(rq.app.db)).some((one) => one.unitId === unitId);
  if (isInUse && typedForm(rq).typed.sure !== "1") return ask(rq, unitId, 409);
  const token = await transaction(rq.app.db, (tx) => makeOutletAddress(tx, actorOf(rq), { unitId, at: rq.now }));
  return show(rq, { unitId, token });
}

export async function endOutletAddressPage(rq: Rq): Promise<Reply> {
  const unitId = unitIn(rq);
  await transaction(rq.app.db, (tx) => endOutletAddress(tx, actorOf(rq), { unitId, at: rq.now }));
  return seeOther("/can-bo/toa-soan?xong=huy");
}
