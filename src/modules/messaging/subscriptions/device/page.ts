import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { transaction } from "../../../../platform/db/index.ts";
import { isText, json, notFound, type Reply, type Rq, seeOther, typedForm } from "../../../../platform/http/index.ts";
import { projectRoot } from "../../../../platform/project-root.ts";
import { siteOf } from "../../../organisations/index.ts";
import { unsubscribe } from "../subscribe.ts";
import { contactToken } from "../subscription.ts";
import { deviceIn, findDevice, findPushService, moveDevice } from "./subscribe-device.ts";

/** Under an address that stays, so that a browser that has it finds the next one. */
export async function workerScript(rq: Rq): Promise<Reply> {
  const name = basename(rq.app.view(rq).asset("push-worker.js"));
  const body = await readFile(join(projectRoot(), "dist", "assets", name), "utf8").catch(() => null);
  if (body === null) throw notFound();
  return { status: 200, headers: { "content-type": "text/javascript; charset=utf-8" }, body };
}

/** The emblem of the province beside a notice, else ours: notices outlive the name of a file. */
export async function noticeIcon(rq: Rq): Promise<Reply> {
  const { site, asset } = rq.app.view(rq, await siteOf(rq));
  return { status: 302, headers: { location: site.emblem ?? asset("icon-180.png") }, body: null };
}

/** What this device is told. */
export async function devicePage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const contact = await findDevice(db, config.secretKey, typedForm(rq).typed.device ?? "");
  return seeOther(contact ? `/nhan-tin/${contactToken(config.secretKey, contact.id)}` : "/dang-ky-nhan-tin");
}

/** Nothing more on this device: one press. */
export async function endDevicePage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const contact = await findDevice(db, config.secretKey, typedForm(rq).typed.device ?? "");
  if (!contact) return seeOther("/dang-ky-nhan-tin?xong=tat");
  const home = await siteOf({ ...rq, params: {} });
  await transaction(db, (tx) =>
    unsubscribe(tx, { contactId: contact.id, ids: null, homeUnitId: home.unitId, how: "link", at: rq.now }),
  );
  return seeOther("/dang-ky-nhan-tin?xong=tat");
}

/** Called by the worker, whose browser changed the address of its device. */
export async function moveDevicePage(rq: Rq): Promise<Reply> {
  const { db, config } = rq.app;
  const { device = "", from = "" } = typedForm(rq).typed;
  const service = await findPushService(db, config.secretKey);
  const to = service && deviceIn(device, service, config.outsideAllow);
  if (!to || !isText(from, 1_000)) return json({ moved: false }, { status: 422 });
  const moved = await transaction(db, (tx) => moveDevice(tx, config.secretKey, { from, to, at: rq.now }));
  return json({ moved });
}
