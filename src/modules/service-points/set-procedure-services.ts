import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import type { WrittenBy } from "../proposals/index.ts";
import { closeServices, insertServices, lockOffers, type ProcedureService } from "./offer.store.ts";
import { requireApprover } from "./places.policy.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

export interface SetProcedureServices {
  /** The province it is said for; null for the whole country, which only the system says. */
  provinceId: string | null;
  from: string;
  services: readonly Omit<ProcedureService, "unitId" | "validFrom" | "validTo" | "isDemo">[];
  validTo?: string | null;
  isDemo?: boolean;
  /** Who entered it, where somebody else puts it before the public. */
  writtenBy?: WrittenBy | undefined;
  at: Date;
}

/** Says for procedures how they may be handed in from a day on: out of area, online, by post. @throws PlaceActRefused */
export async function setProcedureServices(tx: Tx, actor: Actor, input: SetProcedureServices): Promise<void> {
  const { provinceId, from, services, at } = input;
  if (services.length === 0) throw new PlaceActRefused("nothing-chosen");
  if (provinceId) await requireApprover(tx, actor, provinceId, at);
  else if (actor.id !== "system") throw new PlaceActRefused("not-yours");
  if (actor.id !== "system" && from < vietnamDay(at)) throw new PlaceActRefused("day-past");
  await lockOffers(tx);
  const codes = services.map((service) => service.procedureCode);
  const { id, name } = input.writtenBy ?? actor;
  await closeServices(tx, codes, provinceId, from);
  await insertServices(
    tx,
    services.map((service) => ({
      ...service,
      unitId: provinceId,
      validFrom: from,
      validTo: input.validTo ?? null,
      isDemo: input.isDemo ?? false,
    })),
    { id, name, at },
  );
  await recordAct(tx, actor, {
    act: "procedureService.set",
    subjectKind: "procedureService",
    subjectId: codes.length === 1 ? (codes[0] ?? "") : `${codes.length} procedures`,
    unitId: provinceId,
    details: { from, codes: codes.length <= 500 ? codes : { count: codes.length } },
    at,
  });
  await notifyPublicChange(tx, "places");
}
