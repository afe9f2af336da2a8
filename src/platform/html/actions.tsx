import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useWords } from "./context.ts";
import { Form } from "./forms.tsx";
import { Icon, type IconName } from "./icons.tsx";

export type ButtonVariant = "primary" | "secondary" | "warning" | "quiet";

type Look = { variant?: ButtonVariant; small?: boolean; icon?: IconName };

function lookClass({ variant = "primary", small }: Look, disabled = false): string {
  const parts = ["govuk-button"];
  if (variant === "secondary" || variant === "warning") parts.push(`govuk-button--${variant}`);
  if (variant === "quiet") parts.push("db-button--quiet");
  if (small) parts.push("db-button--small");
  if (disabled) parts.push("govuk-button--disabled");
  return parts.join(" ");
}

export type ButtonProps = Look & {
  children: ComponentChildren;
  name?: string;
  value?: string;
  formaction?: string;
  id?: string;
  /** The button belongs to the form with this id, when it stands outside. */
  form?: string;
  /** Where one press after the other is the work: the keyboard is on it when the page comes. */
  autofocus?: boolean;
  /** Switches the button off and says why in a sentence under it. */
  disabledReason?: string | null | undefined;
};

/** Sends the form it stands in. Its words begin with a verb. One primary button per page. */
export function Button(props: ButtonProps) {
  const id = useId();
  const disabled = Boolean(props.disabledReason);
  const button = (
    <button
      type="submit"
      class={lookClass(props, disabled)}
      id={props.id}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      form={props.form}
      disabled={disabled}
      autofocus={props.autofocus}
      aria-describedby={disabled ? `${id}-vi-sao` : undefined}
    >
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </button>
  );
  if (!disabled) return button;
  return (
    <div class="db-disabled">
      {button}
      <p class="db-disabled__reason" id={`${id}-vi-sao`}>
        {props.disabledReason}
      </p>
    </div>
  );
}

export type LinkButtonProps = Look & {
  href: string;
  children: ComponentChildren;
  disabledReason?: string | null | undefined;
  download?: boolean;
};

/** Goes to another page but weighs as much as a button. */
export function LinkButton(props: LinkButtonProps) {
  if (props.disabledReason) {
    return (
      <div class="db-disabled">
        <span class={lookClass(props, true)}>
          {props.icon ? <Icon name={props.icon} /> : null}
          {props.children}
        </span>
        <p class="db-disabled__reason">{props.disabledReason}</p>
      </div>
    );
  }
  return (
    <a href={props.href} class={lookClass(props)} draggable={false} download={props.download}>
      {props.icon ? <Icon name={props.icon} /> : null}
      {props.children}
    </a>
  );
}

export type ActButtonProps = ButtonProps & {
  action: string;
  /** Sent along as hidden fields. */
  fields?: Readonly<Record<string, string>>;
};

/** A form of one button: an act on a row or record that needs no more input. */
export function ActButton({ action, fields, ...button }: ActButtonProps) {
  return (
    <Form action={action} class="db-actform">
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button {...button} />
    </Form>
  );
}

/** Buttons side by side, the primary first; stacked on a phone. */
export function ButtonGroup({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>;
}

export type LinkListProps = {
  items: readonly { href: string; text: ComponentChildren; note?: ComponentChildren; icon?: IconName }[];
  /** Accessible name when the list is navigation. */
  label?: string;
  /** Many short links: as many columns as fit; "narrow" for letters and years. */
  columns?: boolean | "narrow";
};

export function LinkList({ items, label, columns }: LinkListProps) {
  const list = (
    <ul
      class={`db-linklist${columns ? " db-linklist--columns" : ""}${columns === "narrow" ? " db-linklist--narrow" : ""}`}
    >
      {items.map((item) => (
        <li key={item.href} class="db-linklist__item">
          {item.icon ? <Icon name={item.icon} /> : null}
          <span>
            <a href={item.href}>{item.text}</a>
            {item.note ? <span class="db-linklist__note">{item.note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
  return label ? <nav aria-label={label}>{list}</nav> : list;
}

export type LinkGroupsProps = {
  /** What the links lead to: "Các phần của kế hoạch". */
  label: string;
  groups: readonly { title: string; items: readonly { href: string; text: string }[] }[];
};

/** The pages of one record, side by side under a word each: fewer choices at a time than a row of buttons. Empty groups are left out. */
export function LinkGroups({ label, groups }: LinkGroupsProps) {
  return (
    <nav class="db-linkgroups" aria-label={label}>
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <div key={group.title}>
            <h2 class="db-linkgroups__title">{group.title}</h2>
            <ul class="db-linkgroups__list">
              {group.items.map((item) => (
                <li key={item.href}>
                  <a href={item.href}>{item.text}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}

export type DownloadLinkProps = {
  href: string;
  /** What it is: "Tờ khai đăng ký khai sinh". */
  title: string;
  /** "Word", "PDF". */
  format: string;
  /** "48 KB". */
  size?: string;
  note?: string;
};

export function DownloadLink({ href, title, format, size, note }: DownloadLinkProps) {
  const words = useWords();
  return (
    <div class="db-download">
      <span class="db-download__format" aria-hidden="true">
        {format}
      </span>
      <div>
        <a class="db-download__link" href={href} download>
          <span class="govuk-visually-hidden">{words.download}: </span>
          {title}
        </a>
        <span class="db-download__meta">
          {format}
          {size ? `, ${size}` : null}
          {note ? `. ${note}` : null}
        </span>
      </div>
    </div>
  );
}

export type TaskTilesProps = {
  /** Heading of the group, hidden visually when the page shows its own. */
  label: string;
  tiles: readonly { href: string; title: string; icon: IconName; note?: string }[];
};

/** The few everyday tasks of a home page: two columns on a phone, three from tablets on. */
export function TaskTiles({ label, tiles }: TaskTilesProps) {
  return (
    <nav class="db-tiles" aria-label={label}>
      <ul class="db-tiles__list">
        {tiles.map((tile) => (
          <li key={tile.href} class="db-tiles__item">
            <a class="db-tiles__link" href={tile.href}>
              <Icon name={tile.icon} large />
              <span>
                <span class="db-tiles__title">{tile.title}</span>
                {tile.note ? <span class="db-tiles__note">{tile.note}</span> : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
