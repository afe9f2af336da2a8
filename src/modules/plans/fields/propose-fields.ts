import { type Area, type Audience, areaOf, type Subtopic, type ToldLanguage, type Topic } from "../../topics/index.ts";
import type { PlanTask, ProductKind } from "../plan.ts";
import type { FieldProposal, TaskField } from "./task-fields.ts";

/** Words as they stand in official plans, in small letters; the first rule that fits decides where one value is wanted. */
const AREA_RULES: readonly [RegExp, Area][] = [
  [
    /kiểm soát (?:thủ tục|tthc|việc giải quyết)|công bố,? (?:công khai|niêm yết)|niêm yết|công khai (?:thủ tục|tthc|đầy đủ)|phản ánh,? kiến nghị|quy trình nội bộ/u,
    "procedureControl",
  ],
  [
    /thủ tục hành chính|\btthc\b|một cửa|khai sinh|hộ tịch|cư trú|chứng thực|hồ sơ|đơn giản hóa|cắt giảm (?:giấy tờ|thời gian)|phục vụ hành chính công/u,
    "procedures",
  ],
  [
    /chuyển đổi số|chính quyền (?:điện tử|số)|chính phủ (?:điện tử|số)|dịch vụ công trực tuyến|cơ sở dữ liệu|nền tảng số|chữ ký số|vneid|an toàn thông tin/u,
    "digital",
  ],
  [
    /thể chế|văn bản quy phạm pháp luật|thi hành pháp luật|theo dõi thi hành|môi trường (?:đầu tư|kinh doanh)|năng lực cạnh tranh|thu hút đầu tư/u,
    "institutions",
  ],
  [/tổ chức bộ máy|tinh gọn|sắp xếp (?:đơn vị|tổ chức|bộ máy)|phân cấp|vị trí việc làm của tổ chức/u, "apparatus"],
  [
    /công vụ|kỷ luật,? kỷ cương|kỷ cương,? kỷ luật|đạo đức công chức|văn hóa công sở|bồi dưỡng (?:cán bộ|công chức)|tinh giản biên chế|vị trí việc làm/u,
    "staff",
  ],
  [
    /tài chính công|ngân sách nhà nước|tự chủ tài chính|công khai (?:tài chính|ngân sách)|thực hành tiết kiệm|tài sản công|giải ngân|quy chế dân chủ/u,
    "finance",
  ],
];

/** Within an area that is found, what the words say more finely. */
const SUBTOPIC_RULES: readonly [RegExp, Subtopic][] = [
  [/văn bản quy phạm pháp luật/u, "institutions.localLaw"],
  [/thi hành pháp luật/u, "institutions.enforcement"],
  [/môi trường (?:đầu tư|kinh doanh)|năng lực cạnh tranh|thu hút đầu tư/u, "institutions.competitiveness"],
  [/đơn giản hóa|cắt giảm (?:giấy tờ|thời gian)/u, "procedures.simplification"],
  [/một cửa|phục vụ hành chính công/u, "procedures.oneStop"],
  [/tinh gọn|đầu mối/u, "apparatus.lean"],
  [/bồi dưỡng|đào tạo/u, "staff.training"],
  [/công khai (?:tài chính|ngân sách)/u, "finance.disclosure"],
  [/quy chế dân chủ/u, "finance.democracy"],
  [/thanh tra|kiểm tra/u, "finance.inspection"],
  [/tiết kiệm|ngân sách nhà nước/u, "finance.budget"],
  [/chia sẻ dữ liệu|an toàn thông tin/u, "digital.sharing"],
  [/cơ sở dữ liệu|nền tảng số|hạ tầng số/u, "digital.infrastructure"],
];

const AUDIENCE_RULES: readonly [RegExp, Audience][] = [
  [
    /người dân|nhân dân|công dân|hộ gia đình|hội viên|đoàn viên|phụ nữ|nông dân|thanh niên|học sinh|người cao tuổi|cử tri|họp dân|truyền thanh cơ sở/u,
    "residents",
  ],
  [/doanh nghiệp|nhà đầu tư|hợp tác xã|hộ kinh doanh/u, "businesses"],
  [/cán bộ|công chức|viên chức|người lao động trong cơ quan/u, "officials"],
  [/đồng bào|dân tộc thiểu số|tiếng khmer|tiếng dân tộc|người khmer|chùa khmer/u, "ethnicCommunities"],
  [/người nước ngoài|tiếng anh|kiều bào/u, "foreigners"],
];

const PRODUCT_RULES: readonly [RegExp, ProductKind][] = [
  [/tờ gấp|tờ rơi/u, "leaflet"],
  [/áp phích|pa[- ]?n[ôo]\b|băng[- ]?r[ôo]n|khẩu hiệu/u, "poster"],
  [/video|clip|phim|phóng sự truyền hình|đồ họa động/u, "video"],
  [/tập huấn|bồi dưỡng|đào tạo/u, "training"],
  [/khảo sát|điều tra xã hội học|lấy ý kiến|phiếu hỏi|mức độ hài lòng/u, "survey"],
  [/truyền thanh|phát thanh|phát sóng|loa (?:phát|cơ sở)/u, "broadcast"],
  [/niêm yết|bảng tin/u, "sheet"],
  [/hội nghị|hội thi|cuộc thi|tọa đàm|đối thoại|họp dân|sinh hoạt chuyên đề|sân khấu hóa|ngày hội/u, "event"],
  [
    /tin,? bài|bài viết|chuyên mục|chuyên trang|đăng (?:tải|ít nhất|tin)|viết tin|tin mẫu|trang thông tin điện tử|cổng thông tin điện tử|báo (?:in|điện tử)/u,
    "news",
  ],
  [/^(?:tổng hợp, |định kỳ )?(?:báo cáo|tổng hợp.{0,60}báo cáo)/u, "report"],
];

const LANGUAGE_RULES: readonly [RegExp, ToldLanguage][] = [
  [/tiếng việt/u, "vi"],
  [/tiếng khmer|chữ khmer/u, "km"],
  [/tiếng (?:hoa|trung)/u, "zh"],
  [/tiếng chăm/u, "cjm"],
  [/tiếng tày/u, "tyz"],
  [/tiếng nùng/u, "nut"],
  [/tiếng thái/u, "blt"],
  [/tiếng mường/u, "mtq"],
  [/tiếng h?mông/u, "hmn"],
  [/tiếng (?:gia rai|j'?rai)/u, "jra"],
  [/tiếng ê[- ]?đê/u, "rad"],
  [/tiếng ba ?na/u, "bdq"],
  [/tiếng anh/u, "en"],
];

const firstOf = <T>(rules: readonly [RegExp, T][], text: string): T | null =>
  rules.find(([words]) => words.test(text))?.[1] ?? null;
const allOf = <T>(rules: readonly [RegExp, T][], text: string): T[] =>
  rules.filter(([words]) => words.test(text)).map(([, value]) => value);

function topicIn(text: string): Topic | null {
  const area = firstOf(AREA_RULES, text);
  const finer = SUBTOPIC_RULES.filter(([, topic]) => areaOf(topic) === area);
  return firstOf(finer, text) ?? area;
}

/** What the words of a task say about it. Where they say nothing, nothing is proposed. */
export function proposeFields(taskText: string): FieldProposal {
  const text = taskText.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  return {
    topic: topicIn(text),
    audiences: allOf(AUDIENCE_RULES, text),
    productKind: firstOf(PRODUCT_RULES, text),
    languages: allOf(LANGUAGE_RULES, text),
  };
}

/** What is still to be proposed for a task: nothing for a field a person has set, also where they set it to nothing. */
export function openProposal(
  task: Pick<PlanTask, "text" | "decidedFields" | "topic" | "audiences" | "languages" | "productKind">,
): FieldProposal {
  const found = proposeFields(task.text);
  const isOpen = (field: TaskField, empty: boolean): boolean => empty && !task.decidedFields.includes(field);
  return {
    topic: isOpen("topic", task.topic === null) ? found.topic : null,
    audiences: isOpen("audiences", task.audiences.length === 0) ? found.audiences : [],
    productKind: isOpen("productKind", task.productKind === null) ? found.productKind : null,
    languages: isOpen("languages", task.languages.length === 0) ? found.languages : [],
  };
}
