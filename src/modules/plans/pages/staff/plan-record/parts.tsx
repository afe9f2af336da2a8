import { LinkGroups, type ViewContext } from "../../../../../platform/html/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { en as amendEn } from "../../../amendments/messages.en.ts";
import { vi as amendVi } from "../../../amendments/messages.vi.ts";
import { en as awarenessEn } from "../../../awareness/messages.en.ts";
import { vi as awarenessVi } from "../../../awareness/messages.vi.ts";
import { en as basesEn } from "../../../bases/messages.en.ts";
import { vi as basesVi } from "../../../bases/messages.vi.ts";
import { en as cascadeEn } from "../../../cascade/messages.en.ts";
import { vi as cascadeVi } from "../../../cascade/messages.vi.ts";
import { en as hostEn } from "../../../host-programmes/messages.en.ts";
import { vi as hostVi } from "../../../host-programmes/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";
import { en as orientationEn } from "../../../orientations/messages.en.ts";
import { vi as orientationVi } from "../../../orientations/messages.vi.ts";
import type { Plan } from "../../../plan.ts";
import { en as purposesEn } from "../../../purposes/messages.en.ts";
import { vi as purposesVi } from "../../../purposes/messages.vi.ts";
import { en as groupEn } from "../../../recipient-groups/messages.en.ts";
import { vi as groupVi } from "../../../recipient-groups/messages.vi.ts";
import { en as schemesEn } from "../../../schemes/messages.en.ts";
import { vi as schemesVi } from "../../../schemes/messages.vi.ts";
import { en as writingEn } from "../../../writing/messages.en.ts";
import { vi as writingVi } from "../../../writing/messages.vi.ts";

interface PlanPartsProps {
  ctx: ViewContext;
  words: Words;
  plan: Plan;
  mayReport: boolean;
  mayMoney: boolean;
  mayDerive: boolean;
}

/** Where the other pages of a plan are: what is done with it, what it is reckoned by, the document itself. */
export function PlanParts({ ctx, words, plan, mayReport, mayMoney, mayDerive }: PlanPartsProps) {
  const said = words.record;
  const cascade = pick(ctx.lang, cascadeVi, cascadeEn);
  const writing = pick(ctx.lang, writingVi, writingEn);
  const base = `/can-bo/ke-hoach/${plan.id}`;
  const link = (isOffered: boolean, href: string, text: string) => (isOffered ? [{ href, text }] : []);
  const isOut = plan.state !== "draft";
  return (
    <LinkGroups
      label={said.parts}
      groups={[
        {
          title: said.partsDoing,
          items: [
            ...link(isOut, `/can-bo/ke-hoach/minh-chung?kehoach=${plan.id}`, words.task.evidence),
            ...link(isOut, `${base}/nhan-thuc`, pick(ctx.lang, awarenessVi, awarenessEn).title),
            { href: `${base}/muc-dich`, text: pick(ctx.lang, purposesVi, purposesEn).title },
            ...link(isOut, `${base}/ket-luan`, said.conclusions),
            { href: `${base}/long-ghep`, text: pick(ctx.lang, hostVi, hostEn).plan.title },
            ...link(isOut, `${base}/cap-duoi`, cascade.matrixShort),
            ...link(mayDerive, `${base}/lap-ke-hoach`, cascade.deriveShort),
          ],
        },
        {
          title: said.partsReckoning,
          items: [
            ...link(isOut && mayReport, `${base}/bao-cao`, said.report),
            ...link(isOut && mayMoney, `${base}/kinh-phi`, said.money),
            ...link(isOut, `${base}/cac-nam`, pick(ctx.lang, schemesVi, schemesEn).short),
          ],
        },
        {
          title: said.partsDocument,
          items: [
            ...link(isOut, `${base}/doc`, said.readOnly),
            { href: `${base}/ke-hoach.docx`, text: writing.files.docx },
            { href: `${base}/ke-hoach.pdf`, text: writing.files.pdf },
            { href: "/can-bo/ke-hoach/nhom-noi-nhan", text: pick(ctx.lang, groupVi, groupEn).title },
            { href: "/can-bo/ke-hoach/dinh-huong", text: pick(ctx.lang, orientationVi, orientationEn).title },
            { href: `${base}/can-cu`, text: pick(ctx.lang, basesVi, basesEn).open },
            { href: `${base}/cap-tren`, text: cascade.above },
            ...link(isOut, `${base}/dieu-chinh`, pick(ctx.lang, amendVi, amendEn).title),
          ],
        },
      ]}
    />
  );
}
