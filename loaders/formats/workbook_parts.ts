import {attribute, scanXml} from "./scan_xml.js";
import {unpack, type Budget} from "./unpack.js";
import type {ZipEntry} from "./zip_entries.js";

export interface Parts {
  has: (name: string) => boolean;
  open: (name: string) => AsyncIterable<Uint8Array>;
}

export interface WorkbookParts {
  /** `part` is null where the sheet has no cells: a chart. */
  sheets: {name: string; hidden: boolean; part: string | null}[];
  sharedStrings: string | null;
  styles: string | null;
  from1904: boolean;
}

/** The parts of an .xlsx file by name. */
export function partsOf(bytes: Uint8Array, entries: readonly ZipEntry[], budget: Budget): Parts {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    has: (name) => byName.has(name),
    open: (name) => {
      const entry = byName.get(name);
      if (entry === undefined) {
        throw new Error(`its part ${name} is missing`);
      }
      return unpack(bytes, entry, budget);
    },
  };
}

/** Which parts of an .xlsx file are what. Throws Error where one that is spoken of is missing. */
export async function readWorkbookParts(parts: Parts): Promise<WorkbookParts> {
  const book = [...(await relations(parts, "_rels/.rels", "")).values()].find(({type}) => type === "officeDocument")?.target;
  if (book === undefined) {
    throw new Error("it holds no workbook");
  }
  const folder = book.includes("/") ? book.slice(0, book.lastIndexOf("/") + 1) : "";
  const related = await relations(parts, `${folder}_rels/${book.slice(folder.length)}.rels`, folder);
  const one = (wanted: string): string | null => {
    const target = [...related.values()].find(({type}) => type === wanted)?.target ?? null;
    return target !== null && parts.has(target) ? target : null;
  };
  const found: WorkbookParts = {sheets: [], sharedStrings: one("sharedStrings"), styles: one("styles"), from1904: false};
  await scanXml(parts.open(book), {
    open: (name, attributes) => {
      if (name === "workbookPr") {
        found.from1904 = isTrue(attribute(attributes, "date1904"));
      } else if (name === "sheet") {
        const sheet = attribute(attributes, "name") ?? "";
        const relation = related.get(attribute(attributes, "id") ?? "");
        if (relation === undefined) {
          throw new Error(`the part of sheet ${sheet} is missing`);
        }
        found.sheets.push({name: sheet, hidden: /hidden/i.test(attribute(attributes, "state") ?? ""), part: relation.type === "worksheet" ? relation.target : null});
      }
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

/** The relations of a part by id: their kind, the last word of its address, and the part that they lead to. */
async function relations(parts: Parts, name: string, folder: string): Promise<Map<string, {type: string; target: string}>> {
  const found = new Map<string, {type: string; target: string}>();
  if (parts.has(name)) {
    await scanXml(parts.open(name), {
      open: (element, attributes) => {
        if (element === "Relationship") {
          const type = attribute(attributes, "Type") ?? "";
          found.set(attribute(attributes, "Id") ?? "", {type: type.slice(type.lastIndexOf("/") + 1), target: resolvePath(folder, attribute(attributes, "Target") ?? "")});
        }
      },
      close: () => {},
      text: () => {},
    });
  }
  return found;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
