import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import {
  Button,
  Checkboxes,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextInput,
} from "../../../../platform/html/index.ts";
import {
  download,
  errorIn,
  type FormErrors,
  first,
  html,
  notFound,
  type Reply,
  type Rq,
  summaryOf,
} from "../../../../platform/http/index.ts";
import { formatDate, formatNumber, parseVietnameseDate, pick } from "../../../../platform/i18n/index.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { type PickedUnit, UnitPick, unitsToPick } from "../../papers/pages/unit-pick.tsx";
import { noteReading, visibleDossier } from "../../read-dossier.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findResult, listResultsAdded, type ResultAdded } from "../result.store.ts";
import { A_SHEET, printLabels } from "./print-labels.ts";

const PAGE = "/can-bo/ho-so/nhan-ket-qua";
const MOST = 180;

/** Never kept by the browser of a shared machine. */
const pdfOf = (pdf: Uint8Array, name: string): Reply => {
  const reply = download(pdf, "application/pdf", name, true);
  return { ...reply, headers: { ...reply.headers, "cache-control": "no-store" } };
};

/** The label of one result, for a printer of labels. */
export async function resultLabel(rq: Rq): Promise<Reply> {
  const dossier = await visibleDossier(rq);
  const id = /^\d{1,15}$/.test(rq.params.result ?? "") ? Number(rq.params.result) : 0;
  const result = await findResult(rq.app.db, id);
  if (!result || result.dossierId !== dossier.id) throw notFound();
  if (result.withdrawnAt) throw new DossierRefused("not-in-this-state");
  await noteReading(rq, dossier, "print");
  const labels = [{ ...result, code: dossier.code }];
  return pdfOf(await printLabels(rq.app, { labels, paper: "roll", skip: 0 }), `${dossier.code}-nhan.pdf`);
}

const Query = z.object({ ngay: first(z.string().max(20).optional().catch(undefined)) });

interface Listed {
  units: PickedUnit[];
  unit: PickedUnit | undefined;
  day: string;
  typedDay: string;
  isDayWrong: boolean;
  results: ResultAdded[];
}

async function listed(rq: Rq): Promise<Listed> {
  const { units, unit } = await unitsToPick(rq);
  const asked = Query.parse(rq.query).ngay;
  const day = asked ? parseVietnameseDate(asked) : vietnamDay(rq.now);
  const results = unit && day ? await listResultsAdded(rq.app.db, { unitId: unit.id, day, limit: MOST }) : [];
  const today = vietnamDay(rq.now);
  return { units, unit, day: day ?? today, typedDay: asked ?? formatDate(today), isDayWrong: day === null, results };
}

export async function labelsPage(rq: Rq): Promise<Reply> {
  return show(rq, await listed(rq), {}, {});
}

function show(rq: Rq, list: Listed, typed: Record<string, string>, errors: FormErrors, status = 200): Reply {
  const words = pick(rq.lang, vi, en).labels;
  const all = pick(rq.lang, allVi, allEn);
  const { unit, results } = list;
  const error = errorIn(list.isDayWrong ? { ngay: words.dayWrong } : errors);
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={words.title}
      breadcrumbs={[{ text: all.staff.title, href: "/can-bo/ho-so" }]}
      hasErrors={list.isDayWrong || Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(list.isDayWrong ? { ngay: words.dayWrong } : errors)} />}
    >
      <PageHeading title={words.title} lead={words.lead} />
      <FilterBar action={PAGE} submitLabel={words.show}>
        <UnitPick label={words.unit} units={list.units} value={unit?.id ?? ""} />
        <TextInput name="ngay" label={words.day} value={list.typedDay} width={10} {...error("ngay")} />
      </FilterBar>
      {results.length === 0 ? (
        <EmptyState title={words.none} drawing="inbox">
          {words.noneHelp}
        </EmptyState>
      ) : (
        <Form action={`${PAGE}.pdf`} method="get">
          <input type="hidden" name="donvi" value={unit?.id ?? ""} />
          <input type="hidden" name="ngay" value={formatDate(list.day)} />
          <Checkboxes
            name="chon"
            label={words.choose}
            small
            values={typed.chon ? typed.chon.split(",") : results.map((one) => String(one.id))}
            options={results.map((one) => ({
              value: String(one.id),
              label: one.code,
              hint: [one.number, one.signedOn ? formatDate(one.signedOn) : null].filter(Boolean).join(", "),
            }))}
            {...error("chon")}
          />
          <Radios
            name="giay"
            label={words.paperName}
            value={typed.giay || "a4"}
            options={[
              { value: "a4", label: words.papers.a4(formatNumber(A_SHEET)) },
              { value: "cuon", label: words.papers.roll },
            ]}
          />
          <TextInput
            name="o"
            label={words.from}
            hint={words.fromHint(A_SHEET)}
            value={typed.o || "1"}
            inputmode="numeric"
            width={3}
            {...error("o")}
          />
          <Button>{words.print}</Button>
        </Form>
      )}
    </StaffLayout>,
    { status },
  );
}

/** The chosen ones of a day, as far as they may be seen and still hold. */
export async function labelsPdf(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).labels;
  const list = await listed(rq);
  const chosen = [rq.query.chon ?? []].flat().slice(0, MOST);
  const labels = list.results.filter((one) => chosen.includes(String(one.id)));
  const place = typeof rq.query.o === "string" && /^\d{1,2}$/.test(rq.query.o) ? Number(rq.query.o) : 0;
  const isRoll = rq.query.giay === "cuon";
  const errors: FormErrors = {};
  if (labels.length === 0) errors.chon = words.chooseOne;
  if (!isRoll && (place < 1 || place > A_SHEET)) errors.o = words.fromWrong(A_SHEET);
  if (list.isDayWrong || Object.keys(errors).length > 0) {
    const typed = { chon: chosen.join(","), giay: isRoll ? "cuon" : "a4", o: String(rq.query.o ?? "").slice(0, 10) };
    return show(rq, list, typed, errors, 422);
  }
  const pdf = await printLabels(rq.app, { labels, paper: isRoll ? "roll" : "a4", skip: place - 1 });
  return pdfOf(pdf, `nhan-ket-qua-${list.day}.pdf`);
}
