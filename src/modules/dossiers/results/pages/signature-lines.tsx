import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { vi } from "../messages.vi.ts";
import type { KeptSignature } from "../result.ts";

/** Who signed a file, and how far that could be checked. */
export function SignatureLines({ words, signatures }: { words: typeof vi; signatures: readonly KeptSignature[] }) {
  if (signatures.length === 0) return <>{words.noSignature}</>;
  return (
    <ul class="govuk-list">
      {signatures.map((one, at) => {
        const when = one.signedAt ? formatDateTime(new Date(one.signedAt)) : null;
        const name = one.signer?.name ?? words.nobody;
        return (
          <li key={at}>
            {[
              one.kind === "timestamp"
                ? words.stamp(name, when)
                : words.signed(name, one.signer?.organisation ?? null, when),
              one.integrity === "intact" ? words.whole : words.unsure,
              one.wasValid === false ? words.notValid : null,
              one.isTrusted === null ? words.noRoots : one.isTrusted ? words.trusted : words.notTrusted,
              one.isWeak ? words.weak : null,
            ]
              .filter(Boolean)
              .join(" ")}
          </li>
        );
      })}
    </ul>
  );
}
