import { vietnamDay } from "../../../../platform/clock/index.ts";
import { FilterBar, PageHeading, StaffLayout, Table } from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { editionOn } from "../../forms/index.ts";
import { en as allEn } from "../../messages.en.ts";
import { vi as allVi } from "../../messages.vi.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { FORM_ADDRESSES } from "../papers-of.ts";
import { UnitPick, unitsToPick } from "./unit-pick.tsx";

export const SAMPLES = "/can-bo/ho-so/mau-giay";

export async function samplesPage(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en).samples;
  const { units, unit } = await unitsToPick(rq);
  const day = vietnamDay(rq.now);
  const rows = FORM_ADDRESSES.flatMap(({ kind, address }) => {
    const edition = editionOn(kind, day);
    return edition ? [{ ...edition, address }] : [];
  });
  const fileOf = (address: string, size: "a5" | "a4"): string =>
    `${SAMPLES}/${address}.pdf?donvi=${unit?.id ?? ""}&kho=${size}`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={said.title}
      breadcrumbs={[{ text: pick(rq.lang, allVi, allEn).staff.title, href: "/can-bo/ho-so" }]}
    >
      <PageHeading title={said.title} lead={said.lead} />
      {unit ? (
        <>
          <FilterBar action={SAMPLES} submitLabel={said.submit}>
            <UnitPick label={said.unit} units={units} value={unit.id} />
          </FilterBar>
          <Table
            caption={said.caption}
            rows={rows}
            phone="cards"
            columns={[
              { key: "number", header: said.number, nowrap: true, cell: (row) => row.number },
              {
                key: "name",
                header: said.name,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    {row.name}
                    <br />
                    <span class="govuk-hint">{said.source(row.source)}</span>
                  </>
                ),
              },
              {
                key: "files",
                header: said.files,
                nowrap: true,
                cell: (row) => (
                  <>
                    {row.kind === "book" ? null : (
                      <>
                        <a href={fileOf(row.address, "a5")}>
                          {said.a5}
                          <span class="govuk-visually-hidden"> {row.name}</span>
                        </a>
                        {", "}
                      </>
                    )}
                    <a href={fileOf(row.address, "a4")}>
                      {said.a4}
                      <span class="govuk-visually-hidden"> {row.name}</span>
                    </a>
                  </>
                ),
              },
            ]}
          />
        </>
      ) : (
        <p class="govuk-body">{said.none}</p>
      )}
    </StaffLayout>,
  );
}
