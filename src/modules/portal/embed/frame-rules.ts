/**
 * Who may show a frame of ours: the sites of the setting. All else on a page in a frame is as strict as everywhere, and stricter: nothing is
 * fetched but its stylesheet and the emblem, and forms lead to our search only.
 */
export function frameHeaders(hosts: readonly string[], publicUrl: string): Record<string, string> {
  const ancestors = hosts.includes("*") ? "*" : ["'self'", ...hosts.map((host) => `https://${host}`)].join(" ");
  // Within a sandbox "self" is nobody: the address stands in full as well.
  const own = `'self' ${new URL(publicUrl).origin}`;
  return {
    "content-security-policy": `default-src 'none'; style-src ${own}; img-src ${own}; form-action ${own}; base-uri 'none'; frame-ancestors ${ancestors}`,
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "no-referrer",
  };
}

/** The page that shows how it will look frames it itself. */
export const PREVIEW_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
