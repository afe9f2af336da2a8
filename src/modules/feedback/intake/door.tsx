import type { Db } from "../../../platform/db/index.ts";
import { Heading, SummaryList } from "../../../platform/html/index.ts";
import type { Lang } from "../../../platform/i18n/index.ts";
import { describeUnitsForPaper } from "../../organisations/index.ts";
import type { OtherDoor } from "../question.ts";
import type { vi } from "./messages.vi.ts";

export interface Reception {
  office: string;
  address: string;
  phone: string;
  hours: string[];
}

/** Where a unit receives citizens: its own address, or that of the nearest unit above that has one. */
export async function receptionOf(db: Db, unitId: string, on: string, lang: Lang): Promise<Reception | null> {
  const paper = (await describeUnitsForPaper(db, [unitId], on, lang, "")).get(unitId);
  if (!paper) return null;
  const { office, address, phone } = paper.petitions;
  return { office, address, phone, hours: paper.reception.hours };
}

/** Where and how to file what is not handled here. */
export function Door({ words, door, reception }: { words: typeof vi; door: OtherDoor; reception: Reception | null }) {
  return (
    <>
      <p class="govuk-body">{words.door.law[door]}</p>
      {reception ? (
        <>
          <Heading level={2} size="m">
            {words.door.where}
          </Heading>
          <p class="govuk-body">
            <strong>{reception.office}</strong>
          </p>
          <SummaryList
            rows={[
              ...(reception.address ? [{ key: words.door.address, value: reception.address }] : []),
              ...(reception.phone ? [{ key: words.door.phone, value: reception.phone }] : []),
              ...(reception.hours.length > 0 ? [{ key: words.door.hours, value: reception.hours.join("; ") }] : []),
              { key: words.door.bring, value: words.door.bringWhat[door] },
            ]}
          />
          <p class="govuk-body">
            <a class="govuk-link" href="/tiep-cong-dan">
              {words.door.schedule}
            </a>
          </p>
        </>
      ) : null}
    </>
  );
}
