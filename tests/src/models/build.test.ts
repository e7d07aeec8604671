import {expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {readModels} from "../../../src/models/models.js";
import {openModels} from "./raw.js";

test("every mart exists in a warehouse without a single source, with no rows", async () => {
  const {connection, close} = await openModels({sources: []});
  const marts = await rows<{table_name: string}>(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'marts' ORDER BY table_name");
  expect(marts.map(({table_name}) => table_name)).toEqual(readModels().filter(({schema}) => schema === "marts").map(({name}) => name));
  for (const {table_name} of marts) {
    expect(await rows(connection, `SELECT count(*) AS n FROM marts.${table_name}`), table_name).toEqual([{n: 0}]);
  }
  close();
});
