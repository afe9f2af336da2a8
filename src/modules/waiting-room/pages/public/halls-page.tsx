import {
  Button,
  EmptyState,
  Form,
  PageHeading,
  PublicLayout,
  Table,
  TextInput,
} from "../../../../platform/html/index.ts";
import { html, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { formatDateTime, nfc, pick, unmark } from "../../../../platform/i18n/index.ts";
import { siteOf } from "../../../organisations/index.ts";
import { hallsNow } from "../../halls-now.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";

/** Every place with tickets, and how many wait there now: whoever is at home sees when it is worth going. */
export async function hallsPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en).take;
  const q = typeof rq.query.q === "string" ? nfc(rq.query.q).slice(0, 200) : "";
  const wanted = unmark(q);
  const halls = (await hallsNow(rq.app.db, null, rq.now)).filter(
    (one) => wanted === "" || unmark(`${one.name} ${one.address}`).includes(wanted),
  );
  const ctx = rq.app.view(rq, await siteOf({ ...rq, params: {} }));
  return html(
    <PublicLayout ctx={ctx} title={words.halls} breadcrumbs={[]}>
      <PageHeading title={words.halls} lead={words.hallsLead} />
      <Form action="/lay-so" method="get" label={words.search}>
        <TextInput name="q" id="tim-noi" label={words.search} value={q} width={30} />
        <Button variant="secondary">{words.find}</Button>
      </Form>
      {halls.length === 0 ? (
        <EmptyState title={q === "" ? words.noHalls : words.noneFits} drawing={q === "" ? "inbox" : "search"}>
          {q === "" ? words.noHallsHelp : <a href="/lay-so">{words.allHalls}</a>}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={words.halls}
            captionHidden
            phone="cards"
            rows={halls}
            columns={[
              {
                key: "name",
                header: words.place,
                rowHeader: true,
                wide: true,
                cell: (one) => (
                  <>
                    {one.name}
                    <span class="govuk-hint">{one.address}</span>
                  </>
                ),
              },
              { key: "waiting", header: words.waiting, cell: (one) => words.hallWaits(one.waiting) },
              {
                key: "ways",
                header: words.ways,
                cell: (one) => (
                  <>
                    <a href={`/man-hinh-cho/${one.code}`}>
                      {words.see}
                      <span class="govuk-visually-hidden"> {one.name}</span>
                    </a>
                    {one.takesFromAnywhere ? (
                      <>
                        <br />
                        <a href={`/lay-so/tai/${one.code}`}>
                          {words.takeHere}
                          <span class="govuk-visually-hidden"> {one.name}</span>
                        </a>
                      </>
                    ) : null}
                  </>
                ),
              },
            ]}
          />
          <p class="govuk-hint">{words.nowAt(formatDateTime(rq.now))}</p>
        </>
      )}
    </PublicLayout>,
  );
}
