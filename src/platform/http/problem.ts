import { ZodError } from "zod";
import type { Lang } from "../i18n/index.ts";
import { HttpError } from "./errors.ts";
import { issueSentence, ownSentence } from "./issue-sentence.ts";
import { json, type Reply } from "./reply.ts";

const TITLES: Record<number, { vi: string; en: string }> = {
  400: { vi: "Yêu cầu không đúng dạng", en: "Malformed request" },
  401: { vi: "Cần đăng nhập", en: "Sign-in needed" },
  403: { vi: "Không có quyền", en: "Not allowed" },
  404: { vi: "Không tìm thấy", en: "Not found" },
  409: { vi: "Trùng hoặc đã thay đổi", en: "Conflict" },
  413: { vi: "Quá lớn", en: "Too large" },
  422: { vi: "Nội dung chưa đúng", en: "Content not accepted" },
  429: { vi: "Quá nhiều yêu cầu", en: "Too many requests" },
  500: { vi: "Lỗi của hệ thống", en: "Internal error" },
  503: { vi: "Tạm thời chưa phục vụ được", en: "Temporarily unavailable" },
};

/** Errors of fields with the sentence of their code, where whoever threw them said none. */
function withSentences(data: Record<string, unknown>, lang: Lang): Record<string, unknown> {
  if (!Array.isArray(data.errors)) return data;
  const errors = (data.errors as { code: string; detail?: string }[]).map((one) => ({
    ...one,
    detail: one.detail ?? ownSentence(one.code, lang),
  }));
  return { ...data, errors };
}

/** An error for machines: RFC 9457 problem document, with a JSON pointer per wrong field where there are fields. */
export function problem(
  told: { status: number; code: string; sentence: string | null },
  error: Error,
  id: string,
  lang: Lang,
): Reply {
  const title = TITLES[told.status]?.[lang] ?? TITLES[told.status >= 500 ? 500 : 400]?.[lang];
  const extra =
    error instanceof HttpError
      ? withSentences(error.data, lang)
      : error instanceof ZodError
        ? {
            // A schema's own checks give their code as the message.
            errors: error.issues.map((one) => {
              const pointer = `/${one.path.join("/")}`;
              return one.code === "custom"
                ? { pointer, code: one.message, detail: ownSentence(one.message, lang) }
                : { pointer, code: one.code.replaceAll("_", "-"), detail: issueSentence(one, lang) };
            }),
          }
        : {};
  return json(
    {
      type: `urn:danbiet:problem:${told.code}`,
      title,
      status: told.status,
      code: told.code,
      detail: told.sentence ?? undefined,
      instance: id,
      ...extra,
    },
    { status: told.status, headers: { "content-type": "application/problem+json; charset=utf-8" } },
  );
}
