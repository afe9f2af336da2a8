import { ButtonGroup, LinkButton, Select } from "../../../../platform/html/index.ts";
import { download, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick, slugify } from "../../../../platform/i18n/index.ts";
import { writeCsv, writeXlsx } from "../../../../platform/tables/index.ts";
import { type CatalogueItem, catalogueOf } from "../../catalogue.ts";
import { en as procedureEn } from "../../messages.en.ts";
import { vi as procedureVi } from "../../messages.vi.ts";
import { LEVEL_IN_ADDRESS, type ListRequest } from "../../procedure-query.ts";
import type { vi } from "./messages.vi.ts";

type Words = typeof vi;

const LEVELS = ["commune", "province", "ministry", "other"] as const;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Everything in force that fits search, level and field. */
export async function matching(rq: Rq, { q, filter }: ListRequest): Promise<CatalogueItem[]> {
  const catalogue = catalogueOf(rq.app);
  const all = { offset: 0, limit: 100_000 };
  return (q === "" ? await catalogue.list(filter, all) : await catalogue.search(q, filter, all)).items;
}

/** The filters of the page asked for, with other parts; the place in the list is lost unless `part` names it. */
export function addressOf(rq: Rq, path: string, part: Record<string, string> = {}): string {
  const query = new URLSearchParams(rq.url.searchParams);
  for (const name of ["xong", "trang", "truoc"]) query.delete(name);
  for (const [name, value] of [...query]) if (value === "") query.delete(name);
  for (const [name, value] of Object.entries(part)) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Filters by level and field, for a `FilterBar`. */
export async function levelAndField(rq: Rq, { filter }: ListRequest, words: Words) {
  const { level } = pick(rq.lang, procedureVi, procedureEn);
  const { fields } = await catalogueOf(rq.app).facets({});
  return (
    <>
      <Select
        name="cap"
        label={words.level}
        value={filter.level ? LEVEL_IN_ADDRESS[filter.level] : ""}
        options={[
          { value: "", label: words.allLevels },
          ...LEVELS.map((one) => ({ value: LEVEL_IN_ADDRESS[one], label: level[one] })),
        ]}
      />
      <Select
        name="linh-vuc"
        label={words.field}
        value={filter.field === undefined ? "" : slugify(filter.field, 200)}
        options={[
          { value: "", label: words.allFields },
          ...fields.map((one) => ({ value: slugify(one.field, 200), label: one.field })),
        ]}
      />
    </>
  );
}

/** The acts of such a list, as its state and the person allow. */
export function ListActs({ base, words, mayEdit }: { base: string; words: Words; mayEdit: boolean }) {
  return (
    <>
      {mayEdit ? <LinkButton href={`${base}/doi`}>{words.change}</LinkButton> : null}
      {mayEdit ? (
        <LinkButton href={`${base}/nhap`} variant="secondary">
          {words.import}
        </LinkButton>
      ) : null}
      <LinkButton href={`${base}?xem=lich-su`} variant="secondary">
        {words.history}
      </LinkButton>
    </>
  );
}

export function Exports({ rq, base, words }: { rq: Rq; base: string; words: Words }) {
  return (
    <ButtonGroup>
      <LinkButton href={addressOf(rq, `${base}.xlsx`)} variant="secondary" small icon="download">
        {words.exportXlsx}
      </LinkButton>
      <LinkButton href={addressOf(rq, `${base}.csv`)} variant="secondary" small icon="download">
        {words.exportCsv}
      </LinkButton>
    </ButtonGroup>
  );
}

export function ProcedureCell({ code, name, note }: { code: string; name: string; note?: string }) {
  return (
    <>
      <a href={`/can-bo/thu-tuc/${code}`}>{name}</a>
      <span class="govuk-hint">{note ? `${code} · ${note}` : code}</span>
    </>
  );
}

export interface ListTable {
  title: string;
  /** Of the file, without its ending. */
  name: string;
  rows: readonly (readonly string[])[];
}

export const csvOf = ({ name, rows }: ListTable): Reply =>
  download(writeCsv(rows), "text/csv; charset=utf-8", `${name}.csv`);

export const xlsxOf = async ({ title, name, rows }: ListTable): Promise<Reply> =>
  download(await writeXlsx([{ name: title.slice(0, 31), rows }]), XLSX, `${name}.xlsx`);
