/**
 * Words of several syllables that stand on slogans of administrative reform. A line never ends inside one of them: "cải / cách"
 * reads badly from the road. Written for this purpose; a word that is missing can be kept together by breaking lines by hand.
 */
const WRITTEN = `
an ninh|an sinh|an toàn|an toàn giao thông|áp phích|bảo đảm|bảo hiểm|bảo hiểm xã hội|bảo hiểm y tế|bảo vệ|bền vững|bình đẳng|bộ máy
bưu chính|bưu điện|cán bộ|căn cước|căn cước công dân|cải cách|cải cách hành chính|cải thiện|cạnh tranh|cấp tỉnh|cấp xã|chất lượng|chậm trễ
chi phí|chia sẻ|chính phủ|chính phủ điện tử|chính phủ số|chính quyền|chính quyền địa phương|chính quyền số|chính sách|chính trị|chính xác
chỉ đạo|chỉ số|chủ động|chủ tịch|chủ trương|chứng thực|chuyên nghiệp|chuyển đổi|chuyển đổi số|chuyển biến|công bằng|công chức|công cụ
công dân|công dân số|công khai|công nghệ|công nghệ số|công nghệ thông tin|công tác|công vụ|cộng đồng|cơ quan|cơ sở|cơ chế|cơ chế một cửa
cơ sở dữ liệu|cụ thể|dân chủ|dân tộc|dân vận|dễ dàng|dịch vụ|dịch vụ công|dịch vụ công trực tuyến|doanh nghiệp|du lịch|dữ liệu|đào tạo
đánh giá|đất đai|đất nước|đầu tư|điều hành|điện tử|đoàn kết|đoàn thể|đơn giản|đơn giản hóa|đồng bào|đồng bộ|đồng hành|đúng hạn|đúng hẹn
đúng luật|đường dây nóng|đường phố|gia đình|giải quyết|giám sát|giao dịch|giáo dục|giao thông|giấy phép|giấy tờ|góp phần|góp ý|gương mẫu
hạ tầng|hài hòa|hài lòng|hành chính|hành động|hạnh phúc|hiện đại|hiệu lực|hiệu quả|hoàn thiện|hoàn thành|hoạt động|hòa giải|hộ tịch
hội nhập|hội nghị|hồ sơ|hợp tác|hướng dẫn|hướng tới|hướng về|hưởng ứng|kế hoạch|kết hôn|kết quả|khai sinh|khai tử|khám chữa bệnh|khẩu hiệu
khách quan|khiếu nại|khó khăn|khoa học|khởi nghiệp|không gian|kinh doanh|kinh tế|kinh tế số|kinh tế xã hội|kịp thời|kiểm soát|kiểm tra
kiến nghị|kiến tạo|kỷ cương|kỷ luật|kỷ nguyên|làm chủ|lao động|lãnh đạo|lắng nghe|lấy ý kiến|liêm chính|liên thông|lợi ích|luật pháp|mạng xã hội
mạnh mẽ|minh bạch|mọi lúc|mọi nơi|mọi người|mô hình|môi trường|mục tiêu|mức độ|nâng cao|năng động|năng lực|năng suất|ngân sách|nghiêm minh
nghiêm túc|người dân|người lao động|nguồn lực|nhà nước|nhanh chóng|nhanh gọn|nhân dân|nhân lực|nhân ái|nhiệm vụ|nhiệt tình|niềm tin|niềm nở|nông dân
nông nghiệp|nông thôn|nông thôn mới|nộp hồ sơ|pa nô|pháp luật|phát huy|phát triển|phản ánh|phấn đấu|phi địa giới|phiền hà|phong cách|phong trào
phục vụ|phụ nữ|phương châm|phường xã|qua mạng|quản lý|quản trị|quê hương|quy chế|quy định|quy tắc|quy trình|quyền lợi|quyết liệt|quyết tâm
quyết định|rút gọn|rút ngắn|sáng kiến|sáng tạo|sẵn sàng|số hóa|sự nghiệp|tài chính|tài chính công|tại chỗ|tại nhà|tận tâm|tận tình|tận tụy
tạo điều kiện|tập thể|tăng cường|tăng trưởng|tham gia|tham nhũng|thanh niên|thanh toán|thanh toán trực tuyến|thành công|thành phố|thái độ
thân thiện|thẩm quyền|thấu hiểu|thể chế|thiết thực|thi đua|thông báo|thông minh|thông suốt|thông tin|thống nhất|thời gian|thuận lợi|thuận tiện
thủ tục|thủ tục hành chính|thúc đẩy|thư viện|thương mại|thường trú|thực hành|thực hiện|tích cực|tiên phong|tiến bộ|tiếp cận|tiếp công dân
tiếp nhận|tiếp tục|tiết kiệm|tin cậy|tin học|tinh gọn|tinh giản|tinh thần|toàn cầu|toàn dân|toàn diện|toàn quốc|tổ chức|tổ quốc|tối đa
tối ưu|tuyên truyền|trách nhiệm|trật tự|trẻ em|triển khai|trong sạch|trụ sở|trung tâm|trung thực|trực tiếp|trực tuyến|truyền thanh|truyền thông
truyền thống|trợ giúp|trợ giúp pháp lý|tự giác|tự hào|tự nguyện|tương lai|tương tác|ứng dụng|ứng xử|ưu tiên|ủy ban|ủy ban nhân dân|văn bản
văn hóa|văn hóa công sở|văn minh|văn phòng|vận động|vì dân|việc làm|viên chức|vững mạnh|vượt khó|xã hội|xã hội số|xanh sạch đẹp|xây dựng
xin lỗi|xử lý|y tế|yêu cầu|ý kiến|ý thức|một cửa|một cửa liên thông|một lần|hai cấp|đi lại|chờ đợi|ở đâu|không cần|nhân viên|hôm nay|ngày mai
tổ dân phố|trưởng ấp|tin nhắn|tra cứu|điện thoại|điện thoại thông minh|tài khoản|định danh|định danh điện tử|chữ ký số|lý lịch tư pháp|tạm trú
`;

const COMPOUNDS: ReadonlySet<string> = new Set(
  WRITTEN.split(/[|\n]/)
    .map((word) => word.trim())
    .filter(Boolean),
);
const MOST_SYLLABLES = Math.max(...[...COMPOUNDS].map((word) => word.split(" ").length));

/** Words that lead on to what follows: at the end of a line they hang in the air. */
const LEADING = new Set(
  "và hoặc hay của cho với để vì là thì mà bằng tại ở từ đến về theo trong ngoài trên dưới các những mọi mỗi một hai ba bốn không chưa chẳng được bị sẽ đã đang phải hãy đừng rất càng cùng do bởi nếu khi".split(
    " ",
  ),
);

const bare = (syllable: string): string => syllable.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const endsPhrase = (syllable: string): boolean => /[,.;:!?…)”"–-]$/.test(syllable);
const isCapital = (syllable: string): boolean => /^["“(]?\p{Lu}\p{Ll}*[,.;:!?…)”"]*$/u.test(syllable);

/** Whether nothing should follow on the next line what ends with this syllable. */
export const leadsOn = (syllable: string): boolean => !endsPhrase(syllable) && LEADING.has(bare(syllable));

/** Whether a line ends well after this syllable. */
export const pausesAfter = (syllable: string): boolean => endsPhrase(syllable);

/**
 * The pieces of a line between which it may be broken: compounds, names of people and places (`names`, and words beginning with
 * a capital in a text that is not all capitals), numbers with what they count.
 */
export function piecesOf(syllables: readonly string[], names: readonly string[] = []): string[][] {
  const known = names.map((name) => name.split(/\s+/).map(bare));
  const isShouted = syllables.every((one) => one === one.toUpperCase());
  const pieces: string[][] = [];
  let at = 0;
  while (at < syllables.length) {
    const taken = Math.max(
      longestCompound(syllables, at),
      longestName(syllables, at, known),
      isShouted ? 1 : capitalRun(syllables, at),
      numberRun(syllables, at),
    );
    pieces.push(syllables.slice(at, at + taken));
    at += taken;
  }
  return pieces;
}

/** Syllables from here that may belong together: none after one that ends a phrase. */
function reach(syllables: readonly string[], at: number, most: number): number {
  let length = 1;
  while (length < most && at + length < syllables.length && !endsPhrase(syllables[at + length - 1] as string)) length++;
  return length;
}

function longestCompound(syllables: readonly string[], at: number): number {
  for (let length = reach(syllables, at, MOST_SYLLABLES); length > 1; length--)
    if (
      COMPOUNDS.has(
        syllables
          .slice(at, at + length)
          .map(bare)
          .join(" "),
      )
    )
      return length;
  return 1;
}

function longestName(syllables: readonly string[], at: number, names: readonly string[][]): number {
  const fitting = names.filter(
    (name) =>
      name.length <= reach(syllables, at, name.length) && name.every((one, i) => bare(syllables[at + i] ?? "") === one),
  );
  return Math.max(1, ...fitting.map((name) => name.length));
}

function capitalRun(syllables: readonly string[], at: number): number {
  const most = reach(syllables, at, 5);
  let length = 0;
  while (length < most && isCapital(syllables[at + length] as string)) length++;
  return Math.max(1, length);
}

/** "24 giờ", "năm 2026", "100 %". */
function numberRun(syllables: readonly string[], at: number): number {
  if (reach(syllables, at, 2) < 2) return 1;
  const [first = "", second = ""] = [syllables[at], syllables[at + 1]];
  const isNumber = (one: string): boolean => /^\d[\d.,/-]*\p{P}*$/u.test(one);
  return isNumber(first) || (isNumber(second) && /^(?:năm|số|mức|cấp|quý|tháng|ngày|khóm|ấp|điều)$/i.test(first))
    ? 2
    : 1;
}
