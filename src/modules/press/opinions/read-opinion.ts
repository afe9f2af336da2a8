import { vietnamDay } from "../../../platform/clock/index.ts";
import { type FormErrors, fits, isText, type Rq, type Typed, typedForm } from "../../../platform/http/index.ts";
import { readWebAddress } from "../../../platform/outside/index.ts";
import type { ForwardOpinion } from "./forward-opinion.ts";
import type { vi } from "./messages.vi.ts";
import { OPINION_LIMITS } from "./opinion.ts";

/** Reads an opinion the press forwards. Fields begin with "yk-", so that they stand beside other forms of the page. */
export function readOpinion(
  rq: Rq,
  words: typeof vi,
  ask: { units: readonly { id: string }[]; outlet: boolean },
): { typed: Typed; errors: FormErrors; checked: Omit<ForwardOpinion, "outletUnitId" | "at"> | null } {
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const unitId = typed["yk-unitId"] ?? "";
  if (ask.outlet && !isText(typed["yk-outlet"], OPINION_LIMITS.outlet)) errors["yk-outlet"] = said.outlet;
  if (!ask.units.some((one) => one.id === unitId)) errors["yk-unitId"] = said.unitId;
  if (!isText(typed["yk-title"], OPINION_LIMITS.title)) errors["yk-title"] = said.title;
  if (!isText(typed["yk-body"], OPINION_LIMITS.body)) errors["yk-body"] = said.body;
  const address = typed["yk-url"] ?? "";
  const url = address === "" ? null : readWebAddress(address);
  if (address !== "" && url === null) errors["yk-url"] = said.url;
  if (!fits(typed["yk-place"], OPINION_LIMITS.place)) errors["yk-place"] = said.place;
  if (address === "" && !typed["yk-place"]) errors["yk-url"] = said.nowhere;
  const printedOn = dayOf("yk-printedOn");
  if (!printedOn || printedOn > vietnamDay(rq.now)) errors["yk-printedOn"] = said.printedOn;
  if (Object.keys(errors).length > 0 || !printedOn) return { typed, errors, checked: null };
  return {
    typed,
    errors,
    checked: {
      unitId,
      outletName: typed["yk-outlet"] ?? "",
      title: typed["yk-title"] ?? "",
      body: typed["yk-body"] ?? "",
      url,
      place: typed["yk-place"] || null,
      printedOn,
    },
  };
}
