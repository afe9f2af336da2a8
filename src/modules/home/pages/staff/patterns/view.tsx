import type { ComponentChildren } from "preact";
import {
  ActButton,
  Button,
  ButtonGroup,
  Card,
  CardList,
  Checkboxes,
  Checklist,
  Columns,
  CopyBox,
  DateInput,
  Details,
  DownloadLink,
  EmptyState,
  ErrorSummary,
  FactsStrip,
  type FieldError,
  Fieldset,
  Figure,
  FileUpload,
  FilterBar,
  Form,
  Heading,
  InsetText,
  LinkButton,
  LinkList,
  MetaLine,
  NotificationBanner,
  PageHeading,
  Pagination,
  Panel,
  ProgressBar,
  ProgressSteps,
  Prose,
  PublicLayout,
  QrFigure,
  Radios,
  SearchBox,
  Select,
  SideBySide,
  StaffLayout,
  State,
  StatTiles,
  Steps,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TaskTiles,
  TextArea,
  TextInput,
  Timeline,
  Tree,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";

// The sentences on this page are specimens, not messages: invented on purpose to be as long, as short or as awkward as
// real ones, and shown to those who build and check pages only. They have no English twin.

export type PatternsProps = {
  ctx: ViewContext;
  /** Which stylesheet to look at: the components are the same, their measures differ. */
  look: "public" | "staff";
};

const LONG_NAME =
  "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con có yếu tố nước ngoài cho trẻ em sinh ra tại Việt Nam đang cư trú " +
  "ở khu vực biên giới, đồng thời cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi";

const ERRORS: FieldError[] = [
  { field: "loi-ten", message: "Hãy ghi họ tên đầy đủ như trong giấy tờ." },
  { field: "loi-ngay", message: "Ngày sinh phải là ngày có thật, ví dụ 29 2 2000." },
  { field: "loi-cach", message: "Hãy chọn cách bạn muốn nhận kết quả." },
];

type TaskRow = { id: string; name: string; unit: string; due: string; done: number; state: ComponentChildren };

const TASKS: TaskRow[] = [
  {
    id: "1",
    name: "Phát bài về thủ tục đăng ký khai sinh trên loa truyền thanh, 3 lượt mỗi tuần",
    unit: "Xã Suối Hoa",
    due: "15/03/2026",
    done: 12,
    state: <State tone="good">Đã có bằng chứng</State>,
  },
  {
    id: "2",
    name: LONG_NAME,
    unit: "Sở Tư pháp",
    due: "31/03/2026",
    done: 1240,
    state: <State tone="waiting">Chờ duyệt</State>,
  },
  {
    id: "3",
    name: "In và treo 40 tờ hướng dẫn tại nhà văn hóa thôn",
    unit: "Phường Bến Đá",
    due: "20/02/2026",
    done: 0,
    state: <State tone="bad">Quá hạn 6 ngày</State>,
  },
];

function Specimen({ title, children }: { title: string; children: ComponentChildren }) {
  const id = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return (
    <section aria-labelledby={id}>
      <Heading level={2} size="l" id={id}>
        {title}
      </Heading>
      {children}
      <hr class="govuk-section-break govuk-section-break--xl govuk-section-break--visible" />
    </section>
  );
}

/** Every component in every state, for those who build pages and those who check them. */
export function PatternsView({ ctx, look }: PatternsProps) {
  const Layout = look === "public" ? PublicLayout : StaffLayout;
  return (
    <Layout
      ctx={ctx}
      title="Mẫu giao diện"
      breadcrumbs={[]}
      islands={["copy", "dirty-form", "checklist", "count", "suggest"]}
      hasErrors
      notice={<ErrorSummary errors={ERRORS} />}
    >
      <PageHeading
        caption="Dành cho người làm trang"
        title="Mẫu giao diện"
        lead="Mỗi thành phần ở mọi trạng thái, với tên và câu chữ dài như ngoài đời."
        actions={
          <LinkButton variant="secondary" href={look === "public" ? "/can-bo/mau" : "/can-bo/mau?giao-dien=nguoi-dan"}>
            {look === "public" ? "Xem kiểu trang cán bộ" : "Xem kiểu trang người dân"}
          </LinkButton>
        }
      />
      <TextSpecimens ctx={ctx} />
      <ActSpecimens />
      <MessageSpecimens />
      <FormSpecimens />
      <ProcedureSpecimens />
      <ListSpecimens ctx={ctx} />
      <RecordSpecimens />
      <EmptySpecimens />
    </Layout>
  );
}

function TextSpecimens({ ctx }: { ctx: ViewContext }) {
  return (
    <Specimen title="Chữ và tiêu đề">
      <PageHeadingSpecimen />
      <Columns>
        <Prose>
          <p>
            Trẻ em sinh ra được đăng ký khai sinh trong 60 ngày. Cha hoặc mẹ đi làm; nếu không đi được thì ông, bà hoặc
            người thân đi thay. <a href="#chu-va-tieu-de">Xem nơi nộp gần bạn</a>.
          </p>
          <h3>Khi trẻ sinh ở nơi khác</h3>
          <ul>
            <li>Nộp ở xã nơi cha hoặc mẹ cư trú, không cần về nơi sinh.</li>
            <li>Mang giấy chứng sinh của cơ sở y tế nơi trẻ ra đời.</li>
          </ul>
          <blockquote>
            <p>Không thu lệ phí khi đăng ký đúng hạn.</p>
          </blockquote>
        </Prose>
        <Prose lang="km">
          <p>ការចុះបញ្ជីកំណើត ធ្វើនៅឃុំ ដែលឪពុកឬម្តាយរស់នៅ។ មិនគិតថ្លៃទេ។</p>
        </Prose>
      </Columns>
      <InsetText>Từ ngày 01/07/2025, xã mới nhận mọi giấy tờ do xã cũ cấp. Bạn không phải đổi giấy.</InsetText>
      <Details summary="Vì sao cần giấy chứng sinh?">
        <p class="govuk-body">
          Giấy chứng sinh cho biết trẻ sinh ở đâu, ngày nào. Thiếu giấy này, bạn viết giấy cam đoan.
        </p>
      </Details>
      <Figure
        src={ctx.asset("sample.svg")}
        width={640}
        height={360}
        alt="Quầy số 2 của bộ phận một cửa, một bác nông dân đang nhận kết quả"
        caption="Bác Lò Văn Pản nhận giấy khai sinh cho cháu tại xã Suối Hoa, ngày 12/01/2026."
        credit="Hà Thị Mai"
      />
    </Specimen>
  );
}

function PageHeadingSpecimen() {
  return (
    <>
      <Heading level={3} size="xl" caption="Thủ tục">
        Làm giấy khai sinh cho con
      </Heading>
      <Heading level={3} size="l">
        Xác nhận tình trạng hôn nhân để vay vốn ngân hàng
      </Heading>
      <Heading level={3} size="m">
        {LONG_NAME}
      </Heading>
      <Heading level={3} size="s">
        Tiêu đề nhỏ nhất
      </Heading>
      <MetaLine items={["Cập nhật 05/02/2026", "UBND xã Suối Hoa", "Bản 3"]} />
    </>
  );
}

function ActSpecimens() {
  return (
    <Specimen title="Nút và đường dẫn">
      <Form action="/can-bo/mau" label="Các nút">
        <ButtonGroup>
          <Button>Gửi câu hỏi</Button>
          <Button variant="secondary">Lưu nháp</Button>
          <Button variant="warning">Gỡ bài đã đăng</Button>
          <Button variant="quiet">Bỏ qua bước này</Button>
        </ButtonGroup>
        <ButtonGroup>
          <Button icon="print" variant="secondary">
            In giấy tiếp nhận
          </Button>
          <LinkButton href="#nut-va-duong-dan" icon="listen" variant="secondary">
            Nghe bài này
          </LinkButton>
          <Button small variant="secondary">
            Trình duyệt
          </Button>
        </ButtonGroup>
        <ButtonGroup>
          <Button disabledReason="Bạn là người soạn bài này nên người khác phải duyệt.">Duyệt bài</Button>
          <LinkButton href="#nut-va-duong-dan" variant="secondary" disabledReason="Chưa có nhiệm vụ nào được giao.">
            Xuất báo cáo
          </LinkButton>
        </ButtonGroup>
      </Form>
      <ActButton action="/can-bo/mau" fields={{ id: "1" }} small variant="secondary">
        Nhận việc này
      </ActButton>
      <Columns even>
        <div>
          <Heading level={3}>Việc hay làm</Heading>
          <TaskTiles
            label="Việc hay làm"
            tiles={[
              { href: "#lam-khai-sinh", title: "Khai sinh", icon: "birth", note: "Cho trẻ mới sinh, đăng ký muộn" },
              { href: "#ket-hon", title: "Kết hôn", icon: "heart", note: "Trong nước, có yếu tố nước ngoài" },
              { href: "#dat-dai", title: "Đất đai, nhà ở", icon: "land", note: "Sổ đỏ, chuyển nhượng, tách thửa" },
              { href: "#chung-thuc", title: "Chứng thực, sao y", icon: "stamp" },
            ]}
          />
        </div>
        <div>
          <Heading level={3}>Danh sách đường dẫn</Heading>
          <LinkList
            items={[
              {
                href: "#a",
                text: "Làm giấy khai sinh cho con",
                note: "Không mất tiền · trả ngay trong ngày",
                icon: "document",
              },
              { href: "#b", text: LONG_NAME, icon: "document" },
            ]}
          />
          <DownloadLink
            href="#to-khai"
            title="Tờ khai đăng ký khai sinh"
            format="Word"
            size="48 KB"
            note="Có bản điền mẫu"
          />
          <DownloadLink href="#huong-dan" title="Tờ hướng dẫn in sẵn" format="PDF" size="210 KB" />
        </div>
      </Columns>
    </Specimen>
  );
}

function MessageSpecimens() {
  return (
    <Specimen title="Báo tin và trạng thái">
      <NotificationBanner heading="Thứ Hai 09/02/2026, bộ phận một cửa mở cửa từ 9:00 vì họp giao ban." />
      <NotificationBanner tone="success" heading="Đã gửi bài cho chị Hà Thị Mai duyệt.">
        <p class="govuk-body">Chị Mai sẽ nhận được thư. Bạn còn rút lại được đến khi bài được duyệt.</p>
      </NotificationBanner>
      <NotificationBanner tone="warning" heading="Thủ tục này sẽ đổi từ ngày 01/03/2026." />
      <NotificationBanner
        tone="urgent"
        heading="Nước sông lên nhanh. Bà con thôn Bến Đá chuyển lên nhà văn hóa ngay."
      />
      <WarningText>Nộp sau 60 ngày vẫn được làm nhưng có thể bị nhắc nhở.</WarningText>
      <p class="govuk-body">
        <State tone="good">Đã trả kết quả</State>&emsp;
        <State tone="info">Đang xử lý</State>&emsp;
        <State tone="waiting">Chờ duyệt</State>&emsp;
        <State tone="warn">Sắp đến hạn</State>&emsp;
        <State tone="bad">Quá hạn 2 ngày</State>&emsp;
        <State tone="neutral">Bản nháp</State>
      </p>
      <p class="govuk-body">
        <Tag>Hộ tịch</Tag> <Tag tone="info">Cấp xã</Tag> <Tag tone="good">Miễn phí</Tag> <Tag tone="warn">Mới đổi</Tag>{" "}
        <Tag tone="waiting">Toàn trình</Tag> <Tag tone="bad">Đã bãi bỏ</Tag>
      </p>
      <Panel title="Chúng tôi đã nhận câu hỏi của bạn">
        Mã tra cứu của bạn là <strong>PA-4F7K-29</strong>. Chậm nhất ngày 12/02/2026 bạn sẽ có câu trả lời.
      </Panel>
    </Specimen>
  );
}

function FormSpecimens() {
  return (
    <Specimen title="Biểu mẫu">
      <Form action="/can-bo/mau" guard multipart label="Biểu mẫu mẫu">
        <Columns even>
          <div>
            <Heading level={3}>Khi chưa có lỗi</Heading>
            <TextInput name="ten" label="Họ và tên" autocomplete="name" hint="Ghi như trong căn cước" />
            <TextInput
              name="dien-thoai"
              label="Số điện thoại"
              type="tel"
              inputmode="tel"
              width={20}
              optional
              value="0912 345 678"
            />
            <TextInput
              name="kinh-phi"
              label="Kinh phí"
              inputmode="numeric"
              width={10}
              suffix="đồng"
              value="12.500.000"
            />
            <TextArea
              name="noi-dung"
              label="Bạn muốn hỏi gì?"
              maxCharacters={2000}
              hint="Đừng ghi số căn cước ở đây."
            />
            <Select
              name="linh-vuc"
              label="Lĩnh vực"
              placeholder
              options={[
                { value: "ht", label: "Hộ tịch", group: "Tư pháp" },
                { value: "ct", label: "Chứng thực", group: "Tư pháp" },
                { value: "dd", label: "Đất đai", group: "Nông nghiệp và Môi trường" },
              ]}
            />
            <DateInput name="ngay" label="Ngày sinh của trẻ" value={{ day: "5", month: "2", year: "2026" }} />
            <Radios
              name="cach"
              label="Bạn muốn nhận trả lời bằng cách nào?"
              value="sms"
              options={[
                { value: "sms", label: "Tin nhắn", hint: "Gửi đến số điện thoại bạn vừa ghi" },
                {
                  value: "thu",
                  label: "Thư điện tử",
                  conditional: (
                    <TextInput name="email" type="email" label="Địa chỉ thư, nếu chọn thư điện tử" optional />
                  ),
                },
                { value: "khong", label: "Tôi tự xem trên trang này", divider: true },
              ]}
            />
            <Checkboxes
              name="kenh"
              label="Đưa tin qua kênh nào?"
              values={["loa"]}
              small
              options={[
                { value: "loa", label: "Loa truyền thanh" },
                { value: "bang", label: "Bảng tin thôn" },
                { value: "zalo", label: "Zalo của xã", disabled: true },
              ]}
            />
            <FileUpload
              name="tep"
              label="Tệp kế hoạch"
              accept=".pdf,.docx"
              typesText="PDF, Word (.docx)"
              maxText="20 MB"
              keptName="ke-hoach-15-2026.docx"
            />
            <Fieldset legend="Nơi ở hiện nay" legendSize="s" id="noi-o" hint="Chỉ cần đến thôn, tổ dân phố.">
              <TextInput name="thon" label="Thôn, tổ dân phố" width={20} />
            </Fieldset>
            <TextInput name="khoa" label="Mã nhiệm vụ (không sửa được)" value="NV-2026-014" disabled width={10} />
          </div>
          <div>
            <Heading level={3}>Khi có lỗi, điều đã ghi vẫn còn</Heading>
            <TextInput
              name="loi-ten"
              label="Họ và tên"
              value="Ánh"
              error={ERRORS[0]?.message}
              hint="Ghi như trong căn cước"
            />
            <DateInput
              name="loi-ngay"
              label="Ngày sinh của trẻ"
              value={{ day: "31", month: "2", year: "2026" }}
              error={ERRORS[1]?.message}
              errorParts={["day"]}
            />
            <Radios
              name="loi-cach"
              label="Bạn muốn nhận kết quả ở đâu?"
              error={ERRORS[2]?.message}
              inline
              options={[
                { value: "quay", label: "Tại quầy" },
                { value: "nha", label: "Tại nhà, qua bưu điện" },
              ]}
            />
            <TextArea
              name="loi-dai"
              label="Nội dung phản ánh"
              maxCharacters={60}
              rows={3}
              value="Tôi đã nộp hồ sơ từ tháng trước nhưng đến nay vẫn chưa nhận được giấy hẹn nào từ bộ phận một cửa."
              error="Nội dung dài hơn 60 ký tự. Hãy rút gọn rồi gửi lại."
            />
            <Select
              name="loi-chon"
              label="Xã, phường"
              placeholder="Chọn xã, phường"
              error="Hãy chọn xã, phường nơi bạn ở."
              options={[{ value: "1", label: "Xã Suối Hoa" }]}
            />
            <FileUpload
              name="loi-tep"
              label="Ảnh kèm theo"
              error="Tệp này là chương trình, không phải ảnh. Hãy chọn ảnh JPG hoặc PNG."
            />
            <Checkboxes
              name="loi-dong-y"
              label="Cam đoan"
              error="Hãy đánh dấu để xác nhận trước khi gửi."
              options={[{ value: "co", label: "Những điều tôi ghi ở trên là đúng" }]}
            />
          </div>
        </Columns>
        <Button>Gửi câu hỏi</Button>
      </Form>
    </Specimen>
  );
}

function ProcedureSpecimens() {
  return (
    <Specimen title="Trang thủ tục và tra cứu">
      <FactsStrip
        facts={[
          { icon: "money", label: "Phí", value: "Không mất tiền", note: "Đăng ký muộn: 8.000 đồng" },
          { icon: "clock", label: "Thời hạn", value: "Trong ngày" },
          { icon: "place", label: "Nơi nộp", value: "Một cửa UBND xã Suối Hoa" },
          { icon: "hand", label: "Cách nộp", value: "Tại quầy, qua mạng, bưu điện" },
          { icon: "person", label: "Ai được nộp", value: "Cha, mẹ, ông bà, người thân" },
        ]}
      />
      <Columns>
        <div>
          <Heading level={3} size="m">
            Bạn cần mang gì
          </Heading>
          <Checklist
            label="Bạn cần mang gì"
            storageKey="mau"
            items={[
              {
                id: "to-khai",
                label: "Tờ khai đăng ký khai sinh",
                note: "1 bản chính",
                detail: <a href="#tai">Tải mẫu Word</a>,
              },
              {
                id: "chung-sinh",
                label: "Giấy chứng sinh",
                note: "1 bản chính",
                detail: (
                  <Details summary="Tôi không có giấy chứng sinh">
                    <p class="govuk-body">Bạn viết giấy cam đoan về việc sinh, có người làm chứng.</p>
                  </Details>
                ),
              },
              { id: "can-cuoc", label: "Căn cước của người đi làm", note: "Mang để xuất trình, không phải nộp" },
            ]}
          />
          <Heading level={3} size="m">
            Làm thế nào
          </Heading>
          <Steps
            level={4}
            steps={[
              { title: "Đến bộ phận một cửa", children: <p>Lấy số, chờ gọi tên. Sáng thứ Hai thường đông.</p> },
              {
                title: "Nộp giấy và kiểm tra thông tin",
                children: <p>Cán bộ đọc lại họ tên, ngày sinh để bạn soát.</p>,
              },
              { title: "Nhận giấy khai sinh" },
            ]}
          />
        </div>
        <div>
          <Heading level={3} size="m">
            Hồ sơ của bạn đang ở đâu
          </Heading>
          <ProgressSteps
            label="Các bước của hồ sơ H41.12-260205-0007"
            steps={[
              { title: "Đã tiếp nhận", state: "done", when: "05/02/2026, 8:15" },
              {
                title: "Đang thẩm định",
                state: "current",
                when: "từ 06/02/2026",
                note: <p>Chị Hà Thị Mai đang xem hồ sơ. Bạn không phải làm gì thêm.</p>,
              },
              { title: "Lãnh đạo ký", state: "todo", when: "chậm nhất 11/02/2026" },
              { title: "Trả kết quả tại quầy số 2", state: "todo", when: "hẹn 12/02/2026" },
            ]}
          />
          <QrFigure
            text="https://danbiet.example/q/7KX2"
            caption="Quét để mở thủ tục này trên điện thoại."
            address="danbiet.example/q/7KX2"
            size={132}
          />
          <CopyBox label="Mã tra cứu" value="PA-4F7K-29" hint="Giữ mã này để xem câu trả lời." />
        </div>
      </Columns>
    </Specimen>
  );
}

function ListSpecimens({ ctx }: { ctx: ViewContext }) {
  return (
    <Specimen title="Tìm, lọc và bảng">
      <SearchBox
        action="/thu-tuc"
        label="Bạn cần làm gì?"
        hint="Gõ có dấu hay không dấu đều được, ví dụ: lam giay khai sinh"
        suggestFrom="/api/v1/procedures/suggest"
        id="tim-lon"
      />
      <SearchBox
        action="/tra-cuu"
        label="Mã hồ sơ"
        name="ma"
        size="small"
        submitLabel="Tra cứu"
        value="H41.12-260205-0007"
      />
      <Tabs
        label="Việc theo trạng thái"
        items={[
          { href: "#tat-ca", label: "Tất cả", count: 128, current: true },
          { href: "#cho-duyet", label: "Chờ tôi duyệt", count: 4, current: false },
          { href: "#qua-han", label: "Quá hạn", count: 0, current: false },
        ]}
      />
      <FilterBar
        action="/can-bo/mau"
        active={[
          { label: "Cấp xã", removeHref: "?linh-vuc=ho-tich" },
          { label: "Lĩnh vực: Hộ tịch", removeHref: "?cap=xa" },
        ]}
        resetHref="?"
        keep={{ "sap-xep": "han" }}
        savedViews={[
          { href: "#cua-toi", label: "Việc của tôi tuần này", current: true },
          { href: "#tre", label: "Trễ hạn toàn tỉnh" },
        ]}
      >
        <TextInput name="loc-ten" label="Tên việc" />
        <Select
          name="loc-don-vi"
          label="Đơn vị"
          placeholder="Mọi đơn vị"
          options={[{ value: "1", label: "Sở Tư pháp" }]}
        />
        <Select
          name="loc-han"
          label="Hạn"
          placeholder="Mọi hạn"
          options={[{ value: "7", label: "Trong 7 ngày tới" }]}
        />
      </FilterBar>
      <Form action="/can-bo/mau" label="Chọn nhiều việc">
        <Table
          caption="Nhiệm vụ truyền thông năm 2026"
          rows={TASKS}
          select={{ name: "chon", value: (row) => row.id, label: (row) => row.name, chosen: ["3"] }}
          columns={[
            {
              key: "name",
              header: "Nhiệm vụ",
              rowHeader: true,
              wide: true,
              cell: (row) => <a href={`#${row.id}`}>{row.name}</a>,
            },
            { key: "unit", header: "Đơn vị", cell: (row) => row.unit },
            {
              key: "due",
              header: "Hạn",
              nowrap: true,
              sort: { href: "?sap-xep=han", direction: "ascending" },
              cell: (row) => row.due,
            },
            {
              key: "done",
              header: "Lượt đã phát",
              numeric: true,
              sort: { href: "?sap-xep=luot", direction: null },
              cell: (row) => row.done.toLocaleString("vi-VN"),
            },
            { key: "state", header: "Trạng thái", nowrap: true, cell: (row) => row.state },
          ]}
          foot={["Cộng", "", "", "1.252", ""]}
        />
        <ButtonGroup>
          <Button variant="secondary" small>
            Nhắc các đơn vị đã chọn
          </Button>
        </ButtonGroup>
      </Form>
      <Pagination previousHref="?truoc=2" nextHref="?sau=51" summary="51–100 trong 1.240 việc" />
      <Heading level={3}>Bảng thành thẻ trên điện thoại</Heading>
      <Table
        caption="Hồ sơ trả trong tuần"
        phone="cards"
        dense
        rows={TASKS}
        columns={[
          {
            key: "name",
            header: "Nhiệm vụ",
            rowHeader: true,
            wide: true,
            cell: (row) => <a href={`#the-${row.id}`}>{row.name}</a>,
          },
          { key: "unit", header: "Đơn vị", cell: (row) => row.unit },
          { key: "due", header: "Hạn", nowrap: true, cell: (row) => row.due },
          { key: "done", header: "Lượt", numeric: true, cell: (row) => row.done },
          { key: "state", header: "Trạng thái", cell: (row) => row.state },
        ]}
      />
      <Heading level={3}>Bảng chưa có dòng</Heading>
      <Table caption="Chưa có gì" rows={[]} columns={[{ key: "a", header: "Tên", cell: () => "" }]} />
      <Heading level={3}>Kết quả tìm và tin</Heading>
      <CardList
        level={4}
        label="Kết quả tìm"
        items={[
          {
            href: "#kq1",
            title: "Làm giấy khai sinh cho con",
            meta: "Hộ tịch · cấp xã",
            text: "Không mất tiền, trả ngay trong ngày.",
            state: <Tag tone="good">Nộp qua mạng được</Tag>,
          },
          { href: "#kq2", title: LONG_NAME, meta: "Hộ tịch · cấp xã" },
          {
            href: "#kq3",
            title: "Xã Suối Hoa mở thêm một quầy ngày thứ Bảy",
            meta: "05/02/2026 · UBND xã Suối Hoa",
            text: "Bà con đi làm ca có thể nộp giấy từ 7:30 đến 11:30.",
            image: {
              src: ctx.asset("sample.svg"),
              width: 360,
              height: 270,
              alt: "",
            },
          },
        ]}
      />
      <CardList
        level={4}
        look="grid"
        label="Mẫu dạng lưới"
        items={[
          { href: "#l1", title: "Tờ gấp khai sinh", meta: "A4 · 2 mặt" },
          { href: "#l2", title: "Áp phích nộp hồ sơ qua mạng", meta: "A1" },
          { href: "#l3", title: "Bài phát thanh 90 giây", meta: "Tiếng Việt, tiếng Khmer" },
        ]}
      />
    </Specimen>
  );
}

function RecordSpecimens() {
  return (
    <Specimen title="Hồ sơ, số liệu và lịch sử">
      <StatTiles
        label="Bốn số của tháng"
        tiles={[
          {
            label: "Nhiệm vụ có bằng chứng",
            value: "86",
            unit: "%",
            target: "từ 90 %",
            trend: { direction: "up", text: "tăng 4 điểm so với tháng 1", tone: "good" },
            href: "#s1",
          },
          {
            label: "Thôn chưa được nghe",
            value: "17",
            unit: "thôn",
            target: "0",
            state: { tone: "bad", text: "Chưa đạt" },
            href: "#s2",
          },
          {
            label: "Hài lòng với câu trả lời",
            value: "94,2",
            unit: "%",
            target: "từ 90 %",
            trend: { direction: "flat", text: "như tháng 1", tone: "neutral" },
            state: { tone: "good", text: "Đạt" },
            href: "#s3",
          },
          {
            label: "Câu hỏi quá hạn trả lời",
            value: "3",
            target: "0",
            trend: { direction: "down", text: "giảm 5 câu", tone: "good" },
            href: "#s4",
          },
        ]}
      />
      <Columns>
        <div>
          <Card
            title="Người nộp"
            level={3}
            actions={
              <a href="#sua">
                Sửa<span class="govuk-visually-hidden"> người nộp</span>
              </a>
            }
          >
            <SummaryList
              rows={[
                { key: "Họ và tên", value: "Nguyễn Thị Ánh Tuyết" },
                {
                  key: "Điện thoại",
                  value: "09•• ••• 678",
                  actions: [{ href: "#xem", text: "Hiện", about: "số điện thoại" }],
                },
                { key: "Địa chỉ", value: "Thôn Nà Lại, xã Suối Hoa, tỉnh Sơn Giang (minh họa)" },
                { key: "Thủ tục", value: LONG_NAME, actions: [{ href: "#doi", about: "thủ tục" }] },
              ]}
            />
          </Card>
          <Card title="Việc sắp đến hạn" level={3} tone="warn">
            <p class="govuk-body">Còn 2 ngày làm việc để trả lời câu hỏi này.</p>
          </Card>
          <SummaryList
            compact
            plain
            rows={[
              { key: "Bản", value: "3, từ 05/02/2026" },
              { key: "Căn cứ", value: "Luật Hộ tịch 2014, Điều 13" },
            ]}
          />
          <ProgressBar label="Xã Suối Hoa" value={18} max={24} text="18 trên 24 việc" tone="good" />
          <ProgressBar label="Phường Bến Đá" value={42} />
          <ProgressBar label="Đang nhập danh mục" value={1250} max={6200} text="1.250 trên 6.200 thủ tục" tone="warn" />
          <ProgressBar label="Chưa bắt đầu" value={0} tone="neutral" />
        </div>
        <div>
          <Heading level={3}>Lịch sử</Heading>
          <Timeline
            items={[
              {
                title: "Duyệt và đăng",
                when: "05/02/2026 14:30",
                datetime: "2026-02-05T14:30+07:00",
                who: "Hà Thị Mai",
                tone: "good",
              },
              {
                title: "Trả lại để sửa",
                when: "05/02/2026 10:12",
                datetime: "2026-02-05T10:12+07:00",
                who: "Hà Thị Mai",
                tone: "bad",
                children: <p>Câu thứ ba dài quá, bà con nghe loa không kịp.</p>,
              },
              {
                title: "Trình duyệt",
                when: "04/02/2026 16:40",
                datetime: "2026-02-04T16:40+07:00",
                who: "Lò Văn Pản",
                tone: "info",
              },
              {
                title: "Soạn bản đầu",
                when: "04/02/2026 15:02",
                datetime: "2026-02-04T15:02+07:00",
                who: "Lò Văn Pản",
              },
            ]}
          />
          <Heading level={3}>Cây đơn vị</Heading>
          <Tree
            label="Đơn vị"
            nodes={[
              {
                id: "tinh",
                name: "UBND tỉnh Sơn Giang",
                href: "#tinh",
                meta: "34 đơn vị",
                open: true,
                children: [
                  { id: "so", name: "Sở Tư pháp", href: "#so", current: true },
                  {
                    id: "xa",
                    name: "Xã Suối Hoa",
                    href: "#xa",
                    meta: "từ 01/07/2025",
                    children: [{ id: "mc", name: "Bộ phận một cửa" }],
                  },
                ],
              },
            ]}
          />
        </div>
      </Columns>
      <SideBySide
        left={{
          title: "Văn bản gốc",
          children: (
            <Prose>
              <p>
                2. Sở Tư pháp: <mark>chủ trì biên soạn tờ gấp về hộ tịch, hoàn thành trước ngày 31/3/2026</mark>; phối
                hợp với Đài Phát thanh và Truyền hình tỉnh phát sóng 02 chuyên mục mỗi tháng.
              </p>
              <p>3. Ủy ban nhân dân cấp xã tổ chức niêm yết, phát trên hệ thống truyền thanh cơ sở.</p>
            </Prose>
          ),
        }}
        right={{
          title: "Nhiệm vụ đọc được",
          children: (
            <SummaryList
              compact
              rows={[
                { key: "Việc", value: "Biên soạn tờ gấp về hộ tịch" },
                { key: "Đơn vị chủ trì", value: "Sở Tư pháp" },
                { key: "Hạn", value: "31/03/2026" },
              ]}
            />
          ),
        }}
      />
    </Specimen>
  );
}

function EmptySpecimens() {
  return (
    <Specimen title="Khi chưa có gì">
      <EmptyState title="Chưa có câu hỏi nào của bà con" drawing="inbox" level={3}>
        <p class="govuk-body">Câu hỏi gửi từ trang xã Suối Hoa sẽ hiện ở đây.</p>
        <LinkButton href="#in-qr" variant="secondary">
          In tờ QR để bà con hỏi
        </LinkButton>
      </EmptyState>
      <EmptyState title="Không tìm thấy “lam giay bay”" drawing="search" level={3}>
        <p class="govuk-body">Bạn thử bớt từ, hoặc hỏi bộ phận một cửa: 0299 3876 543.</p>
      </EmptyState>
      <EmptyState title="Chưa có tin mới" drawing="board" level={3} />
      <EmptyState title="Chưa phát bài nào trong tuần" drawing="loudspeaker" level={3} />
      <EmptyState title="Hôm nay bạn đã làm hết việc" drawing="done" level={3} />
      <EmptyState title="Chưa có lịch tiếp dân" drawing="calendar" level={3} />
    </Specimen>
  );
}
