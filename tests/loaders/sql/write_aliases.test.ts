import {expect, test} from "vitest";
import {writeAliases} from "../../../loaders/sql/write_aliases.js";
import {rows} from "../../../src/duckdb.js";
import {openRaw} from "../../src/models/raw.js";

test("the aliases of a cell are cut, one row an alias, without the registered name and what is said twice", async () => {
  const cells = ["老一小、红星小学", "老一小，红星小学；东风小学;南山小学", "老一小\n红星小学", "老一小 红星小学　东风小学", "一小（老） 红星小学", "Old School, New School", "、、", "示例 一小、示例一小", "老一小、老 一小", " ", "老一小(旧)", "老一小、红星 小学", "红星 小学", "红 星 小 学", "红星 第一中学", "老一小 红星 小学", "东风村小学 九年一贯制学校"];
  const {connection, close} = await openRaw({schools: [...cells.map((aliases, at) => ({school_id: String(at), school_name: "示例一小", aliases, sheet: "", row: at + 2})), {school_id: "x", school_name: "示例二小", aliases: "老二小", source_id: "other", sheet: "", row: 99}], columns: [{sheet: "", field: "aliases", item: "", col: "D"}]});
  await writeAliases(connection, "s");
  const found = await rows<{school_id: string; aliases: string; col: string}>(connection, "SELECT school_id, string_agg(alias, '|' ORDER BY alias) AS aliases, min(col) AS col FROM raw.school_aliases GROUP BY 1 ORDER BY len(school_id), 1");
  expect(found.map(({school_id, aliases, col}) => [school_id, aliases.split("|").toSorted(), col])).toEqual([
    ["0", ["红星小学", "老一小"]], ["1", ["东风小学", "南山小学", "红星小学", "老一小"]], ["2", ["红星小学", "老一小"]], ["3", ["东风小学", "红星小学", "老一小"]], ["4", ["一小（老）", "红星小学"]], ["5", ["New School", "Old School"]], ["8", ["老 一小"]], ["10", ["老一小(旧)"]],
    ["11", ["红星 小学", "老一小"]], ["12", ["红星 小学"]], ["13", ["红 星 小 学"]], ["14", ["第一中学", "红星"]], ["15", ["老一小 红星 小学"]], ["16", ["东风村小学 九年一贯制学校"]],
  ].map(([id, aliases]) => [id, aliases, "D"]));
  await writeAliases(connection, "other");
  expect(await rows(connection, "SELECT alias, row, source_id FROM raw.school_aliases WHERE school_id = 'x'")).toEqual([{alias: "老二小", row: 99, source_id: "other"}]);
  close();
});
