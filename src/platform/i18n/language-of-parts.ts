const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
const ENGLISH = /\b(?:a|and|as|at|by|for|from|if|in|is|may|name|of|on|only|or|than|the|to|what|with|you|your)\b/i;
/** A tag, and the text up to the next one. */
const TAG_AND_TEXT = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"]*")?)*)(\s*\/?)>([^<]+)/g;
const NEVER = new Set(["script", "style", "text", "tspan"]);

/**
 * Data stays Vietnamese on a page in another language: names of procedures, headlines, addresses. Each such text is marked, so
 * that a voice reads it as Vietnamese (WCAG 2.2, 3.1.2) and no view has to remember it. For pages whose own language is not
 * Vietnamese.
 */
export function markVietnamese(html: string): string {
  return html.replace(
    TAG_AND_TEXT,
    (all, closes: string, tag: string, attributes: string, end: string, text: string) => {
      if (!isVietnamese(text) || NEVER.has(tag)) return all;
      if (closes || end.includes("/")) return `<${closes}${tag}${attributes}${end}><span lang="vi">${text}</span>`;
      return / lang="/.test(attributes) ? all : `<${tag}${attributes} lang="vi">${text}`;
    },
  );
}

function isVietnamese(text: string): boolean {
  if (!VIETNAMESE.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const share = words.filter((word) => VIETNAMESE.test(word)).length / words.length;
  return share >= (ENGLISH.test(text) ? 0.6 : 0.3);
}
