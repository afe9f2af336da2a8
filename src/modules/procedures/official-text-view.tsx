import { readBlocks, type TextBlock } from "./official-text.ts";

/** Official prose with its lists and headings; escaped like everything. */
export function OfficialText({ text }: { text: string }) {
  return <OfficialBlocks blocks={readBlocks(text)} />;
}

export function OfficialBlocks({ blocks }: { blocks: readonly TextBlock[] }) {
  return (
    <>
      {blocks.map((block) => {
        if (block.kind === "paragraph") return <p>{block.text}</p>;
        if (block.kind === "heading") {
          return (
            <p>
              <strong>{block.text}</strong>
            </p>
          );
        }
        const List = block.ordered ? "ol" : "ul";
        return (
          <List>
            {block.items.map((item) => (
              <li>
                {item.text}
                {item.items.length > 0 ? (
                  <ul>
                    {item.items.map((sub) => (
                      <li>{sub}</li>
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
