const mark = "<!-- measured -->";

/** The measured sections of docs/benchmarks.md, heading → body. */
export function readSections(document: string): Map<string, string> {
  const [, measured = ""] = document.split(mark);
  return new Map(measured.split(/^## /m).slice(1).map((section) => {
    const [title = "", ...body] = section.split("\n");
    return [title, body.join("\n").trim()] as const;
  }));
}

/** The document with these sections below its mark, in the given order; sections of parts that are no more are left out. */
export function writeSections(document: string, sections: ReadonlyMap<string, string>, order: readonly string[]): string {
  const [before = ""] = document.split(mark);
  const shown = order.filter((title) => sections.has(title)).map((title) => `## ${title}\n\n${sections.get(title)}`);
  return `${before}${mark}\n\n${shown.join("\n\n")}\n`;
}
