import {writeXlsx, readXlsx} from "hucre/xlsx";
import {expect, test} from "vitest";
import {storedZip} from "./stored_zip.js";

test("keeps every entry's bytes, and rewrites those asked for", async () => {
  const zip = await writeXlsx({sheets: [{name: "a", rows: [["老", 1]]}]});
  const names: string[] = [];
  const stored = storedZip(zip, (name, bytes) => {
    names.push(name);
    return name === "xl/sharedStrings.xml" ? Buffer.from(bytes.toString().replace("老", "新")) : bytes;
  });
  expect(names).toContain("[Content_Types].xml");
  expect((await readXlsx(stored)).sheets[0]!.rows).toEqual([["新", 1]]);
  expect(Buffer.compare(stored, storedZip(stored, (_, bytes) => bytes))).toBe(0);
});
