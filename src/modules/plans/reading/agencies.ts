import { fold } from "./fold.ts";

/**
 * Who is named: agencies, groups of agencies and the people who lead them, as official plans print them. No list of names:
 * a name starts with one of the words such names start with ("Sở", "UBND", "Các cơ quan", "Thủ trưởng"), and ends where the
 * duty begins. Folded text keeps positions (see fold.ts), so ranges found there hold in the text.
 */
export type NamePart = {
  start: number;
  end: number /** Set where the printed part is not the whole name ("các Sở: Nội vụ, …"). */;
  name?: string;
};

export type Subject = {
  /** The whole subject as printed. */
  start: number;
  end: number;
  /** Where the duty starts. */
  duty: number;
  parts: NamePart[];
};

/** Words a name may start with; the looks-ahead keep out verbs and things ("Ban hành", "Tổ chức", "Bộ tiêu chí"). */
const HEAD = [
  "cac (?!ngay\\b|tuan\\b|thang\\b|nam\\b|muc\\b|buoc\\b|dot\\b|loai\\b|su kien|noi dung|nhiem vu|van ban|quy dinh|hoat dong|hinh thuc|giai phap|chi tieu|chuong trinh|du an|lop|buoi|cuoc|to trinh|tin|bai|van de|truong hop|thu tuc|dich vu|che do|chinh sach|thong tin|phong trao|mo hinh|doi tuong|nguon|khoan|kien nghi|y kien|tang lop|yeu cau|he thong|co so du lieu|nen tang|san pham|cong viec|tieu chi|linh vuc|muc tieu|dieu kien|bien phap|quyet dinh|nghi quyet|ke hoach|de an|chu truong|khau hieu|ket qua|tai lieu|an pham|chuyen muc|xa hoi)",
  "bo, (?:co quan|nganh)",
  "so, (?:ban|nganh)",
  "(?:cuc|vu|vien|phong|ban|khoa|hoi), (?:cuc|vu|vien|phong|ban|khoa|to|nganh|doan the|don vi|trung tam|tap chi)\\b",
  "cap (?:uy|tinh|huyen|xa|co so|trung uong|thanh pho)\\b",
  "so (?!(?:huu|thich)\\b)",
  "bo (?!(?:tieu chi|thu tuc|cau hoi|tai lieu|phan mem|chi so|nhan dien|du lieu|quy tac|ma|luat|may|sung|loc|bai|anh|sach)\\b)",
  "ban (?!(?:hanh|dau|ngay|dem|bo|do)\\b)",
  "lien (?:doan|minh|hiep)",
  "(?:tong |chi )?cuc (?!bo\\b)",
  "vu (?!(?:viec|an|mua|he|xuan|lua)\\b)",
  "phong (?!(?:chong|ngua|tranh)\\b|,)",
  "trung tam (?!cua\\b|hoa|kinh te)",
  "van phong (?!pham|hoa)",
  "vp (?:hdnd|ubnd|dang uy|huyen uy|tinh uy|so|doan)\\b",
  "cong an",
  "canh sat",
  "uy ban",
  "ubnd",
  "ubmttq",
  "ubkt",
  "hdnd",
  "hoi (?!(?:nghi|thao|thi|hop|vien|nhap|truong|cho|dien|trai)\\b)",
  "hiep hoi",
  "doan (?!(?:vien|ket|the nguoi)\\b)",
  "tinh (?:uy|doan)",
  "thanh (?:uy|doan)",
  "huyen (?:uy|doan)",
  "quan (?:uy|doan|khu)",
  "thi (?:uy|doan)",
  "dang (?:uy|bo|doan)",
  "chi (?:bo|doan|hoi)\\b",
  "mat tran",
  "mttq",
  "truong (?!(?:hop|thanh|ky)\\b)",
  "vien (?!(?:chuc|tro|phi)\\b)",
  "hoc vien",
  "toa an",
  "tand",
  "vksnd",
  "thanh tra (?!,|viec|cong vu|kiem tra|cac|ve|va kiem tra|dot xuat|dinh ky|trach nhiem)",
  "kiem toan nha nuoc",
  "kiem lam",
  "kho bac",
  "ngan hang",
  "bao hiem xa hoi",
  "bhxh",
  "thue (?:tinh|thanh pho|co so|khu vuc)",
  "chi cuc",
  "hai quan",
  "dai (?!loan\\b)",
  "bao (?!(?:cao|dam|gom|ve|chi|hiem|ton|quan|mat|luc|tri|hanh|toan|dong|tin)\\b)",
  "tap chi",
  "thong tan xa",
  "cong thong tin",
  "cong (?:doan|chuc|ty)",
  "cong chuc (?:truc|phu trach|chuyen|van hoa|tu phap|dia chinh|tai chinh|van phong|mot cua|bo phan)",
  "can bo (?:khong chuyen trach|phu trach|chuyen trach|van hoa|tu phap|dia chinh|quan su|cong an|van phong|tham muu|van thu|cchc)",
  "tong cong ty",
  "tap doan",
  "doanh nghiep",
  "hop tac xa",
  "benh vien",
  "tram (?:y te|truyen thanh|khuyen nong|thu y|bao ve)",
  "buu (?:dien|chinh)",
  "vien thong",
  "dien luc",
  "vnpt",
  "viettel",
  "mobifone",
  "don vi",
  "co quan",
  "thu truong",
  "(?:pho )?giam doc (?:cac |so |cong an|trung tam|benh vien|kho bac|ngan hang|don vi)",
  "(?:pho )?chu tich (?:ubnd|uy ban|cac |hdnd|hoi |cong doan|mat tran|ub)",
  "(?:pho )?chanh van phong",
  "chanh thanh tra",
  "bo truong",
  "thu tuong chinh phu",
  "(?:pho )?truong (?:phong|ban|cac|cong an|thon|khu|ap|ban nganh|don vi|tram|khoa|bo phan|ban quan ly|tieu ban)",
  "nguoi dung dau",
  "lanh dao (?:cac|so|phong|ban|don vi|co quan|ubnd|uy ban|dang)",
  "hieu truong",
  "tong giam doc",
  "cuc truong",
  "vu truong",
  "bi thu",
  "dong chi ",
  "ong ",
  "ba ",
  "bo phan",
  "khoa (?!hoc\\b)",
  "(?:to|nhom|doi|khoi|chi hoi) (?:pho|truong)\\b",
  "to (?:cong nghe|cong tac|giup viec|bien tap|thu ky|chuyen vien|chuyen mon|dan pho|dieu phoi|hanh chinh|mot cua|quan ly|tuyen truyen|tu quan|tu van|van hoa|truyen thong|hoa giai|de an|van phong|trien khai|kiem tra|van dong)",
  "to chuc (?:chinh tri|xa hoi|doan the|dang|co dang|thanh vien)",
  "tieu ban",
  "hoi dong",
  "quy (?:dau tu|bao|ho tro|phat trien|khuyen)",
  "nha (?:van hoa|xuat ban|thieu nhi|truong)",
  "bao tang",
  "vuon quoc gia",
  "thu vien (?:tinh|thanh pho|huyen)",
  "chinh quyen",
  "dia phuong",
  "uy vien",
  "thuong truc (?:ban|to|tinh|huyen|hdnd|dang|thanh|uy)",
  "ke toan",
  "giao vien",
  "thanh vien (?:ban|hoi dong|to)",
  "toan the",
  "can bo, cong chuc",
  "nhan vien",
  "van thu ",
  "tong phu trach",
  "thon (?!ban\\b|xom\\b)?",
  "khu pho",
  "khu dan cu",
  "so nganh",
  "ban nganh",
  "doi (?!ngu\\b)",
  "don bien phong",
  "hat kiem lam",
  "thong ke (?:tinh|thanh pho|co so|khu vuc|huyen|quan)",
  "chi nhanh",
  "(?:trung|lu|su|tieu) doan\\b",
  "dan quan",
  "gia lang",
  "nguoi co uy tin",
  "cau lac bo",
  "chua (?!co\\b|duoc|dam bao)",
  "nha may",
  "xi nghiep",
  "phan (?:vien|hieu)\\b",
  "cang vu",
  "chinh phu",
  "quoc hoi",
  "bch ",
  "btv ",
  "bcd ",
];

const HEAD_AT = new RegExp(`(?:${HEAD.join("|")})`, "y");

function headAt(folded: string, at: number): boolean {
  HEAD_AT.lastIndex = at;
  return HEAD_AT.test(folded);
}

/** The text starts with a name (in capitals, or a group such as "các sở"). */
export function startsWithAgency(text: string): boolean {
  return isHeadWord(text, `${fold(text.slice(0, 80))} `, 0);
}

/** The text begins with a word of duty ("chủ trì", "Rà soát"). */
export function startsWithDuty(text: string): boolean {
  return DUTY_START.test(text.slice(0, 60).toLowerCase());
}

/** Nobody's list of names has every body; this says that nothing in the text is a duty, so that it may be one. */
export function holdsNoDuty(text: string): boolean {
  const lower = ` ${text.toLowerCase()}`;
  for (const found of lower.matchAll(VERB_AT)) {
    const at = found.index + found[0].length - found[1]!.length;
    if (text.charAt(at - 1) === lower.charAt(at)) return false;
  }
  return !startsWithDuty(text) && !NEVER_IN_NAME.test(lower.trim());
}

/**
 * Shaped like a name in a heading: short, written large at its head, no sentence, nothing to do in it. Whether it is one,
 * the headings beside it must tell.
 */
export function mayBeName(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 90 &&
    /^\p{Lu}[^.;:!?]*$/u.test(text) &&
    !THING.test(fold(text)) &&
    holdsNoDuty(text)
  );
}

/** What headings beside the names of bearers are about, when they are about no bearer. */
const THING =
  /^(?:kinh phi|nguon|che do|cong tac|thoi (?:gian|han|diem)|tien do|lo trinh|moc |so ket|tong ket|thi dua|khen thuong|kiem tra|giam sat|bao cao|thong tin|noi dung|hinh thuc|giai phap|bien phap|phuong (?:an|phap|thuc|tien)|yeu cau|muc |luu y|hoat dong|nhiem vu|ke hoach|quy dinh|quy trinh|dieu (?:kien|khoan)|co che|co so vat chat|phan cong|trach nhiem|phoi hop|dia diem|thanh phan|doi tuong|san pham|ket qua|ho so|tai lieu|buoc \d|giai doan|dot \d|ngay|thang|quy |nam|mot so|viec |cac |nhung |ve |doi voi|cach |chi tieu|van de|tieu chi)/;

/**
 * Short words that are names only when written large: "Ban", "Sở", "Đài"… against "bản", "số", "dài". Behind an order
 * ("Giao công chức …") they are names written small too.
 */
function isHeadWord(text: string, folded: string, at: number, ordered = false): boolean {
  if (isPlace(text, at)) return true;
  if (!headAt(folded, at)) return false;
  const first = text.charAt(at);
  const capital = first.toLowerCase() !== first;
  const word = /^\p{L}+/u.exec(text.slice(at, at + 12))?.[0]?.toLowerCase() ?? "";
  const wanted = SPELLING[fold(word)];
  if (wanted && !wanted.includes(word)) return false;
  if (capital || (ordered && !folded.startsWith("ban ", at))) return true;
  return LOWER_GROUP.test(folded.slice(at, at + 40));
}

/** "Phường Giá Rai", "Xã Hưng Hội", "Ấp 5": a place bears duties as its government does, where its own name follows. */
function isPlace(text: string, at: number): boolean {
  return PLACE.test(text.slice(at, at + 24));
}

const PLACE =
  /^(?:Phường|PHƯỜNG|Xã|XÃ|Thị trấn|THỊ TRẤN|Đặc khu|ĐẶC KHU|Huyện|HUYỆN|Thị xã|THỊ XÃ|Quận|QUẬN|Thành phố|THÀNH PHỐ|Ấp|ẤP|Thôn|THÔN|Bản|BẢN|Buôn|BUÔN|Làng|LÀNG|Khóm|KHÓM|Khu phố|KHU PHỐ|Tổ dân phố|TỔ DÂN PHỐ) (?=\p{Lu}|\d|số \d)/u;

const SMALL_PLACE =
  /^(?:phường|xã|thị trấn|đặc khu|huyện|thị xã|quận|thành phố|ấp|thôn|bản|buôn|làng|khóm|khu phố|tổ dân phố) (?=\p{Lu}|\d)/u;

/** How a short head word is really spelled, since folding makes "bán", "bản" and "ban" one. */
const SPELLING: Record<string, string[]> = {
  so: ["sở"],
  bo: ["bộ"],
  ban: ["ban"],
  cuc: ["cục"],
  vu: ["vụ"],
  phong: ["phòng"],
  hoi: ["hội"],
  doan: ["đoàn"],
  truong: ["trường", "trưởng"],
  vien: ["viện"],
  dai: ["đài"],
  bao: ["báo", "bảo"],
  to: ["tổ"],
  quy: ["quỹ"],
  thon: ["thôn"],
  ong: ["ông"],
  ba: ["bà"],
  cac: ["các"],
  don: ["đơn", "đồn"],
  can: ["cán"],
  nha: ["nhà"],
  tinh: ["tỉnh"],
  quan: ["quận", "quân"],
  thi: ["thị"],
  dang: ["đảng"],
  mat: ["mặt"],
  bi: ["bí"],
  doi: ["đội"],
  khoa: ["khoa"],
  nhom: ["nhóm"],
  khoi: ["khối"],
  hat: ["hạt"],
  thue: ["thuế"],
  kho: ["kho"],
  ke: ["kế"],
  cong: ["công", "cổng"],
  gia: ["già"],
  chua: ["chùa"],
  su: ["sư"],
  lu: ["lữ"],
  cau: ["câu"],
};

/** Groups are written small in the middle of a sentence. */
const LOWER_GROUP =
  /^(?:cac (?:so|bo|ban|nganh|co quan|don vi|phong|dia phuong|huyen|xa|phuong|thi xa|quan|thon|to chuc|doan the|hoi|truong|doanh nghiep|cap|vu|cuc|uy ban|chi|trung tam|dang|ngan hang|tong|tap doan|vien|thanh vien|ubnd|dong chi|co so|hop tac xa|khu (?:pho|dan cu)|ap|dai|bao)|so, |so nganh|bo, nganh|co quan (?:ngang bo|thuoc chinh phu|chu tri|thuong truc|chuyen mon|lien quan|bao chi|truyen thong|, don vi)|don vi (?:chu tri|duoc giao)|thu truong|nguoi dung dau|lanh dao|chu tich (?:ubnd|uy ban)|uy ban nhan dan|ubnd|chinh quyen|cap uy|cong an|giam doc|hoi dong phoi hop)/;

// ── where a name ends: the duty ─────────────────────────────────────────────────────────────────────────────────────

const VERBS =
  "chủ trì|phối hợp|có trách nhiệm|có nhiệm vụ|có văn bản|chịu trách nhiệm|tổ chức|triển khai|thực hiện|xây dựng|tham mưu|hướng dẫn|kiểm tra|theo dõi|đôn đốc|báo cáo|tổng hợp|căn cứ|tăng cường|đẩy mạnh|chỉ đạo|bố trí|thẩm định|cân đối|cung cấp|lồng ghép|rà soát|đề xuất|ban hành|hỗ trợ|tiếp tục|chủ động|thường xuyên|giúp|tiến hành|trình|quán triệt|vận động|lập (?:kế hoạch|dự toán|danh|hồ sơ|và)|đảm bảo|bảo đảm|tuyên truyền|phổ biến|giám sát|nghiên cứu|tiếp nhận|duy trì|nâng cao|quản lý|quản lí|cử|gửi|đăng (?:tải|tin|ký|bài|cai)|phát (?:động|huy|sóng|hành|hiện|tờ|thanh (?:các|nội|tin|tuyên|thường))|hoàn (?:thành|thiện|chỉnh)|định kỳ|kịp thời|làm (?:đầu mối|tốt|việc|rõ|điểm)|là (?:cơ quan|đơn vị|đầu mối|thường trực)|xem xét|quyết định|phê duyệt|xử lý|giải quyết|cập nhật|công khai|niêm yết|đưa (?:tin|nội dung|các|vào|lên)|mở (?:chuyên|đợt|lớp|các|rộng)|tập trung|khẩn trương|nghiêm túc|sử dụng|quan tâm|tạo (?:điều kiện|lập)|phân (?:công|bổ|loại|cấp|tích)|phản (?:ánh|biện)|phấn đấu|giao (?:nhiệm vụ|các|cho)|thông báo|thông tin (?:đến|tới|cho|kịp thời|rộng rãi|về|tuyên truyền)|đánh giá|sơ kết|tổng kết|cụ thể (?:hóa|hoá)|thanh tra(?:,| việc| trách)|điều (?:phối|chỉnh)|huy động|khai thác|ứng dụng|đề nghị|kiến nghị|chuẩn bị|tham gia|tham dự|hằng (?:năm|tháng|quý)|hàng (?:năm|tháng|quý)|trước ngày|theo (?:chức năng|thẩm quyền|nhiệm vụ|phạm vi|lĩnh vực|dõi)|trong phạm vi|trên cơ sở|tùy theo|tuỳ theo|biên (?:soạn|tập)|in ấn|đầu tư|nhân rộng|biểu dương|động viên|khuyến khích|thiết (?:lập|kế)|vận hành|kết nối|thu hút|ưu tiên|bồi dưỡng|tập huấn|kiện toàn|thành lập|chấp hành|gắn (?:công tác|việc|trách|kết)|thống nhất|truyền thông (?:về|sâu|rộng|cho)|khảo sát|định hướng|công bố(?! trí)|kiểm soát|kiểm định|bám sát|lựa chọn|chuyển (?:giao|đổi|tải)|tiếp thu|cấp phát|chi trả|thanh toán|quyết toán|dự toán|bổ sung|sửa đổi|trực tiếp|giới thiệu|viết (?:tin|bài)|sản xuất (?:chương|phóng|tin|video)|trang trí|treo|đón|ra quân|khen thưởng|cam kết|ký (?:kết|cam)|phòng ngừa|ngăn chặn|đấu tranh|cải cách|đơn giản (?:hóa|hoá)|số (?:hóa|hoá)|thu thập|xác (?:định|minh|nhận)|tư vấn|lưu ý|nắm (?:bắt|tình hình|chắc)|chú trọng|tính toán|khắc phục|chấn chỉnh|không (?:để|được|ngừng)|phải|cần (?:phải|chủ động|tập trung|tiếp tục|tăng cường|có|quan tâm|nâng cao|đẩy mạnh|thực hiện|xây dựng|nghiêm túc|khẩn trương)|được giao|được phân công|được (?:ủy|uỷ) quyền|sẽ|áp dụng|yêu cầu|diễn tập|tìm hiểu|thường trực|tích cực|chịu sự|nghiệm thu|trồng|tiêu hủy|đối chiếu|liên hệ|chia sẻ|lấy ý kiến|trả lời|giải trình|góp ý|khởi động|tuần tra|lãnh đạo(?:,? chỉ đạo| việc| thực hiện| tổ chức| công tác| ubnd| ủy ban| chính quyền)|phụ trách(?! (?:các|công|lĩnh|về|cchc|ngành|văn|tư|địa|mảng))|đăng ký|khám|đưa việc|tặng|nêu gương|gương mẫu|phục vụ (?:các|cho|người|nhân|hội)|nâng cấp|lắp đặt|bảo quản|lưu trữ|vào cuộc|nhắc nhở|kịp thời|mời|chăm lo|soạn thảo|phúc tra|chấm điểm|tuyển chọn|in (?:tờ|sách|và|tài)|dán|đặt (?:bảng|pano|hòm)|tích hợp|khẩn trương|dành (?:thời|chuyên|kinh)|tăng (?:thời|số|tần)|tiếp (?:công|sóng|âm)|phân phối|chuyển (?:phát|tin)|nhận (?:hồ|tin|phản)|gặp gỡ|đối thoại|trao đổi|bình chọn|ghi (?:nhận|hình)|cài đặt|lấy phiếu|tự (?:đánh giá|kiểm tra|chấm|rà soát|giác|chủ)";

const DUTY_START = new RegExp(`^(?:${VERBS})(?![\\p{L}\\d])`, "u");
const VERB_AT = new RegExp(`[ ,;:](?:và |cùng )?(${VERBS})(?![\\p{L}\\d])`, "gu");

/** In a name these follow a general word and say which one it is: "cơ quan chủ trì", "các đơn vị thực hiện". */
const NOT_YET =
  /(?:^|, |; | và |các |những |mọi )(?:sở|bộ|ban|phòng|tổ|đội|đoàn|hội đồng|tiểu ban|cơ quan|đơn vị|bộ phận|hội|tổ chức|trung tâm|viện|nhóm|khối|quỹ|cục|vụ|chi cục|trạm|ngành|phòng ban|ban ngành|sở ngành)$|(?:^| )(?:công chức|cán bộ|chuyên viên|người|có chức năng|làm công tác|làm nhiệm vụ|phụ trách|lực lượng)$/u;
/** After a plural these do describe which ones are meant … */
const DESCRIBES =
  /^(?:chủ trì|quản lý|thông tin|truyền thông|được giao|được phân công|tham gia|cung cấp|tư vấn|nghiên cứu)/u;
/** … and these are duties even so ("các đơn vị thực hiện nghiêm …"). */
const PLURAL_BEFORE =
  /(?:^|[ ,])(?:các|những|mọi) (?:[^,]{1,40}, ){0,6}(?:cơ quan|đơn vị|tổ chức|phòng|ban|sở|ngành|bộ phận|hội|phòng ban|ban ngành|sở ngành|trung tâm|viện|chi cục|cục|vụ|trạm|khoa|tổ|đội)$/u;
/** "tổ chức" is a noun after these and before those. */
const NOUN_TO_CHUC_BEFORE =
  /(?:^|[ ,])(?:các|những|mọi|của|cơ quan,?|đơn vị,?|hội,?|đoàn thể,?|địa phương,?|cá nhân,?|ban)(?: và)?$/u;
const NOUN_TO_CHUC_AFTER =
  /^tổ chức(?: chính trị| xã hội| đoàn thể| có liên quan| liên quan| đảng|,? cá nhân| khác| hội(?! nghị| thảo| thi| họp| diễn)| thành viên| kinh tế| tỉnh| huyện| thuộc|,? (?:ngoài|trong) | sự nghiệp| hành nghề| nghề nghiệp| tín dụng)/u;

/** Words of sentences, not of names. */
const NEVER_IN_NAME =
  /(?:^| )(?:để|nhằm|khi|nếu|đã|đang|không(?! chuyên trách)|rằng|tại|với|gồm|như|bằng|thông qua|qua|này|nhất là|cho|sau|từ ngày|đến ngày)(?: |$)|\d{1,2}\/\d{1,2}|[“”"!?]/u;

/**
 * Reads "<names> <duty>" at `at`: the names up to the first word of duty. null where no name stands there or no duty
 * follows within reach.
 */
export function readSubject(text: string, folded: string, at: number, ordered = false): Subject | null {
  if (!isHeadWord(text, folded, at, ordered)) return null;
  const printed = text.slice(at, at + 420);
  const lower = printed.toLowerCase();
  VERB_AT.lastIndex = 0;
  for (let found = VERB_AT.exec(lower); found; found = VERB_AT.exec(lower)) {
    const verbAt = found.index + found[0].length - found[1]!.length;
    VERB_AT.lastIndex = found.index + 1;
    const before = lower.slice(0, found.index).replace(/[ ,;:]+$/, "");
    // Inside a proper name the word is written large: "Ban Tổ chức", "Sở Xây dựng", "Trung tâm Kiểm soát bệnh tật".
    if (before === "" || printed.charAt(verbAt) !== lower.charAt(verbAt)) continue;
    if (isInsideName(before, lower.slice(verbAt))) continue;
    if (!isName(withoutStops(printed.slice(0, before.length)))) return null;
    const end = at + before.length;
    return { start: at, end, duty: at + found.index + 1, parts: splitNames(text, at, end) };
  }
  return null;
}

/** `before` is what was read so far, `from` the text from the word of duty on; both in small letters with their marks. */
function isInsideName(before: string, from: string): boolean {
  // Inside brackets stands what the body is, not what it does.
  if (before.lastIndexOf("(") > before.lastIndexOf(")")) return true;
  if (/^phối hợp phổ biến/u.test(from) || (/^đầu tư/u.test(from) && /(?:^| )chủ$/u.test(before))) return true;
  if (
    /^(?:triển khai|thực hiện|xây dựng) (?:đề án|chương trình)/u.test(from) &&
    /(?:tổ công tác|ban chỉ đạo|tổ giúp việc|ban điều hành)$/u.test(before)
  )
    return true;
  if (/ được$/u.test(before)) return true;
  // "Văn phòng đăng ký đất đai", "Trung tâm Trợ giúp pháp lý".
  if (/^đăng ký (?:đất|kinh doanh)/u.test(from) && /(?:văn phòng|chi nhánh|phòng)$/u.test(before)) return true;
  if (/^giúp/u.test(from) && /(?:^| )trợ$/u.test(before)) return true;
  // "Tổng phụ trách Đội", "Phó phụ trách".
  if (/^phụ trách/u.test(from) && /(?:^|[ ,])(?:tổng|phó)$/u.test(before)) return true;
  if (/^được (?:giao|phân công)/u.test(from)) return true;
  if (/^phân công/u.test(from) && / được$/u.test(before)) return true;
  if (/được (?:phân công|giao)(?: nhiệm vụ| trách nhiệm)?$/u.test(before)) return true;
  if (/^tổ chức/u.test(from) && (NOUN_TO_CHUC_BEFORE.test(before) || NOUN_TO_CHUC_AFTER.test(from))) return true;
  if (/^tổng hợp/u.test(from) && / (?:dịch vụ|đa khoa|phòng|văn hóa|văn hoá|kế hoạch)$/u.test(before)) return true;
  if (/^phổ biến/u.test(from) && /hội đồng phối hợp$/u.test(before)) return true;
  if (
    /^(?:thường trực|cấp|nhận|cần|ký|phát|tạo)(?![\p{L}])/u.test(from) &&
    /(?:^|[ ,])(?:cơ quan|ủy viên|uỷ viên|ban|bộ phận|các|đơn vị|xã|huyện|tỉnh|ngành|đoàn thể|phó chủ tịch|phó bí thư|tổ)$/u.test(
      before,
    )
  )
    return true;
  if (NOT_YET.test(before)) return !PLURAL_BEFORE.test(before) || DESCRIBES.test(from);
  return false;
}

/** "Các sở, ban, ngành; UBND các xã, phường" is a list of names, though a semicolon elsewhere ends a clause. */
function withoutStops(names: string): string {
  const parts = names.split(/;\s*/);
  return (parts.every((part) => startsWithAgency(part)) ? parts.join(", ") : names).toLowerCase();
}

function isName(before: string): boolean {
  const bare = before
    .replace(/\([^)]*\)/g, "")
    .replace(/^(các (?:sở|bộ|phòng|ban|hội|cơ quan|đơn vị)[^:]{0,24}):/u, "$1");
  if (before.length > 360 || /[.;:!?…]/.test(bare.replace(/(?:tp|ts|thcs|tt|tx)\./g, ""))) return false;
  return !NEVER_IN_NAME.test(bare);
}

/** The whole text is names and nothing else (a heading of a duty list). Returns the range of the names. */
export function readNameHeading(
  text: string,
): { start: number; end: number; invited: boolean; parts: NamePart[] } | null {
  if (text.length > 420) return null;
  const folded = fold(text);
  const lead = HEADING_LEAD.exec(text.slice(0, 40).toLowerCase());
  const start = lead ? lead[0].length : 0;
  let end = text.length;
  while (end > start && /[\s:;.,*-]/.test(text.charAt(end - 1))) end--;
  if (end - start < 3 || !isHeadWord(text, `${folded} `, start)) return null;
  const printed = text.slice(start, end);
  const name = printed.toLowerCase();
  if (!isName(name.replaceAll(";", ",").replace(/^các (?:sở|bộ|phòng|ban|hội|cơ quan|đơn vị)[^:]{0,24}:/u, "")))
    return null;
  // Names alone hold no duty.
  if (readSubject(`${printed} `, `${fold(printed)} `, 0) || / (?:phải|cần phải) /u.test(name)) return null;
  return { start, end, invited: lead?.[0].includes("đề nghị") ?? false, parts: splitNames(text, start, end) };
}

/** What stands around a name in a heading: "Đề nghị …", "… có trách nhiệm". */
export function aroundName(text: string): { start: number; end: number; invited: boolean } {
  const lead = HEADING_LEAD.exec(text.slice(0, 40).toLowerCase());
  const start = lead ? lead[0].length : 0;
  const tail = /(?: (?:có|chịu) (?:trách nhiệm|nhiệm vụ)[^.;:]{0,40})?[\s:;.,]*$/u.exec(text)!;
  return { start, end: Math.max(start, tail.index), invited: lead?.[0].includes("đề nghị") ?? false };
}

const HEADING_LEAD =
  /^(?:kính đề nghị|đề nghị(?: với| các đồng chí)?|giao(?: cho)?|trách nhiệm của|nhiệm vụ(?: cụ thể)? của|đối với|phân công|yêu cầu|về phía)(?: ?:)? +/u;

// ── one name after the other ────────────────────────────────────────────────────────────────────────────────────────

/** Words that after a comma go on with a group ("sở, ban, ngành") instead of opening a new name. */
const GROUP_WORD =
  /^(?:ban|so|bo|nganh|phong|don vi|co quan|to chuc|doan the|dia phuong|huyen|thi xa|thanh pho|thi tran|xa|phuong|quan|dac khu|thon|ap|khu pho|ca nhan|hoi|truong|vien|cap|doanh nghiep|uy ban|trung tam|khoa|bo phan|cong doan|chi bo|van phong|vu|cuc|bao|dai|lien hiep|khu|to dan pho|lien quan)(?= *(?:,|;|\.|$|\/|-)| (?:va|co|nganh|lien quan|thuoc|cua|tinh|thanh pho|huyen|cap|xa|chuyen mon|doan the|truc thuoc|khac|tren|trong|o|quan ly|dia phuong|chinh tri|xa hoi|ngoai|kinh te|tham gia|duoc|su nghiep|dang)\b)/;

const OWN_GROUP = /^(?:co quan ngang bo|co quan thuoc chinh phu|co quan trung uong)/;

/**
 * The names in `text[start, end)`: "Sở Nội vụ, Sở Tài chính và UBND các xã" is three; "các sở, ban, ngành" is one; "Bộ Văn
 * hóa, Thể thao và Du lịch" is one; "các Sở: Nội vụ, Tài chính" is "Sở Nội vụ" and "Sở Tài chính".
 */
export function splitNames(text: string, start: number, end: number): NamePart[] {
  const folded = `${fold(text.slice(0, end))} `;
  const shared = splitSharedHead(text, folded, start, end);
  if (shared) return shared;
  const parts: NamePart[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const next = separatorAt(folded, i, end);
    if (next === 0) continue;
    if (!opensName(text, folded, from, i, next)) continue;
    addPart(parts, text, from, i);
    from = next;
    i = next - 1;
  }
  addPart(parts, text, from, end);
  return parts.length === 1 ? splitPeople(text, parts[0]!) : parts;
}

/** "Trần Thị Bình, Lê Cường": people have no word that names start with, but nothing else is written so. */
function splitPeople(text: string, { start, end }: NamePart): NamePart[] {
  const people = [...text.slice(start, end).matchAll(/[^,;]+/g)];
  const spans = people.map(({ index, 0: one }) => {
    const from = start + index + one.length - one.trimStart().length;
    return { start: from, end: from + one.trim().length };
  });
  return people.length > 1 && spans.every((one) => PERSON.test(text.slice(one.start, one.end)))
    ? spans
    : [{ start, end }];
}

/** A person's name as printed. */
export const PERSON = /^(?:\p{Lu}[\p{Ll}\p{Lm}]*)(?: \p{Lu}[\p{Ll}\p{Lm}]*){1,4}$/u;

/** Where the text after a separator at `i` starts; 0 where no separator stands. */
function separatorAt(folded: string, i: number, end: number): number {
  const char = folded.charAt(i);
  let next = 0;
  if (char === "," || char === ";" || char === "+" || char === "•") next = i + 1;
  else if (folded.startsWith(" va ", i)) next = i + 4;
  else if (folded.startsWith(" cung ", i)) next = i + 6;
  else if (folded.startsWith(" - ", i)) next = i + 3;
  else return 0;
  while (next < end && (folded.charAt(next) === " " || folded.charAt(next) === "-")) next++;
  if (folded.startsWith("va ", next)) next += 3;
  return next < end ? next : 0;
}

function opensName(text: string, folded: string, from: number, at: number, next: number): boolean {
  const rest = folded.slice(next, next + 60);
  if (OWN_GROUP.test(rest)) return true;
  const before = folded.slice(from, at);
  if (
    /^(?:cac )?co quan, (?:to chuc|don vi)[^,;]*(?:lien quan|khac)/.test(rest) &&
    /^(?:ubnd|uy ban|so [a-z]|bo [a-z]|cong an|van phong)/.test(before)
  ) {
    return true;
  }
  if (folded.charAt(at) === ";" && /\p{Lu}/u.test(text.charAt(next))) return true;
  // In a heading all in capitals every word looks like letters.
  if (folded.charAt(at) === "," && LETTERS.test(text.slice(next, next + 16)) && /\p{Ll}/u.test(text.slice(from, at)))
    return true;
  // "Phường Giá Rai, xã Hưng Hội": the second is written small, its own name is not.
  const isPlaceBefore = isPlace(text, from) || SMALL_PLACE.test(text.slice(from, from + 24));
  if (isPlaceBefore && SMALL_PLACE.test(text.slice(next, next + 24))) return true;
  if (!isHeadWord(text, folded, next)) return false;
  if (folded.charAt(at) === ";") return true;
  // Since 2025 newspaper and broadcaster of a province are one house: "Báo và Đài Phát thanh - Truyền hình tỉnh".
  if (before.trim() === "bao" && /^(?:dai )?phat thanh/.test(rest)) return false;
  if (/^bao va (?:dai )?phat thanh/.test(rest)) return true;
  // "Văn phòng HĐND và UBND", "Văn phòng Đoàn đại biểu Quốc hội và HĐND" are one office.
  const joined = folded.startsWith(" va ", at) && /^(?:hdnd|ubnd|hoi dong nhan dan|uy ban nhan dan)/.test(rest);
  if (
    joined &&
    /^(?:van phong|vp) .*(?:hdnd|hoi dong nhan dan|quoc hoi|dbqh|ubnd|dai bieu|tinh uy|dang uy|huyen uy)/.test(before)
  ) {
    return false;
  }
  if (folded.startsWith(" - ", at) && !/^(?:so|ubnd|cac|bo|cong an|uy ban|van phong) /.test(rest)) return false;
  // "Trường Chính trị tỉnh" is a name, though "trường" also goes on with a group.
  return !GROUP_WORD.test(rest) || /^\p{Lu}\p{Ll}* \p{Lu}/u.test(text.slice(next, next + 24));
}

/** "GVCN", "BGH", "KH&CN": bodies known by their letters. */
const LETTERS = /^\p{Lu}[\p{Lu}&]{2,9}(?= *(?:[,;.)]|$|\p{Lu}?\p{Ll}))/u;

function addPart(parts: NamePart[], text: string, from: number, to: number): void {
  let first = from;
  let last = to;
  while (first < last && /[\s,;:.+•*–-]/.test(text.charAt(first))) first++;
  while (last > first && /[\s,;:.+•*–-]/.test(text.charAt(last - 1))) last--;
  const lead = /^(?:Đề nghị|Giao|và)\s+/u.exec(text.slice(first, last));
  if (lead) first += lead[0].length;
  if (last - first >= 2) parts.push({ start: first, end: last });
}

const SHARED_HEAD = /^(cac|hai|ba|02|03) (so|bo|phong|ban|hoi|huyen|xa|phuong|thon)( nganh)?(?: ?:)? +/;
const FIELDS =
  /^(?:noi vu|tai chinh|tu phap|y te|cong thuong|xay dung|giao duc|giao thong|nong nghiep|tai nguyen|ke hoach|khoa hoc|thong tin|van hoa|lao dong|du lich|ngoai vu|dan toc|cong an|quoc phong|thanh tra|kinh te|ngoai giao|nong dan|phu nu|lien hiep|cuu chien binh|nguoi cao tuoi|chu thap do|to chuc|tuyen giao|dan van|noi chinh|van phong)/;

function splitSharedHead(text: string, folded: string, start: number, end: number): NamePart[] | null {
  const head = SHARED_HEAD.exec(folded.slice(start, end));
  if (!head) return null;
  const first = start + head[0].length;
  const initial = text.charAt(first);
  if (initial.toLowerCase() === initial || !FIELDS.test(folded.slice(first, first + 20))) return null;
  const headWord = text.slice(start + head[1]!.length + 1, start + head[1]!.length + 1 + head[2]!.length);
  const word = headWord.charAt(0).toUpperCase() + headWord.slice(1);
  const parts: NamePart[] = [];
  let from = first;
  const close = (to: number) => {
    const before = parts.length;
    addPart(parts, text, from, to);
    const part = parts[before];
    if (part && !isHeadWord(text, folded, part.start)) part.name = `${word} ${text.slice(part.start, part.end)}`;
  };
  for (let i = first; i < end; i++) {
    const next = separatorAt(folded, i, end);
    if (next === 0) continue;
    const rest = folded.slice(next, next + 30);
    const field = FIELDS.test(rest) && text.charAt(next) !== text.charAt(next).toLowerCase();
    // "Văn hóa, Thể thao và Du lịch" is one field.
    const oneField = /^(?:du lich)/.test(rest) && /van hoa/.test(folded.slice(from, i));
    if ((field && !oneField) || opensName(text, folded, from, i, next)) {
      close(i);
      from = next;
      i = next - 1;
    }
  }
  close(end);
  return parts.length > 1 ? parts : null;
}

/** A general group ("các đơn vị liên quan") as against a named body. */
export function isGroupName(name: string): boolean {
  return (
    /^(?:cac |nhung |moi |(?:so|bo|cuc|vu|vien|phong|ban|khoa|hoi), |co quan |don vi |dia phuong|thu truong|nguoi dung dau|lanh dao|giam doc cac|chu tich ubnd cac|ubnd (?:cac|cap)|uy ban nhan dan (?:cac|cap))/.test(
      fold(name),
    ) || /^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân) (?:xã|huyện)(?! \p{Lu})/u.test(name)
  );
}
