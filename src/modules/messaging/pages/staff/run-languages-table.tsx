import { Table, type ViewContext } from "../../../../platform/html/index.ts";
import { formatNumber } from "../../../../platform/i18n/index.ts";
import { languageNames } from "../../../topics/index.ts";
import type { Medium } from "../../message.ts";
import type { vi } from "../../messages.vi.ts";
import type { LanguageLine } from "../../run-languages.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  medium: Medium;
  languages: LanguageLine[];
}

/** Who is told in which language, and how long that is; nothing where it is Vietnamese alone. */
export function RunLanguages({ ctx, words, medium, languages }: Props) {
  if (languages.length < 2) return null;
  const said = words.languages;
  const names = languageNames(ctx.lang);
  return (
    <Table<LanguageLine>
      caption={said.caption}
      phone="cards"
      rows={languages}
      columns={[
        { key: "language", header: said.language, rowHeader: true, cell: (one) => names[one.language] },
        { key: "people", header: said.people, numeric: true, cell: (one) => formatNumber(one.people) },
        {
          key: "told",
          header: said.told,
          wide: true,
          cell: (one) => (one.isTold ? said.isTold : said.notTold),
        },
        ...(medium === "sms"
          ? [
              {
                key: "size",
                header: said.size,
                cell: (one: LanguageLine) => words.record.size(one.segments, one.characters),
              },
            ]
          : []),
      ]}
    />
  );
}
