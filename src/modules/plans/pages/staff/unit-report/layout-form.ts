import { z } from "zod";
import { LIMITS } from "../../../plan.ts";
import { AUTHORITY_KINDS } from "../../../reports/report-text.ts";
import { optionalDay } from "../plan-reading/forms.ts";

const text = z
  .string()
  .default("")
  .refine((value) => value.isWellFormed(), "loneMarks");
const longerThan = (limit: number) => (value: string) => [...value].length <= limit;
const optional = text
  .refine(longerThan(LIMITS.short), "shortLong")
  .transform((value): string | null => (value === "" ? null : value));
const required = (key: string) =>
  text.refine((value) => value !== "", key).refine(longerThan(LIMITS.short), "shortLong");
const narrative = text.refine(longerThan(LIMITS.narrative), "narrativeLong");
const lines = text.refine(longerThan(LIMITS.text), "textTooLong").transform((value) =>
  value
    .split("\n")
    .map((line) =>
      line
        .replace(/^[-–•]\s*/, "")
        .replace(/[;.]\s*$/, "")
        .trim(),
    )
    .filter(Boolean),
);

/** Fields of the report; messages are keys of the module's errors. */
export const ReportForm = z
  .object({
    basedOn: z.coerce.number().int().min(0).catch(-1),
    results: narrative,
    weaknesses: narrative,
    causes: narrative,
    proposals: narrative,
    number: z.union(
      [
        z.literal("").transform(() => null),
        z
          .string()
          .regex(/^\d{1,5}$/, "numberWrong")
          .transform(Number)
          .pipe(z.number().min(1, "numberWrong")),
      ],
      "numberWrong",
    ),
    symbol: required("symbolMissing"),
    issuedOn: optionalDay,
    place: required("placeMissing"),
    superiorAgency: optional,
    issuingAgency: required("issuingMissing"),
    addressees: lines,
    recipients: lines,
    filing: text.refine(longerThan(LIMITS.short), "shortLong").transform((value) => value || "VT"),
    authorityKind: z.enum(AUTHORITY_KINDS).catch("head"),
    authorityCollective: optional,
    authorityHead: optional,
    authorityTitle: required("titleOfSignerMissing"),
    signer: optional,
  })
  .refine((form) => form.authorityKind === "head" || Boolean(form.authorityHead), {
    path: ["authorityHead"],
    message: "headMissing",
    // Also beside other faults: people want to see all of them at once.
    when: () => true,
  });
