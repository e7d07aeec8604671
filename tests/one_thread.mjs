import {DuckDBInstance} from "@duckdb/node-api";

// As many test files run at once as there are processors: DuckDB's own threads would only stand in each other's way. Tests of threads ask for them.
const create = DuckDBInstance.create.bind(DuckDBInstance);
DuckDBInstance.create = (path, options) => create(path, {threads: "1", ...options});
