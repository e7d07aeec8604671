import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {readModels} from "../../../src/models/models.js";
import {rawTables} from "../../../loaders/raw_schema.js";
import {openModels, openRaw} from "./raw.js";

const contract = readFileSync(join(import.meta.dirname, "../../../docs/data-model.md"), "utf8");

/** Rows `| name | … | columns |` of the table whose names start with a schema, with notes in brackets and after a full stop left out. */
function columnsOf(schema: "raw" | "marts"): [string, string[]][] {
  return [...contract.matchAll(new RegExp(`^\\| (${schema}\\.\\w+) \\|(.*)\\|$`, "gm"))].map(([, name, rest]) => {
    const cell = (schema === "marts" ? (rest as string).slice((rest as string).indexOf("|") + 1) : rest as string).replaceAll(/\([^)]*\)/g, "").replaceAll("**", "");
    const list = (cell.split(/[.:] /)[0] as string).split(",").map((column) => (column.trim().split(" ")[0] as string));
    return [name as string, list];
  });
}

async function actual(schema: string, name: string, connection: Parameters<typeof rows>[0]): Promise<string[]> {
  return (await rows<{column_name: string}>(connection, "SELECT column_name FROM information_schema.columns WHERE table_schema = $schema AND table_name = $name ORDER BY ordinal_position", {schema, name})).map(({column_name}) => column_name);
}

test("every mart has the columns of docs/data-model.md, in their order", async () => {
  const {connection, close} = await openModels({});
  const promised = columnsOf("marts");
  expect(promised.map(([name]) => name).toSorted()).toEqual(readModels().filter(({schema}) => schema === "marts").map(({name}) => `marts.${name}`));
  for (const [name, columns] of promised) {
    expect(await actual("marts", name.slice("marts.".length), connection), name).toEqual(columns);
  }
  close();
});

test("every raw table has the columns of docs/data-model.md, in their order", async () => {
  const {connection, close} = await openRaw({});
  const promised = columnsOf("raw");
  expect(promised.map(([name]) => name).sort()).toEqual(Object.keys(rawTables).map((name) => `raw.${name}`).sort());
  for (const [name, columns] of promised) {
    const traced = ["raw.sources", "raw.columns", "raw.rejects", "raw.total_lines", "raw.school_names", "raw.school_references", "raw.readings", "raw.hidden_parts", "raw.cell_units"].includes(name) ? columns : [...columns, "source_id", "sheet", "row", "col"];
    expect(await actual("raw", name.slice("raw.".length), connection), name).toEqual(traced);
  }
  close();
});
