import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { Scan } from "../scan.ts";

export const scansAddress = (code: string): string => `/can-bo/ho-so/${encodeURIComponent(code)}/quet`;

export function scanLabel(words: typeof vi, scan: Scan, number: number): string {
  return words.scan(number, scan.contentType === "application/pdf" ? words.pdf(scan.pages) : words.picture);
}

/** Links to the scans of one paper, with who added them. */
export function ScanLinks({
  words,
  code,
  scans,
  codeOf,
}: {
  words: typeof vi;
  code: string;
  scans: readonly Scan[];
  codeOf: (dossierId: number) => string;
}) {
  if (scans.length === 0) return null;
  return (
    <ul class="govuk-list">
      {scans.map((scan, at) => (
        <li key={scan.id}>
          <a href={`${scansAddress(code)}/${scan.id}`}>{scanLabel(words, scan, at + 1)}</a>{" "}
          <span class="govuk-hint">
            {scan.reusedFrom === null
              ? words.by(scan.addedByName, formatDateTime(scan.addedAt))
              : words.reused(codeOf(scan.reusedFrom))}
          </span>
        </li>
      ))}
    </ul>
  );
}
