import {expect, test} from "vitest";
import {rows} from "../../../src/duckdb.js";
import {buildModels} from "../../../src/models/build.js";
import {readModels} from "../../../src/models/models.js";
import {bureauOf, openRaw} from "./raw.js";

/** Rows of 200 schools and 12 000 scores from a formula, in an order that depends on the seed, with values that do not add up exactly in binary. */
function generate(seed: number): string[] {
  const school = "lpad(i::VARCHAR, 4, '0')";
  const shuffled = `ORDER BY hash(i * 7919 + ${seed})`;
  return [
    `INSERT INTO raw.schools BY NAME SELECT ${school} AS school_id, '示例' || i AS school_name, 'junior' AS school_type, 's' AS source_id FROM range(200) AS t(i) ${shuffled}`,
    `INSERT INTO raw.memberships BY NAME SELECT ${school} AS school_id, 'junior' AS stage, 'd' || i % 20 AS district_id, '学区' || i % 20 AS district_name, if(i < 20, 'lead', 'cooperating') AS role, 2000 AS from_year, 'p' || i % 7 AS parent_id, 's' AS source_id FROM range(200) AS t(i) ${shuffled}`,
    `INSERT INTO raw.enrolment BY NAME SELECT 2019 + y AS year, ${school} AS school_id, 'junior' AS stage, 'pupils' AS item, 200 + (i * 37 + y) % 1900 AS value, 'normal' AS status, 's' AS source_id FROM range(200) AS t(i), range(2) AS u(y) ${shuffled}`,
    `INSERT INTO raw.resources BY NAME SELECT 2019 + y AS year, ${school} AS school_id, 'junior' AS stage, item, 10 + (i * 53 + y * 11) % 977 + 0.37 AS value, 'normal' AS status, 's' AS source_id FROM range(200) AS t(i), range(2) AS u(y), (SELECT item_id AS item FROM (VALUES ('area_teaching_m2'), ('area_sports_m2'), ('equipment_yuan')) AS v(item_id)) ${shuffled}`,
    `INSERT INTO raw.rates BY NAME SELECT 2019 + y AS year, ${school} AS school_id, 'junior' AS stage, 'promotion_rate' AS rate_id, 50 + i % 40 AS numerator, 97 AS denominator, 'normal' AS status, 's' AS source_id FROM range(200) AS t(i), range(2) AS u(y) ${shuffled}`,
    `INSERT INTO raw.exam_scores BY NAME SELECT 'e' AS exam_id, 2019 AS year, lpad((i % 200)::VARCHAR, 4, '0') AS school_id, i::VARCHAR AS pupil_id, subject, 'other' AS kind, 'junior' AS stage, 100 AS full_mark, (i * 31 + length(subject)) % 1001 / 10 AS score, 'normal' AS status, i % 89 + 0.123457 AS intake, 's' AS source_id FROM range(6000) AS t(i), (VALUES ('maths'), ('chinese')) AS v(subject) ${shuffled}`,
  ];
}

async function fingerprint(threads: number, seed: number): Promise<Record<string, unknown>> {
  const {connection, close} = await openRaw({}, threads);
  for (const statement of generate(seed)) {
    await connection.run(statement);
  }
  await buildModels(connection, bureauOf({stages: ["junior"]}));
  const found: Record<string, unknown> = {};
  for (const {schema, name} of readModels().filter((model) => model.schema === "marts")) {
    // The text of a DOUBLE holds every digit.
    const [hash] = await rows<{n: number; text: string}>(connection, `SELECT count(*) AS n, md5(string_agg(line::VARCHAR, chr(10) ORDER BY rowid)) AS text FROM (SELECT rowid, t AS line FROM ${schema}.${name} AS t)`);
    found[name] = hash;
  }
  close();
  return found;
}

test("every mart is the same to the last digit and row, whatever the threads and the order of the raw rows", async () => {
  const first = await fingerprint(1, 1);
  expect(first).toMatchObject({balance: {n: 14}, exam_results: {n: 663}});
  expect(await fingerprint(4, 2)).toEqual(first);
});
