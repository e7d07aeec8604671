/** SELECT of every figure above zero of schema raw, by item, with its cell: what may be a power of ten away from its peers. */
export const positiveFigures = `
      SELECT source_id, sheet, row, col, year, stage, school_id, item, value::DOUBLE AS value FROM raw.enrolment WHERE value > 0
      UNION ALL
      SELECT source_id, sheet, row, col, year, stage, school_id, item, value::DOUBLE FROM raw.resources WHERE value > 0
      UNION ALL
      SELECT source_id, sheet, row, col, year, stage, school_id, indicator_id, value::DOUBLE FROM raw.indicator_values WHERE value > 0`;
