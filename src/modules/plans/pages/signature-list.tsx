import { formatDateTime } from "../../../platform/i18n/index.ts";
import type { ReportWords } from "../reports/messages.vi.ts";
import type { SignedCheck } from "../reports/signed-copy.ts";

/** Who signed a copy, when, and how far that could be checked; said in sentences, also what could not. */
export function SignatureList({ words, check }: { words: ReportWords; check: SignedCheck }) {
  const said = words.signatures;
  if (check.signatures.length === 0) return <p class="govuk-body">{said.none}</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {check.signatures.map((one, at) => (
        <li key={at}>
          <strong>
            {said.by(
              one.kind,
              one.signer?.name ?? said.nobody,
              one.signer?.organisation && one.signer.organisation !== one.signer.name ? one.signer.organisation : null,
              one.signedAt ? formatDateTime(new Date(one.signedAt)) : null,
            )}
          </strong>{" "}
          {[
            one.integrity === "unsupported" ? said.unsupported : said.covers[one.covers],
            one.clock ? said.clock[one.clock] : null,
            one.signer ? said.issuer(one.signer.issuer) : null,
            one.wasValid === false ? said.notValid : null,
            one.isTrusted === null ? said.noRoots : one.isTrusted ? said.trusted : said.notTrusted,
            one.isWeak ? said.weak : null,
            said.revocation,
          ]
            .filter(Boolean)
            .join(" ")}
        </li>
      ))}
    </ul>
  );
}
