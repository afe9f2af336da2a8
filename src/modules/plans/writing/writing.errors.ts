import { Refused, SavedByAnother } from "../../../platform/refusal/index.ts";

export type TemplateRefusal = "no-right-here" | "not-from-this-state" | "plan-without-year";

export class TemplateRefused extends Refused<TemplateRefusal> {
  override name = "TemplateRefused";
}

/** Another version was saved since the form was opened. */
export class TemplateSavedMeanwhile extends SavedByAnother {
  override name = "TemplateSavedMeanwhile";
}
