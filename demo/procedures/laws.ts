import type { LegalBasis } from "../../src/modules/procedures/procedure-record.ts";

/**
 * Legal documents the demonstration cites: number, date, issuer, short subject. The date is null where it was not
 * known for certain. Whether each is still in force must be checked before any real use.
 */
function law(type: string, number: string, date: string | null, issuer: string, subject: string): LegalBasis {
  const when = date === null ? "" : ` ngày ${vietnameseDate(date)}`;
  return { text: `${type} số ${number}${when}: ${subject}`, number, date, issuer };
}

function vietnameseDate(iso: string): string {
  const [year, month, day] = iso.split("-");
  return `${day}/${month}/${year}`;
}

const assembly = "Quốc hội";
const government = "Chính phủ";
const justice = "Bộ Tư pháp";
const police = "Bộ Công an";
const finance = "Bộ Tài chính";

export const laws = {
  civilStatus: law("Luật", "60/2014/QH13", "2014-11-20", assembly, "Luật Hộ tịch"),
  marriage: law("Luật", "52/2014/QH13", "2014-06-19", assembly, "Luật Hôn nhân và gia đình"),
  civilCode: law("Bộ luật", "91/2015/QH13", "2015-11-24", assembly, "Bộ luật Dân sự"),
  adoption: law("Luật", "52/2010/QH12", "2010-06-17", assembly, "Luật Nuôi con nuôi"),
  residence: law("Luật", "68/2020/QH14", "2020-11-13", assembly, "Luật Cư trú"),
  identity: law("Luật", "26/2023/QH15", "2023-11-27", assembly, "Luật Căn cước"),
  socialInsurance: law("Luật", "41/2024/QH15", "2024-06-29", assembly, "Luật Bảo hiểm xã hội"),
  disability: law("Luật", "51/2010/QH12", "2010-06-17", assembly, "Luật Người khuyết tật"),
  land: law("Luật", "31/2024/QH15", "2024-01-18", assembly, "Luật Đất đai"),
  construction: law("Luật", "50/2014/QH13", "2014-06-18", assembly, "Luật Xây dựng"),
  construction2020: law("Luật", "62/2020/QH14", "2020-06-17", assembly, "Sửa đổi, bổ sung Luật Xây dựng"),
  enterprise: law("Luật", "59/2020/QH14", "2020-06-17", assembly, "Luật Doanh nghiệp"),
  fisheries: law("Luật", "18/2017/QH14", "2017-11-21", assembly, "Luật Thủy sản"),
  water: law("Luật", "28/2023/QH15", "2023-11-27", assembly, "Luật Tài nguyên nước"),
  military: law("Luật", "78/2015/QH13", "2015-06-19", assembly, "Luật Nghĩa vụ quân sự"),
  mediation: law("Luật", "35/2013/QH13", "2013-06-20", assembly, "Luật Hòa giải ở cơ sở"),
  belief: law("Luật", "02/2016/QH14", "2016-11-18", assembly, "Luật Tín ngưỡng, tôn giáo"),
  merit: law(
    "Pháp lệnh",
    "02/2020/UBTVQH14",
    "2020-12-09",
    "Ủy ban Thường vụ Quốc hội",
    "Ưu đãi người có công với cách mạng",
  ),

  nd123: law("Nghị định", "123/2015/NĐ-CP", "2015-11-15", government, "Quy định chi tiết Luật Hộ tịch"),
  nd87: law("Nghị định", "87/2020/NĐ-CP", "2020-07-28", government, "Cơ sở dữ liệu hộ tịch điện tử"),
  nd104: law("Nghị định", "104/2022/NĐ-CP", "2022-12-21", government, "Bỏ nộp, xuất trình sổ hộ khẩu, sổ tạm trú"),
  nd07: law("Nghị định", "07/2025/NĐ-CP", null, government, "Sửa đổi về hộ tịch, quốc tịch, chứng thực"),
  nd120: law("Nghị định", "120/2025/NĐ-CP", "2025-06-11", government, "Phân định thẩm quyền hai cấp, ngành tư pháp"),
  nd18: law("Nghị định", "18/2026/NĐ-CP", null, government, "Cắt giảm thủ tục thuộc phạm vi Bộ Tư pháp"),
  nq667: law("Nghị quyết", "66.7/2025/NQ-CP", "2025-11-15", government, "Cắt giảm thủ tục dựa trên dữ liệu"),
  nd23: law("Nghị định", "23/2015/NĐ-CP", "2015-02-16", government, "Cấp bản sao từ sổ gốc và chứng thực"),
  nd280: law("Nghị định", "280/2025/NĐ-CP", null, government, "Sửa đổi Nghị định 23/2015/NĐ-CP về chứng thực"),
  nd19Adoption: law("Nghị định", "19/2011/NĐ-CP", "2011-03-21", government, "Quy định chi tiết Luật Nuôi con nuôi"),
  nd114Adoption: law("Nghị định", "114/2016/NĐ-CP", "2016-07-08", government, "Lệ phí đăng ký nuôi con nuôi"),
  nd154: law("Nghị định", "154/2024/NĐ-CP", "2024-11-26", government, "Quy định chi tiết Luật Cư trú"),
  nd58: law("Nghị định", "58/2026/NĐ-CP", "2026-02-13", government, "Sửa đổi, trong đó có cư trú và căn cước"),
  nd70: law("Nghị định", "70/2024/NĐ-CP", "2024-06-25", government, "Quy định chi tiết Luật Căn cước"),
  nd69: law("Nghị định", "69/2024/NĐ-CP", "2024-06-25", government, "Định danh và xác thực điện tử"),
  nd176: law("Nghị định", "176/2025/NĐ-CP", "2025-06-30", government, "Trợ cấp hưu trí xã hội"),
  nd20: law("Nghị định", "20/2021/NĐ-CP", "2021-03-15", government, "Trợ giúp xã hội đối với đối tượng bảo trợ xã hội"),
  nd76: law("Nghị định", "76/2024/NĐ-CP", "2024-07-01", government, "Sửa đổi Nghị định 20/2021/NĐ-CP"),
  nd28Disability: law("Nghị định", "28/2012/NĐ-CP", "2012-04-10", government, "Hướng dẫn Luật Người khuyết tật"),
  qd24Poverty: law(
    "Quyết định",
    "24/2021/QĐ-TTg",
    "2021-07-16",
    "Thủ tướng Chính phủ",
    "Quy trình rà soát hộ nghèo, hộ cận nghèo hằng năm",
  ),
  tt07Poverty: law(
    "Thông tư",
    "07/2021/TT-BLĐTBXH",
    "2021-07-18",
    "Bộ Lao động - Thương binh và Xã hội",
    "Hướng dẫn rà soát, phân loại hộ nghèo, hộ cận nghèo",
  ),
  tt02Poverty: law(
    "Thông tư",
    "02/2022/TT-BLĐTBXH",
    "2022-03-30",
    "Bộ Lao động - Thương binh và Xã hội",
    "Sửa đổi Thông tư 07/2021/TT-BLĐTBXH",
  ),
  nd131Split: law("Nghị định", "131/2025/NĐ-CP", null, government, "Phân định thẩm quyền hai cấp, ngành nông nghiệp"),
  nd131Merit: law(
    "Nghị định",
    "131/2021/NĐ-CP",
    "2021-12-30",
    government,
    "Biện pháp thi hành Pháp lệnh người có công",
  ),
  nd151: law("Nghị định", "151/2025/NĐ-CP", "2025-06-12", government, "Phân định thẩm quyền hai cấp, đất đai"),
  nd101: law("Nghị định", "101/2024/NĐ-CP", "2024-07-29", government, "Đăng ký, cấp giấy chứng nhận về đất đai"),
  nd175: law("Nghị định", "175/2024/NĐ-CP", "2024-12-30", government, "Quản lý hoạt động xây dựng"),
  nd14: law("Nghị định", "14/2026/NĐ-CP", "2026-01-13", government, "Sửa đổi, bổ sung trong lĩnh vực xây dựng"),
  nd140: law("Nghị định", "140/2025/NĐ-CP", null, government, "Phân định thẩm quyền hai cấp, ngành xây dựng"),
  nq6618: law("Nghị quyết", "66.18/2026/NQ-CP", "2026-05-18", government, "Cắt giảm thủ tục trong lĩnh vực xây dựng"),
  nd168: law("Nghị định", "168/2025/NĐ-CP", "2025-06-30", government, "Đăng ký doanh nghiệp"),
  nd77: law("Nghị định", "77/2019/NĐ-CP", "2019-10-10", government, "Tổ hợp tác"),
  nd125: law("Nghị định", "125/2025/NĐ-CP", null, government, "Phân định thẩm quyền hai cấp, ngành tài chính"),
  nd41: law("Nghị định", "41/2026/NĐ-CP", null, government, "Quy định chi tiết Luật Thủy sản"),
  nd66Disaster: law(
    "Nghị định",
    "66/2021/NĐ-CP",
    "2021-07-06",
    government,
    "Quy định chi tiết về phòng, chống thiên tai",
  ),
  nd53Disaster: law(
    "Nghị định",
    "53/2026/NĐ-CP",
    "2026-02-05",
    government,
    "Sửa đổi về đê điều và phòng, chống thiên tai",
  ),
  nd54Water: law("Nghị định", "54/2024/NĐ-CP", null, government, "Đăng ký, cấp phép về tài nguyên nước"),
  nd23Water: law("Nghị định", "23/2026/NĐ-CP", "2026-01-17", government, "Sửa đổi trong lĩnh vực tài nguyên nước"),
  nd238: law("Nghị định", "238/2025/NĐ-CP", null, government, "Học phí, miễn giảm và hỗ trợ chi phí học tập"),
  nd105School: law("Nghị định", "105/2020/NĐ-CP", "2020-09-08", government, "Chính sách phát triển giáo dục mầm non"),
  nd142: law("Nghị định", "142/2025/NĐ-CP", null, government, "Phân quyền, phân cấp trong lĩnh vực giáo dục"),
  nd13Military: law("Nghị định", "13/2016/NĐ-CP", null, government, "Đăng ký và khám sức khỏe nghĩa vụ quân sự"),
  nd220: law(
    "Nghị định",
    "220/2025/NĐ-CP",
    "2025-08-07",
    government,
    "Sửa đổi trong lĩnh vực quốc phòng khi tổ chức hai cấp",
  ),
  nd95Belief: law(
    "Nghị định",
    "95/2023/NĐ-CP",
    "2023-12-29",
    government,
    "Biện pháp thi hành Luật Tín ngưỡng, tôn giáo",
  ),

  tt04Justice: law("Thông tư", "04/2020/TT-BTP", "2020-05-28", justice, "Quy định chi tiết về hộ tịch"),
  tt01Justice: law("Thông tư", "01/2022/TT-BTP", "2022-01-04", justice, "Đăng ký hộ tịch trực tuyến"),
  tt03Justice: law("Thông tư", "03/2023/TT-BTP", "2023-08-02", justice, "Sửa đổi về hộ tịch"),
  tt08Justice: law("Thông tư", "08/2025/TT-BTP", "2025-06-12", justice, "Phân định thẩm quyền hai cấp, ngành tư pháp"),
  tt01Copies: law("Thông tư", "01/2020/TT-BTP", "2020-03-03", justice, "Hướng dẫn Nghị định 23/2015/NĐ-CP"),
  tt55: law("Thông tư", "55/2021/TT-BCA", "2021-05-15", police, "Quy định chi tiết Luật Cư trú"),
  tt66: law("Thông tư", "66/2023/TT-BCA", "2023-11-17", police, "Sửa đổi các thông tư về cư trú"),
  tt53: law("Thông tư", "53/2025/TT-BCA", "2025-07-01", police, "Sửa đổi các thông tư về cư trú, căn cước"),
  tt54: law("Thông tư", "54/2025/TT-BCA", "2025-07-01", police, "Quy trình đăng ký cư trú"),
  tt17: law("Thông tư", "17/2024/TT-BCA", "2024-05-15", police, "Quy định chi tiết Luật Căn cước"),
  tt281: law("Thông tư", "281/2016/TT-BTC", "2016-11-14", finance, "Phí khai thác dữ liệu hộ tịch"),
  tt226: law("Thông tư", "226/2016/TT-BTC", "2016-11-11", finance, "Phí chứng thực"),
  tt85: law(
    "Thông tư",
    "85/2019/TT-BTC",
    "2019-11-29",
    finance,
    "Phí, lệ phí do Hội đồng nhân dân cấp tỉnh quyết định",
  ),
  tt106: law("Thông tư", "106/2021/TT-BTC", null, finance, "Sửa đổi Thông tư 85/2019/TT-BTC"),
  tt75: law("Thông tư", "75/2022/TT-BTC", "2022-12-22", finance, "Lệ phí đăng ký cư trú"),
  tt68: law("Thông tư", "68/2025/TT-BTC", null, finance, "Biểu mẫu đăng ký doanh nghiệp, hộ kinh doanh"),
  tt198: law("Thông tư", "198/2016/TT-BTC", null, finance, "Phí, lệ phí trong lĩnh vực đường thủy nội địa"),
  tt75Boat: law("Thông tư", "75/2014/TT-BGTVT", null, "Bộ Giao thông vận tải", "Đăng ký phương tiện thủy nội địa"),
  tt09Boat: law("Thông tư", "09/2025/TT-BXD", null, "Bộ Xây dựng", "Phân định thẩm quyền, ngành xây dựng"),
} as const satisfies Record<string, LegalBasis>;

/** The bases every civil-status procedure shares. */
export const civilStatusLaws: LegalBasis[] = [
  laws.civilStatus,
  laws.nd123,
  laws.nd87,
  laws.nd104,
  laws.nd07,
  laws.nd120,
  laws.nd18,
  laws.nq667,
  laws.tt04Justice,
  laws.tt01Justice,
  laws.tt03Justice,
  laws.tt08Justice,
  laws.tt85,
  laws.tt106,
];

export const certificationLaws: LegalBasis[] = [laws.nd23, laws.nd07, laws.nd280, laws.nd18, laws.nq667, laws.tt226];

export const residenceLaws: LegalBasis[] = [laws.residence, laws.nd154, laws.tt55, laws.tt66, laws.tt53, laws.tt54];

export const identityLaws: LegalBasis[] = [laws.identity, laws.nd70, laws.tt17, laws.tt53];
