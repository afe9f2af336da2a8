import type { CounterForm, Day, FormHead, FormKind, FormSignature } from "./form.ts";

/**
 * A filled-in form of each kind, for the board at the counter: printed with `sample`, it shows people where to find what. Nobody
 * in it lives; the procedure is real (certified copies of civil-status extracts) and its money is that of 2026.
 */
export function sampleForm(kind: FormKind, head: FormHead, day: Day, lookupUrl: string | null = null): CounterForm {
  const at = (hour: string): Date => new Date(`${day}T${hour}:00+07:00`);
  const agency = head.agency.replace(/\s*\n\s*/g, " ");
  const contact = { who: agency, phone: "0290 000 0000", address: null };
  const dossier = {
    code: `000.00.00.X00-${day.slice(2).replaceAll("-", "")}-0001`,
    procedureName: "Cấp bản sao trích lục hộ tịch",
    procedureCode: "2.000635",
    lookupUrl,
    applicant: {
      name: "Nguyễn Văn A",
      idNumber: "001*****0000",
      address: "Ấp 1, xã A, tỉnh B",
      phone: "0900 000 000",
      email: null,
      authorised: null,
    },
  };
  const papers = [
    { name: "Tờ khai cấp bản sao trích lục hộ tịch", originals: 1, copies: 0, electronic: 0, note: "theo mẫu" },
    { name: "Thẻ căn cước", originals: 1, copies: 0, electronic: 0, note: "xuất trình, đối chiếu rồi trả lại" },
  ];
  const signature: FormSignature = {
    authority: { kind: "head", title: "Giám đốc" },
    signer: "Trần Thị B",
    recipients: ["Bộ phận một cửa"],
    filing: "VT",
  };
  const due = { on: day, hour: null };
  const demand = { basis: null, reason: null };
  switch (kind) {
    case "receipt":
      return {
        kind,
        head,
        dossier,
        receivedAt: { place: agency, at: at("08:30") },
        competent: null,
        papers,
        sets: 1,
        limit: { sameDay: true },
        due,
        explanation: "Thủ tục này trả kết quả trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.",
        returning: { way: "counter", where: agency },
        fee: { lines: [{ label: "Lệ phí bản sao, 1 bản", amount: 8_000 }], paid: "paid" },
        book: { volume: "01", number: 1 },
        contact,
        officer: "Lê Thị C",
      };
    case "supplement":
      return {
        kind,
        head,
        dossier,
        demands: [
          {
            ...demand,
            text: "Tờ khai: ghi rõ họ, chữ đệm, tên và ngày sinh của người cần cấp trích lục.",
            reason: "Tờ khai đang để trống hai mục này.",
          },
        ],
        by: null,
        contact,
        officer: "Lê Thị C",
      };
    case "refusal":
      return {
        kind,
        head,
        dossier,
        reasons: [
          { ...demand, text: "Sổ hộ tịch của việc này do cơ quan khác quản lý.", basis: "Luật Hộ tịch 60/2014/QH13" },
        ],
        guidance: "nộp tại cơ quan đang giữ sổ hộ tịch, hoặc nộp trên Cổng Dịch vụ công quốc gia.",
        contact,
        officer: "Lê Thị C",
      };
    case "apology":
      return {
        kind,
        head,
        dossier,
        receivedAt: at("08:30"),
        due,
        newDue: due,
        reasons: ["Phải xác minh thêm tại nơi đăng ký trước đây."],
        contact,
        signature,
      };
    case "stop":
      return {
        kind,
        head,
        dossier,
        receivedAt: at("08:30"),
        from: day,
        reasons: [{ ...demand, text: "Ông/Bà có đơn xin rút hồ sơ." }],
        givenBack: "toàn bộ giấy tờ đã nộp và lệ phí 8.000 đồng.",
        guidance: "nộp lại khi có nhu cầu.",
        contact,
        signature,
      };
    case "control":
      return {
        kind,
        head,
        dossier,
        receivedAt: at("08:30"),
        due,
        papers,
        steps: [
          {
            from: "Bộ phận một cửa",
            to: "Công chức tư pháp - hộ tịch",
            work: "Tra sổ, soạn trích lục",
            handedAt: at("08:45"),
            due: { on: day, hour: "11:00" },
            punctuality: "onTime",
            note: null,
          },
        ],
      };
    case "book":
      return {
        kind,
        head,
        year: Number(day.slice(0, 4)),
        volume: "01",
        rows: [
          {
            number: 1,
            code: dossier.code,
            procedureName: dossier.procedureName,
            sets: 1,
            applicant: dossier.applicant.name,
            contact: `${dossier.applicant.address}; ${dossier.applicant.phone}`,
            competentAgency: agency,
            receivedAt: at("08:30"),
            due,
            returnedOn: day,
            returnWay: "counter",
            note: null,
          },
        ],
        lockedOn: null,
        keeper: null,
        signature: null,
      };
  }
}
