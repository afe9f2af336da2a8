import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { siteOf, unitNames } from "../../../../organisations/index.ts";
import { findCertificateByCode } from "../../../certificates.store.ts";
import { isHolder, nameOn, numberOf, readCertificateCode } from "../../../certify.ts";
import { findCourse } from "../../../course.store.ts";
import { maskName } from "../../../guests.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ConfirmView } from "./view.tsx";

/** Nobody keeps what a code opened. */
const SECRET = { "x-robots-tag": "noindex, nofollow", "cache-control": "no-store", "referrer-policy": "no-referrer" };

async function show(rq: Rq, typed: string): Promise<Reply> {
  const { db, config } = rq.app;
  const words = pick(rq.lang, vi, en);
  const view = { ctx: rq.app.view(rq, await siteOf(rq)), words, typed };
  if (typed === "") return html(ConfirmView({ ...view, found: null, error: null }), { headers: SECRET });
  const code = readCertificateCode(typed);
  const certificate = code ? await findCertificateByCode(db, code.code) : undefined;
  const course = certificate && (await findCourse(db, certificate.courseId));
  // A second half that is not the holder's is a wrong code, not a hint at half a right one.
  if (!code || !certificate || !course || (code.half !== null && !isHolder(config.secretKey, certificate, code.half)))
    return html(ConfirmView({ ...view, found: null, error: code ? words.confirm.unknown : words.confirm.wrong }), {
      status: code ? 404 : 422,
      headers: SECRET,
    });
  const name = nameOn(config.secretKey, certificate) ?? "";
  const unit = (await unitNames(db, [course.unitId], vietnamDay(rq.now))).get(course.unitId) ?? "";
  return html(
    ConfirmView({
      ...view,
      error: null,
      found: {
        course: course.title,
        kind: words.kinds[course.kind],
        unit,
        firstDay: course.firstDay,
        lastDay: course.lastDay,
        number: numberOf(certificate),
        name: code.half === null ? maskName(name) : name,
        isMasked: code.half === null,
        issuedAt: certificate.issuedAt,
        revokedAt: certificate.revokedAt,
        reason: certificate.revokedReason,
      },
    }),
    { status: certificate.revokedAt ? 410 : 200, headers: SECRET },
  );
}

export async function confirmFormPage(rq: Rq): Promise<Reply> {
  const asked = typeof rq.query.ma === "string" ? nfc(rq.query.ma).trim().slice(0, 40) : "";
  const code = readCertificateCode(asked);
  return code ? seeOther(`/xac-nhan/${asked.toUpperCase().replace(/[\s-]/g, "")}`) : show(rq, asked);
}

export const confirmPage = (rq: Rq): Promise<Reply> => show(rq, String(rq.params.code ?? "").slice(0, 40));
