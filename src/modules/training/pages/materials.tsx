import { Details, DownloadLink, Prose } from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/index.ts";
import { StructuredText } from "../../content/index.ts";
import type { Material } from "../materials.store.ts";
import type { vi } from "../messages.vi.ts";

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${formatNumber(Math.ceil((bytes * 10) / 1024 / 1024) / 10)} MB`
    : `${formatNumber(Math.ceil(bytes / 1024))} KB`;

/** Files to take along, addresses to open, notes to read here. `base` is where files stand. */
export function Materials({
  materials,
  base,
  words,
}: {
  materials: readonly Material[];
  base: string;
  words: typeof vi;
}) {
  return (
    <>
      {materials.map((one) => {
        if (one.kind === "note")
          return (
            <Details key={one.id} summary={one.label}>
              <Prose>
                <StructuredText text={one.note ?? ""} />
              </Prose>
            </Details>
          );
        if (one.kind === "link")
          return (
            <p class="govuk-body" key={one.id}>
              <a href={one.address ?? ""} {...(one.address?.startsWith("/") ? {} : { rel: "noreferrer" })}>
                {one.label}
              </a>
            </p>
          );
        return (
          <p class="govuk-body" key={one.id}>
            <DownloadLink
              href={`${base}/${one.id}`}
              title={one.kind === "minutes" ? words.materials.minutesOf(one.label) : one.label}
              format={one.fileName?.split(".").at(-1)?.toUpperCase() ?? ""}
              size={sizeOf(one.bytes ?? 0)}
            />
          </p>
        );
      })}
    </>
  );
}
