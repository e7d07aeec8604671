import type {DuckDBConnection} from "@duckdb/node-api";
import {rows} from "../duckdb.js";
import {insertRows} from "../insert_rows.js";
import {parameters} from "../catalogue/parameters.js";
import {convergence, type Course, type Moved} from "./convergence.js";

/**
 * Creates measures.convergence, one row per stage per indicator per school year per earlier year (the one before it that has the indicator, and the first).
 * Schools in scope are compared with what they were (measures.school_predecessors): a merger with the ratio of the sums of its parts; schools that came out of a split are left out.
 */
export async function buildConvergence(connection: DuckDBConnection): Promise<void> {
  const pairs = await rows<{year: number; from_year: number; stage: string; indicator_id: string; origin: string; before: number[] | null; after: number[] | null}>(connection, `
    WITH years AS (
      SELECT
        stage, indicator_id, year, max(origin) AS origin,
        lag(year) OVER w AS previous_year, min(year) OVER w AS first_year
      FROM measures.school_indicators
      WHERE in_scope AND state = 'ok'
      GROUP BY stage, indicator_id, year
      WINDOW w AS (PARTITION BY stage, indicator_id ORDER BY year)
    ),
    pairs AS (
      SELECT stage, indicator_id, year, previous_year AS from_year, origin FROM years WHERE previous_year IS NOT NULL
      UNION
      SELECT stage, indicator_id, year, first_year, origin FROM years WHERE first_year < year
    ),
    compared AS (
      SELECT year, base_year, stage, school_id, base_school_id, split, count(*) OVER (PARTITION BY year, base_year, stage, school_id) AS parts
      FROM measures.school_predecessors
      WHERE basis = 'stock'
    ),
    units AS (
      SELECT p.stage, p.indicator_id, p.year, p.from_year, n.school_id, any_value(n.value) AS after, CAST(sum(b.amount) AS DOUBLE) / nullif(CAST(sum(b.base) AS DOUBLE), 0) AS before
      FROM pairs AS p
      JOIN measures.school_indicators AS n ON (n.stage, n.indicator_id, n.year) = (p.stage, p.indicator_id, p.year) AND n.in_scope AND n.state = 'ok'
      JOIN compared AS c ON (c.stage, c.year, c.base_year, c.school_id) = (p.stage, p.year, p.from_year, n.school_id)
      JOIN measures.school_indicator_bases AS b ON (b.stage, b.indicator_id, b.year, b.school_id) = (p.stage, p.indicator_id, p.from_year, c.base_school_id)
      GROUP BY p.stage, p.indicator_id, p.year, p.from_year, n.school_id, c.parts
      HAVING count(b.amount) = c.parts AND count(b.base) = c.parts AND NOT bool_or(c.split) AND (c.parts = 1 OR NOT bool_or(b.ready_made))
    )
    SELECT
      p.year, p.from_year, p.stage, p.indicator_id, greatest(p.origin, o.origin) AS origin,
      list(u.before ORDER BY u.school_id) FILTER (u.before IS NOT NULL) AS before, list(u.after ORDER BY u.school_id) FILTER (u.before IS NOT NULL) AS after
    FROM pairs AS p
    JOIN years AS o ON (o.stage, o.indicator_id, o.year) = (p.stage, p.indicator_id, p.from_year)
    LEFT JOIN units AS u ON (u.stage, u.indicator_id, u.year, u.from_year) = (p.stage, p.indicator_id, p.year, p.from_year)
    GROUP BY p.year, p.from_year, p.stage, p.indicator_id, p.origin, o.origin
    ORDER BY p.year, p.from_year, p.stage, p.indicator_id`);
  await connection.run(`
    CREATE TABLE measures.convergence (
      year INTEGER, from_year INTEGER, stage VARCHAR, indicator_id VARCHAR, schools INTEGER, schools_not_positive INTEGER,
      sigma_before DOUBLE, sigma_after DOUBLE, cv_before DOUBLE, cv_after DOUBLE,
      beta DOUBLE, beta_se DOUBLE, correlation DOUBLE, beta_from_noise DOUBLE, beta_from_spread DOUBLE, larger_part VARCHAR, sigma_reading VARCHAR,
      state VARCHAR, reason VARCHAR, origin VARCHAR)`);
  await insertRows(connection, "measures.convergence", pairs.map(({year, from_year, stage, indicator_id, origin, before, after}) => {
    const courses = (before ?? []).map((x, i): Course => [x, after?.[i] as number]);
    const found = convergence(courses);
    const positive = courses.filter((course) => course.every((x) => x > 0)).length;
    const figures = typeof found === "string"
      ? Array.from({length: 11}, () => null)
      : [found.sigma.before, found.sigma.after, found.cv.before, found.cv.after, found.beta, found.beta_se, found.correlation, found.beta_from_noise, found.beta_from_spread, found.larger_part, reading(found.sigma)];
    return [
      year, from_year, stage, indicator_id, positive, courses.length - positive, ...figures,
      typeof found === "string" ? "not_applicable" : "ok", typeof found === "string" ? found : null, origin,
    ];
  }));
}

/** Spreads that are equal on paper may differ in their last digits. */
function reading({before, after, change}: Moved): "narrower" | "wider" | "same" {
  return Math.abs(change) <= parameters.rounding * Math.max(before, after) ? "same" : change < 0 ? "narrower" : "wider";
}
