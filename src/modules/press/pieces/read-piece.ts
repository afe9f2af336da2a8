import { vietnamDay } from "../../../platform/clock/index.ts";
import { type FormErrors, fits, isText, type Rq, type Typed, typedForm } from "../../../platform/http/index.ts";
import { readWebAddress } from "../../../platform/outside/index.ts";
import type { vi } from "./messages.vi.ts";
import { PIECE_GENRES, PIECE_LIMITS, type PieceFacts, TONES } from "./piece.ts";

/** Reads a piece of the press. Fields begin with "bai-", so that they stand beside other forms of the page. */
export function readPiece(
  rq: Rq,
  words: typeof vi,
  ask: {
    units: readonly { id: string }[];
    /** For officers: the outlets of the list. At its own address we know which it is. */
    outlets: readonly { id: string; name: string }[] | null;
    inquiries: readonly { id: string; unitId: string }[];
  },
): { typed: Typed; errors: FormErrors; checked: PieceFacts | null } {
  const said = words.errors;
  const { typed, dayOf } = typedForm(rq);
  const of = (name: string): string => typed[`bai-${name}`] ?? "";
  const errors: FormErrors = {};
  const outlet = ask.outlets?.find((one) => one.id === of("outletId"));
  if (ask.outlets && !outlet && !isText(of("outletName"), PIECE_LIMITS.outlet)) errors["bai-outletId"] = said.outlet;
  const inquiry = ask.inquiries.find((one) => one.id === of("inquiryId"));
  const unitId = inquiry?.unitId ?? of("unitId");
  if (!inquiry && !ask.units.some((one) => one.id === unitId)) errors["bai-unitId"] = said.unitId;
  const genre = PIECE_GENRES.find((one) => one === of("genre"));
  if (!genre) errors["bai-genre"] = said.genre;
  const tone = ask.outlets ? TONES.find((one) => one === of("tone")) : "neutral";
  if (!tone) errors["bai-tone"] = said.tone;
  if (!isText(of("title"), PIECE_LIMITS.title)) errors["bai-title"] = said.title;
  const url = of("url") === "" ? null : readWebAddress(of("url"));
  if (of("url") !== "" && url === null) errors["bai-url"] = said.url;
  for (const name of ["programme", "issueNumber", "pages", "summary"] as const)
    if (!fits(of(name), PIECE_LIMITS[name])) errors[`bai-${name}`] = said[name];
  if (of("url") === "" && of("programme") === "" && of("issueNumber") === "") errors["bai-url"] = said.nowhere;
  const minutes = of("minutes") === "" ? null : /^\d{1,4}$/.test(of("minutes")) ? Number(of("minutes")) : 0;
  if (minutes !== null && (minutes < 1 || minutes > PIECE_LIMITS.minutes)) errors["bai-minutes"] = said.minutes;
  const happenedOn = dayOf("bai-day");
  if (!happenedOn || happenedOn > vietnamDay(rq.now)) errors["bai-day"] = said.day;
  if (Object.keys(errors).length > 0 || !genre || !tone || !happenedOn) return { typed, errors, checked: null };
  return {
    typed,
    errors,
    checked: {
      unitId,
      outletUnitId: outlet?.id ?? null,
      outletName: outlet?.name ?? of("outletName"),
      genre,
      tone,
      title: of("title"),
      summary: of("summary") || null,
      url,
      happenedOn,
      programme: of("programme") || null,
      airMinutes: minutes,
      issueNumber: of("issueNumber") || null,
      pages: of("pages") || null,
      namesPerson: of("namesPerson") === "1",
      inquiryId: inquiry?.id ?? null,
    },
  };
}
