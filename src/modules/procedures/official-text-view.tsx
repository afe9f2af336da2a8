import { readBlocks, type TextBlock } from "./official-text.ts";

/** Gives lines that something leads to an id, by the number of the line; every block and item is one line. */
type IdOf = (line: number) => string | undefined;

/** Official prose with its lists and headings; escaped like everything. */
export function OfficialText({ text, idOf }: { text: string; idOf?: IdOf }) {
  return <OfficialBlocks blocks={readBlocks(text)} {...(idOf ? { idOf } : {})} />;
}

export function OfficialBlocks({ blocks, idOf }: { blocks: readonly TextBlock[]; idOf?: IdOf }) {
  let lines = 0;
  const nextId = (): string | undefined => idOf?.(lines++);
  return (
    <>
      {blocks.map((block) => {
        if (block.kind === "paragraph") return <p id={nextId()}>{block.text}</p>;
        if (block.kind === "heading") {
          return (
            <p id={nextId()}>
              <strong>{block.text}</strong>
            </p>
          );
        }
        const List = block.ordered ? "ol" : "ul";
        return (
          <List>
            {block.items.map((item) => (
              <li id={nextId()}>
                {item.text}
                {item.items.length > 0 ? (
                  <ul>
                    {item.items.map((sub) => (
                      <li id={nextId()}>{sub}</li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </List>
        );
      })}
    </>
  );
}
