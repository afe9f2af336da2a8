import { formatDate, formatNumber, formatPercent } from "../../platform/i18n/index.ts";
import type { SuccessionKind } from "./succession.ts";
import type { UnitRefusal } from "./unit.errors.ts";
import type { UnitKind, Weekday } from "./unit.ts";

type Data = Readonly<Record<string, string | number>>;

const refusals: Record<UnitRefusal, (data: Data) => string> = {
  "before-start": ({ name, start }) =>
    `${name} có từ ngày ${formatDate(String(start))}. Hãy chọn ngày hiệu lực sau ngày đó.`,
  "already-ended": ({ name, end }) =>
    `${name} kết thúc hoạt động từ ngày ${formatDate(String(end))}, không đổi được nữa.`,
  "parent-not-alive": ({ name, parent }) =>
    `${parent ? parent : "Đơn vị cấp trên"} không tồn tại suốt thời gian ${name} trực thuộc. Hãy chọn đơn vị cấp trên khác.`,
  "parent-kind": ({ name, parent }) =>
    parent ? `${name} không thể trực thuộc ${parent}.` : `${name} phải trực thuộc một đơn vị cấp trên.`,
  cycle: ({ name, parent }) => `${parent} đang nằm dưới ${name}, nên ${name} không thể chuyển về đó.`,
  "has-children": ({ name, count }) =>
    `${name} còn ${count} đơn vị trực thuộc. Hãy chọn đơn vị kế thừa, hoặc chuyển các đơn vị đó đi trước.`,
  "later-succession": ({ name }) =>
    `${name} còn một lần sắp xếp khác vào ngày đó hoặc muộn hơn. Hãy xem lại ngày hiệu lực.`,
  "slug-taken": ({ slug }) =>
    `Địa chỉ “${slug}” đã thuộc về một đơn vị khác. Địa chỉ không bao giờ được dùng lại, để mã QR cũ vẫn đúng.`,
  "slug-reserved": ({ slug }) => `Địa chỉ “${slug}” dành cho trang của hệ thống. Hãy chọn địa chỉ khác.`,
  "slug-shape": () => "Địa chỉ chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “tan-thanh”.",
  "code-taken": ({ code }) => `Mã ${code} đã thuộc về một đơn vị khác. Mã không được dùng lại.`,
  "name-empty": () => "Hãy nhập tên đơn vị.",
  "name-too-long": ({ most }) => `Tên đơn vị dài nhất ${most} ký tự.`,
  "same-unit-twice": () => "Một đơn vị được chọn hai lần. Hãy chọn các đơn vị khác nhau.",
  "too-few-units": () => "Hãy chọn ít nhất hai đơn vị.",
  "different-levels": () => "Chỉ sắp xếp được các đơn vị cùng loại, cùng cấp với nhau.",
  shares: () => "Các tỷ lệ phải từ 0 đến 100% và cộng lại đúng 100% khi đơn vị cũ kết thúc.",
  "one-main": () => "Hãy chọn đơn vị kế thừa chính.",
  "nothing-changed": ({ name }) => `Chưa có gì thay đổi ở ${name}.`,
  "not-yours": ({ name }) =>
    `Bạn không có quyền thay đổi ${lower(String(name))}. Quản trị của đơn vị cấp trên làm được việc này.`,
};

const importRefusals = {
  "unknown-list": () =>
    "Không nhận ra danh sách này. Dòng đầu phải có tên cột như tệp mẫu: ma_tinh, ten, loai hoặc ma_tinh, ma_xa, ten…",
  "provinces-first": () => "Hãy nhập danh sách tỉnh (tinh_moi_34.csv) trước.",
  "communes-first": () => "Hãy nhập danh sách xã, phường, đặc khu (xa_moi_3321.csv) trước.",
  "former-first": () => "Hãy nhập danh sách đơn vị trước 01/7/2025 (don_vi_cu_truoc_2025-07-01.csv) trước.",
  unreadable: ({ reason }: Readonly<Record<string, string>>) => `Không đọc được tệp: ${reason ?? ""}`,
};

export const vi = {
  nowCalled: (name: string) => `Bạn dùng địa chỉ cũ. Đơn vị này nay là ${name}.`,
  nowBelongsTo: (old: string, now: string, on: string) => `${old} nay thuộc ${lower(now)} từ ngày ${formatDate(on)}.`,
  nowDivided: (old: string, on: string) => `${old} được chia về nhiều đơn vị từ ngày ${formatDate(on)}.`,
  refusals,
  importRefusals,
  importColumns: ["dong", "ly_do_tu_choi"],
  importReasons: {
    noCode: (column: string) => `Thiếu mã ở cột ${column}.`,
    badCode: (column: string, code: string, digits: number) =>
      `Mã “${code.slice(0, 40)}” ở cột ${column} phải là ${digits} chữ số.`,
    noName: (column: string) => `Thiếu tên ở cột ${column}.`,
    longName: (column: string) => `Tên ở cột ${column} dài quá 200 ký tự.`,
    oddName: (column: string) => `Tên ở cột ${column} có ký hiệu lạ, không phải tên đơn vị.`,
    repeated: (code: string, line: number) => `Mã ${code} lặp lại dòng ${line}.`,
    codeOfOther: (code: string, name: string) =>
      `Mã ${code} đang thuộc về ${name}. Nếu đơn vị đã đổi tên, hãy dùng chức năng Đổi tên.`,
    unknownProvince: (code: string) => `Không có tỉnh mang mã “${code}” trong danh sách tỉnh đã nhập.`,
    unknownDistrict: (code: string) => `Không có huyện mang mã “${code}” trong danh sách trước 01/7/2025.`,
    unknownNew: (code: string, name: string) =>
      `Không có ${name || "xã"} mang mã “${code}” trong danh sách xã đã nhập.`,
    parentRefused: (name: string) => `Đơn vị cấp trên của ${name} bị từ chối ở dòng khác. Hãy sửa dòng đó trước.`,
    notAUnit: (name: string) => `“${name}” không có mã, không phải đơn vị hành chính nên không ghi kế thừa.`,
  },
  importRemarks: {
    otherName: (line: number, code: string, ours: string, theirs: string) =>
      `Dòng ${line}: mã ${code} trong danh sách cũ là ${ours}, ở đây ghi ${theirs}; đã theo mã và nhớ cả hai tên.`,
    addedFormer: (line: number, code: string, name: string) =>
      `Dòng ${line}: ${name} (${code}) không có trong danh sách cũ; đã thêm theo bảng chuyển đổi.`,
    withoutSuccessor: (count: number, names: string) =>
      `${count} đơn vị cũ không có dòng chuyển đổi nào, nên chưa biết đơn vị kế thừa: ${names}.`,
  },
  kinds: {
    central: "Trung ương",
    department: "Cơ quan chuyên môn",
    affiliated: "Đơn vị trực thuộc",
    massOrganisation: "Đoàn thể",
    press: "Báo chí",
    province: "Tỉnh, thành phố",
    district: "Huyện (trước 01/7/2025)",
    commune: "Xã, phường, đặc khu",
  } satisfies Record<UnitKind, string>,
  weekdays: {
    mon: "Thứ Hai",
    tue: "Thứ Ba",
    wed: "Thứ Tư",
    thu: "Thứ Năm",
    fri: "Thứ Sáu",
    sat: "Thứ Bảy",
    sun: "Chủ nhật",
  } satisfies Record<Weekday, string>,
  closedDay: "nghỉ",
  notYours:
    "Tên, cấp trên và việc sắp xếp do quản trị của đơn vị cấp trên ghi; liên hệ do quản trị của chính đơn vị ghi.",
  notFound: "Không có đơn vị nào ở địa chỉ này. Bạn hãy tìm theo tên trong trang Tổ chức.",
  tree: {
    title: "Tổ chức",
    lead: (on: string, isToday: boolean) =>
      isToday ? "Cây đơn vị hôm nay." : `Cây đơn vị như ngày ${formatDate(on)}.`,
    caption: "Đơn vị",
    treeLabel: "Cây đơn vị",
    day: "Xem ngày",
    dayHint: "Ví dụ 30/6/2025",
    dayWrong: "Ngày phải có thật, ví dụ 30/6/2025. Đang hiện cây của hôm nay.",
    search: "Tìm theo tên hoặc mã",
    searchHint: "Gõ có dấu hay không dấu, tên mới hay tên cũ đều được",
    apply: "Xem",
    create: "Thêm đơn vị",
    export: "Tải về bảng này (CSV)",
    exportName: "to-chuc",
    levels: "Theo cấp",
    all: "Cả cây",
    open: (count: number) => `Xem ${formatNumber(count)} đơn vị bên dưới`,
    below: (count: number) => `${formatNumber(count)} đơn vị bên dưới`,
    code: (code: string) => `mã ${code}`,
    beginningUnknown:
      "Danh sách chính thức chỉ cho biết các đơn vị này tồn tại trước ngày 01/7/2025. Ngày thành lập thật chưa được tra cứu.",
    found: (count: number, more: boolean) =>
      more ? `Hiện ${formatNumber(count)} đơn vị đầu tiên.` : `${formatNumber(count)} đơn vị.`,
    name: "Tên",
    kind: "Cấp",
    parent: "Cấp trên",
    codeColumn: "Mã",
    since: "Từ ngày",
    until: "Đến hết ngày",
    address: "Trụ sở",
    phone: "Điện thoại",
    site: "Địa chỉ trang",
    formerly: (name: string) => `trước là ${lower(name)}`,
    endedOn: (on: string) => `Kết thúc từ ${formatDate(on)}`,
    beginsOn: (on: string) => `Bắt đầu từ ${formatDate(on)}`,
    nowIn: "nay là",
    unknownDay: "không rõ",
    removeSearch: (text: string) => `Bỏ tìm “${text}”`,
    removeLevel: (level: string) => `Bỏ lọc ${level}`,
    removeDay: "Về hôm nay",
    nothingTitle: "Không thấy đơn vị nào",
    nothingText: "Thử tên ngắn hơn, bỏ chữ “xã”, “phường”, hoặc xóa ô tìm.",
    emptyTitle: "Chưa có đơn vị nào vào ngày này",
    emptyText: "Hãy thêm đơn vị, hoặc nhập danh sách chính thức bằng lệnh: npm run danbiet -- import units.",
  },
  record: {
    alive: "Đang hoạt động",
    ended: (on: string) => `Kết thúc từ ${formatDate(on)}`,
    planned: (on: string) => `Bắt đầu từ ${formatDate(on)}`,
    facts: "Thông tin",
    kind: "Cấp",
    type: "Loại hình",
    parent: "Cấp trên",
    code: "Mã",
    site: "Trang công khai",
    placeName: "Địa danh trong văn bản",
    address: "Trụ sở",
    phone: "Điện thoại",
    email: "Thư điện tử",
    hours: "Giờ làm việc",
    unset: "chưa ghi",
    below: "Bên dưới",
    belowLink: (count: number) => `${formatNumber(count)} đơn vị trực thuộc`,
    versions: "Tên và nơi trực thuộc qua các thời kỳ",
    versionWhen: (from: string, to: string | null, unknown: boolean) =>
      `${unknown ? "Không rõ ngày bắt đầu" : `Từ ${formatDate(from)}`}${to ? ` đến hết ${formatDate(to)}` : ""}`,
    under: (name: string) => `thuộc ${lower(name)}`,
    contactChanged: "Đổi thông tin liên hệ",
    predecessors: "Hình thành từ",
    successors: "Nay thuộc về",
    succession: {
      same: "giữ nguyên",
      rename: "đổi tên, đổi loại",
      move: "chuyển cấp trên",
      merge: "nhập toàn bộ",
      split: "nhập một phần",
      partial: "nhận một phần, đơn vị cũ vẫn còn",
    } satisfies Record<SuccessionKind, string>,
    share: (share: number) => `${formatPercent(share)} dân số`,
    shareUnknown: "chưa rõ tỷ lệ",
    isMain: "kế thừa chính",
    shareNote:
      "Tỷ lệ tính theo dân số. Khi chưa rõ tỷ lệ, số liệu cũ tính hết cho đơn vị kế thừa chính và được đánh dấu, không chia đều.",
    addresses: "Mọi địa chỉ đã dùng",
    addressesNote: "Địa chỉ cũ luôn dẫn đến trang hiện nay, nên mã QR đã in không bao giờ hỏng.",
    aliases: "Tên gọi khác trong văn bản",
    aliasesNote: "Nhờ tên gọi khác, hệ thống nhận ra đơn vị khi đọc kế hoạch, ví dụ “Sở VHTTDL”.",
    aliasLabel: "Thêm tên gọi khác",
    addAlias: "Thêm",
    removeAlias: (alias: string) => `Bỏ “${alias}”`,
    acts: "Thay đổi",
    addBelow: "Thêm đơn vị trực thuộc",
    done: {
      "doi-ten": "Đã ghi đổi tên.",
      "doi-loai": "Đã ghi đổi loại hình.",
      chuyen: "Đã ghi chuyển cấp trên.",
      "lien-he": "Đã ghi thông tin liên hệ.",
      "sap-nhap": "Đã ghi sáp nhập.",
      "chia-tach": "Đã ghi chia tách.",
      "ket-thuc": "Đã ghi kết thúc hoạt động.",
      moi: "Đã thêm đơn vị.",
      alias: "Đã sửa tên gọi khác.",
    },
  },
  acts: {
    "doi-ten": { link: "Đổi tên", title: (name: string) => `Đổi tên ${lower(name)}` },
    "doi-loai": { link: "Đổi loại hình", title: (name: string) => `Đổi loại hình ${lower(name)}` },
    chuyen: { link: "Chuyển cấp trên", title: (name: string) => `Chuyển ${lower(name)} về cấp trên khác` },
    "lien-he": {
      link: "Sửa liên hệ, giờ làm việc",
      title: (name: string) => `Liên hệ và giờ làm việc của ${lower(name)}`,
    },
    "sap-nhap": { link: "Sáp nhập", title: (name: string) => `Sáp nhập ${lower(name)} với đơn vị khác` },
    "chia-tach": { link: "Chia tách", title: (name: string) => `Chia tách ${lower(name)}` },
    "ket-thuc": { link: "Kết thúc hoạt động", title: (name: string) => `Kết thúc hoạt động của ${lower(name)}` },
  },
  form: {
    createTitle: "Thêm đơn vị",
    on: "Có hiệu lực từ ngày",
    onHint: "Ngày ghi trong nghị quyết hay quyết định, ví dụ 01/01/2027. Ngày đã qua hay chưa đến đều được.",
    note: "Căn cứ",
    noteHint: "Số, ngày và cơ quan ban hành văn bản, ví dụ Nghị quyết số 12/NQ-HĐND ngày 10/12/2026",
    name: "Tên đầy đủ",
    nameHint: "Như trong văn bản thành lập, ví dụ Phường Bạc Liêu",
    newName: "Tên mới",
    shortName: "Tên ngắn",
    slug: "Địa chỉ trang",
    slugHint: "Để trống thì hệ thống đặt theo tên. Chữ thường không dấu, nối bằng gạch, ví dụ tan-thanh",
    code: "Mã",
    codeHint: "Mã của Cục Thống kê với tỉnh và xã, mã định danh với cơ quan. Chưa có thì để trống.",
    kind: "Cấp",
    type: "Loại hình mới",
    typeHint: "Ví dụ Phường, Xã, Đặc khu, Tỉnh, Thành phố",
    parent: "Cấp trên",
    newParent: "Cấp trên mới",
    unitHint: "Gõ tên hoặc mã đơn vị",
    noParent: "Không có cấp trên",
    choose: "Hãy chọn",
    placeName: "Địa danh trong văn bản",
    placeNameHint: "Đứng trước ngày tháng: “Cà Mau, ngày …”",
    address: "Trụ sở",
    phone: "Điện thoại",
    email: "Thư điện tử",
    hours: "Giờ làm việc",
    hoursHint: "Ghi như 07:00-11:00, 13:00-17:00. Ngày nghỉ thì để trống.",
    others: "Sáp nhập với",
    othersHint: "Mỗi dòng một đơn vị, ghi tên hoặc mã",
    into: "Sau khi sáp nhập",
    intoSelf: (name: string) => `${name} vẫn còn và nhận các đơn vị kia`,
    intoNew: "Tất cả kết thúc, một đơn vị mới được lập",
    livesOn: "Đơn vị cũ",
    livesOnNo: "Kết thúc, chia hết cho các đơn vị dưới đây",
    livesOnYes: "Vẫn còn, chỉ tách bớt một phần",
    part: (n: number) => `Phần ${n}: về đơn vị`,
    partHint: "Tên đơn vị mới, hoặc tên hay mã của đơn vị đang có",
    share: (n: number) => `Phần ${n}: tỷ lệ dân số`,
    shareHint: "Chưa rõ thì để trống",
    main: "Đơn vị kế thừa chính",
    mainHint: "Nhận số liệu cũ và các đơn vị trực thuộc khi chưa rõ tỷ lệ",
    mainPart: (n: number) => `Phần ${n}`,
    successor: "Đơn vị kế thừa",
    successorHint: "Nhận công việc và các đơn vị trực thuộc. Không có thì để trống.",
    none: "Không có",
    preview: "Xem trước thay đổi",
    confirm: "Ghi thay đổi này",
    create: "Thêm đơn vị",
    back: "Sửa lại",
    cancel: "Thôi",
    previewTitle: "Thay đổi sẽ ghi",
    previewLead: "Bạn đọc lại một lượt. Chưa có gì được ghi cho đến khi bạn xác nhận.",
    previewUndo:
      "Không xóa được sau khi ghi; muốn sửa, hãy ghi một thay đổi mới. Ai ghi, lúc nào đều có trong nhật ký.",
    errors: {
      on: "Ngày phải có thật, ví dụ 01/01/2027.",
      name: "Hãy nhập tên.",
      type: "Hãy nhập loại hình.",
      kind: "Hãy chọn cấp.",
      email: "Thư điện tử ghi như ten@coquan.gov.vn.",
      hours: "Giờ làm việc ghi như 07:00-11:00, 13:00-17:00.",
      others: "Hãy ghi ít nhất một đơn vị.",
      into: "Hãy chọn một trong hai cách.",
      livesOn: "Hãy chọn một trong hai cách.",
      parts: "Hãy ghi các đơn vị nhận.",
      share: "Tỷ lệ là số từ 0 đến 100, ví dụ 37,5.",
      unitMissing: "Hãy chọn đơn vị.",
    },
    unitUnknown: (text: string) => `Không thấy đơn vị “${text}” vào ngày đó. Hãy ghi đúng tên hoặc mã.`,
    unitAmbiguous: (text: string, names: string) => `“${text}” có thể là ${names}. Hãy ghi mã cho rõ.`,
  },
  effects: {
    past: (on: string) =>
      `Ngày ${formatDate(on)} đã qua: thay đổi có tác dụng ngay và cây đơn vị của những ngày từ đó được ghi lại.`,
    future: (on: string) => `Chưa đến ngày ${formatDate(on)}: từ nay đến đó mọi trang vẫn hiện như cũ.`,
    renamed: (on: string, old: string, name: string) =>
      `Từ ngày ${formatDate(on)}, ${lower(old)} mang tên ${lower(name)}.`,
    newAddress: (old: string, slug: string) =>
      `Trang chuyển từ /${old} sang /${slug}. Địa chỉ cũ và mọi mã QR đã in tự dẫn đến trang mới.`,
    sameAddress: (slug: string) => `Trang vẫn ở /${slug}; mã QR đã in vẫn dùng được.`,
    moved: (on: string, name: string, old: string, now: string) =>
      `Từ ngày ${formatDate(on)}, ${lower(name)} thuộc ${lower(now)} thay cho ${lower(old)}.`,
    top: "không có cấp trên",
    and: "và",
    partName: (name: string) => lower(name),
    goesAlong: (count: number) => `${formatNumber(count)} đơn vị bên dưới đi cùng.`,
    contact: (on: string, name: string) => `Từ ngày ${formatDate(on)}, trang của ${lower(name)} hiện thông tin mới.`,
    merged: (on: string, names: string, now: string, isNew: boolean) =>
      isNew
        ? `Từ ngày ${formatDate(on)}, ${names} thành ${lower(now)}.`
        : `Từ ngày ${formatDate(on)}, ${names} nhập vào ${lower(now)}.`,
    split: (on: string, old: string, names: string) => `Từ ngày ${formatDate(on)}, ${lower(old)} chia thành ${names}.`,
    partial: (on: string, old: string, names: string) =>
      `Từ ngày ${formatDate(on)}, một phần ${lower(old)} chuyển về ${names}; ${lower(old)} vẫn còn.`,
    partNew: (name: string) => `${lower(name)} (lập mới)`,
    partKnown: (name: string) => `${lower(name)} (đang có)`,
    childrenTo: (count: number, name: string) => `${formatNumber(count)} đơn vị trực thuộc chuyển về ${lower(name)}.`,
    oldAddresses: (count: number, slugs: string, to: string) =>
      `${formatNumber(count)} địa chỉ cũ (${slugs}) và mọi mã QR đã in dẫn đến ${to}.`,
    choice: "trang cho người đọc chọn đơn vị kế thừa",
    nowhere: "trang cho biết đơn vị đã kết thúc",
    figures: (name: string) => `Số liệu cũ tính hết cho ${lower(name)}.`,
    figuresUnknown: (name: string) =>
      `Chưa rõ tỷ lệ dân số: số liệu cũ tính cho ${lower(name)} và được đánh dấu là chưa chắc.`,
    figuresShared: "Số liệu cũ chia theo tỷ lệ dân số đã ghi.",
    code: (code: string, name: string) => `Mã ${code} chuyển sang ${lower(name)}.`,
    closed: (on: string, name: string) => `Từ ngày ${formatDate(on)}, ${lower(name)} không còn hoạt động.`,
    heir: (name: string) => `Việc và số liệu về ${lower(name)}.`,
  },
  importNotes: { districtsEnded: "Kết thúc hoạt động của cấp huyện." },
};

/** "Phường Bạc Liêu" inside a sentence: "phường Bạc Liêu". Names without a type keep their capital. */
function lower(name: string): string {
  return /^(Xã|Phường|Đặc khu|Tỉnh|Thành phố|Thị trấn|Thị xã|Huyện|Quận) /.test(name)
    ? name[0]!.toLowerCase() + name.slice(1)
    : name;
}
