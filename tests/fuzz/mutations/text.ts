import {gb18030} from "../../simulate/gb18030.js";
import type {Random} from "../../simulate/random.js";
import {mutateBytes} from "./bytes.js";

/** Lines as a delimited text file; `plainLines`: how many physical lines it has, null where cells or bytes make that uncertain. */
export function textFile(dice: Random, rows: readonly (readonly string[])[]): {name: string; bytes: Uint8Array; plainLines: number | null} {
  const delimiter = dice.pick([",", ",", ",", "\t", ";"]);
  const quoted = dice.pick([0, 0, 0.1, 1]);
  const end = dice.pick(["\n", "\n", "\r\n", "\r"]);
  const written = rows.map((row) => row.map((cell) => (dice.uniform() < quoted || (/["\n\r]/.test(cell) && dice.uniform() < 0.8) || (cell.includes(delimiter) && dice.uniform() < 0.5) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(end) + (dice.uniform() < 0.8 ? end : "");
  const encoded = encode(dice, written);
  const bytes = mutateBytes(dice, encoded);
  const plain = bytes === encoded && !rows.some((row) => row.some((cell) => /["\n\r]/.test(cell))) && /\S/.test(rows.at(-1)?.join("") ?? "");
  return {name: dice.pick(["a.csv", "a.csv", "a.tsv", "a.txt", ...(dice.uniform() < 0.1 ? ["a.xlsx", "a.pdf"] : [])]), bytes, plainLines: plain ? rows.length : null};
}

function encode(dice: Random, written: string): Uint8Array {
  const encoding = dice.pick(["utf-8", "utf-8", "utf-8", "bom", "gb18030", "gb18030", "gb18030", "utf-16le", "utf-16be", "mixed", "switching"]);
  switch (encoding) {
    case "utf-16le":
      return utf16(`${dice.uniform() < 0.9 ? "\ufeff" : ""}${written}`);
    case "utf-16be":
      return Buffer.from(utf16(`\ufeff${written}`)).swap16();
    case "gb18030":
      return chinese(written);
    case "bom":
      return Buffer.from(`\ufeff${written}`);
    case "mixed": {
      const half = dice.whole(0, written.length);
      return Buffer.concat([Buffer.from(written.slice(0, half)), chinese(written.slice(half))]);
    }
    // Files that were put together from others: line by line another encoding, a mark of the encoding in the middle.
    case "switching":
      return Buffer.concat(written.split(/(?<=\n)/).map((line) => {
        const kind = dice.uniform();
        return kind < 0.7 ? Buffer.from(line) : kind < 0.9 ? chinese(line) : kind < 0.95 ? Buffer.from(`\ufeff${line}`) : utf16(line);
      }));
    default:
      return Buffer.from(written);
  }
}

function utf16(text: string): Uint8Array {
  return Buffer.from(text, "utf16le");
}

function chinese(text: string): Uint8Array {
  try {
    return gb18030(text);
  } catch {
    return Buffer.from(text);
  }
}
