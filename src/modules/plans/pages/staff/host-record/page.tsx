import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { listDocumentsById } from "../../../../legal-documents/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { sumEvidence } from "../../../evidence/evidence.store.ts";
import { HostUnknown } from "../../../host-programmes/host.errors.ts";
import { findHost, listParts, listWoven } from "../../../host-programmes/host.store.ts";
import { type HostProgramme, takenUp } from "../../../host-programmes/host-programme.ts";
import { en } from "../../../host-programmes/messages.en.ts";
import { vi } from "../../../host-programmes/messages.vi.ts";
import { en as planEn } from "../../../messages.en.ts";
import { vi as planVi } from "../../../messages.vi.ts";
import { visibleUnits } from "../host-list/page.tsx";
import { HostRecordView } from "./view.tsx";

/** The programme of the address, if this person may see it. */
export async function visibleHost(rq: Rq): Promise<HostProgramme> {
  const id = z.uuid().safeParse(rq.params.host);
  const host = id.success ? await findHost(rq.app.db, id.data) : undefined;
  if (!host || !(await visibleUnits(rq)).includes(host.unitId)) throw new HostUnknown();
  return host;
}

export async function hostRecordPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const host = await visibleHost(rq);
  const woven = await listWoven(db, { programmeId: host.id });
  const parts = await listParts(db, [host.id]);
  const known = new Set(parts.map((part) => part.id));
  const [document] = host.documentId === null ? [] : await listDocumentsById(db, [host.documentId]);
  return html(
    HostRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      planWords: pick(rq.lang, planVi, planEn),
      host,
      unitName: (await getUnit(db, host.unitId, vietnamDay(rq.now))).name,
      document: document ?? null,
      parts: takenUp(parts, woven),
      others: woven.filter((one) => one.partId === null || !known.has(one.partId)),
      sums: await sumEvidence(db, { hostProgrammeId: host.id }),
      mayEdit: (await reachOf(db, actorOf(rq), "plans.edit", rq.now)).includes(host.unitId),
      saved: rq.query.xong === "luu",
    }),
  );
}
